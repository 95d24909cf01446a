import { routes } from '@/platform/routes'
import { type CitizenName, citizen } from '../../mock/data/citizens'
import { look } from './support/gallery'
import type { Phone } from './support/phone'
import { type Known, Resident } from './support/resident'
import { describeInChromium, type Scene } from './support/scene'

const FACE_TRIES_A_DAY = 5

describeInChromium('Who I am and what is mine', (scene) => {
  test('whoever registers at a counter is told where and with what', async () => {
    const phone = await scene.phone({ opensAt: routes.register })
    await phone.tap('单位')
    await phone.sees('这种证件要到窗口核对')
    await phone.sees('经办人的身份证件和复印件')
    await phone.sees('车辆管理所办事大厅')
    await look(phone, '48-window-only')
  })

  test('a face check that fails, one without a result, too many tries, and a person who looks instead', async () => {
    const phone = await somebody(scene, 'yu', 'registered', routes.register)
    await phone.sees('余长青，资料填好了')
    await look(phone, '44-register-known')
    await phone.tap('去刷脸')
    await tryFace(phone, '和证件照不像')
    await phone.sees('和证件上的照片不太像')
    await look(phone, '45-face-no-match')
    await tryFace(phone, '一直没有结果', '再刷一次')
    await phone.sees('时间太长，这次不算')
    await look(phone, '45-face-timed-out')
    for (let tries = 2; tries < FACE_TRIES_A_DAY; tries += 1) await tryFace(phone, '光线太暗', '再刷一次')
    await phone.sees('今天刷的次数用完了')
    await look(phone, '45-face-too-many')
    await phone.tap('改到窗口核对')
    await phone.sees('到窗口核对')
    await look(phone, '45-face-at-counter')
    await phone.tap('返回')

    await phone.tap('请人核对')
    const paper = await phone.page.screenshot()
    await phone.picksPhotos(() => phone.tap('拍人像那一面'), paper)
    await phone.picksPhotos(() => phone.tap('拍国徽那一面'), paper)
    await phone.front().getByText('传好了').nth(1).waitFor()
    await look(phone, '45-face-review')
    await phone.tap('提交，请人核对')
    await phone.sees('工作人员正在核对')
    await look(phone, '45-face-in-review')
  })

  test('a licence and a car that do not fit: the field and where it stands on the paper', async () => {
    const phone = await somebody(scene, 'newcomer', 'known', routes.violations)
    await phone.sees('还没有绑定车')
    await look(phone, '09-violations-nothing-bound')
    await phone.goTo(routes.bindLicence)
    await phone.answer('驾驶证号是多少？', citizen('newcomer').idNumber)
    await phone.answer('档案编号是多少？', citizen('lin').fileNumber)
    await phone.tap('绑定驾驶证')
    await phone.sees('有 1 处要改')
    await look(phone, '46-licence-wrong')

    await phone.goTo(routes.vehicles)
    await phone.sees('还没有添车')
    await look(phone, '49-vehicles-none')
    await phone.tap('再添一辆车')
    await phone.typePlate(plateOf('lin'))
    await phone.tap('下一步')
    await phone.answer('车辆识别代号最后 6 位', citizen('lin').vehicles[0]?.vinLastSix ?? '')
    await phone.tap('添上这辆车')
    await phone.sees('这辆车登记在别人名下。要处理它的违法，请问车主')
    await look(phone, '47-vehicle-not-mine')
  })

  test('an owner is asked: limits and refusals before anything more, a code to scan, digits, and the answer', async () => {
    const phone = await somebody(scene, 'yu', 'with-licence', routes.askOwner)
    await phone.sees('先看清楚')
    await look(phone, '50-ask-owner')
    await phone.typePlate(plateOf('trader', 1))
    await phone.tap('看看能不能问')
    await phone.sees('这辆车不能在这里处理')
    await look(phone, '50-ask-owner-refused')

    await phone.goTo(routes.askOwner)
    await ask(phone, plateOf('lin'), '朋友的车', '车主扫我的码', '50-ask-owner-why')
    await phone.sees('请车主扫这个码')
    await look(phone, '51-waiting-code')
    await phone.goTo(routes.askOwner)
    await ask(phone, plateOf('newcomer'), '家里人的车', '短信六位数字')
    await phone.sees('短信发给车主了')
    await look(phone, '51-waiting-message')

    const owner = await somebody(scene, 'lin', 'with-vehicles', routes.vehicles)
    await owner.sees('借来的车')
    await look(owner, '49-vehicles')
    await owner.goTo(routes.consents)
    await owner.sees('想处理您的车')
    await look(owner, '52-consents')
    await owner.tap('看看再说')
    await owner.sees('同意了会怎样')
    await look(owner, '53-answer')
    await owner.tap('不同意')
    await owner.page.getByText('不同意对方处理您的车？').waitFor()
    await owner.page.locator('.taro__modal').getByText('不同意', { exact: true }).last().click()
    await owner.sees('没有同意')
    await look(owner, '53-answer-refused')
  })

  test('whoever has no licence cannot ask yet; 我的 shows the person and everything that is theirs', async () => {
    const phone = await somebody(scene, 'lin', 'known', routes.askOwner)
    await phone.sees('现在还不能问车主')
    await look(phone, '50-ask-owner-not-yet')
    await phone.relaunch()
    await phone.tab('我的')
    await phone.sees('已刷脸核实')
    await look(phone, '17-me-known')
    await phone.tap(/林晓岚/)
    await phone.front().getByRole('dialog', { name: '我的信息' }).waitFor()
    await look(phone, '17-me-person')
  })
})

async function somebody(scene: Scene, name: CitizenName, stage: Known, opensAt: string): Promise<Phone> {
  const resident = await new Resident(scene, name).become(stage)
  return resident.phone(opensAt)
}

const plateOf = (name: CitizenName, at = 0) => citizen(name).vehicles[at]?.plate ?? ''

async function tryFace(phone: Phone, outcome: string, start = '开始刷脸'): Promise<void> {
  const consent = phone.front().getByRole('checkbox', { name: '我同意用人脸核对这一次' })
  await consent.waitFor()
  if ((await consent.getAttribute('aria-checked')) !== 'true') await consent.click()
  await phone.tap(start)
  await phone.sees('模拟刷脸，没有打开相机')
  await phone.tap(outcome)
  await phone.seesNot('模拟刷脸，没有打开相机')
}

async function ask(phone: Phone, plate: string, purpose: string, method: string, picture?: string): Promise<void> {
  await phone.typePlate(plate)
  await phone.tap('看看能不能问')
  await phone.tap(new RegExp(`^${purpose}`))
  await phone.tap(new RegExp(`^${method}`))
  if (picture) await look(phone, picture)
  await phone.tap('问车主')
}
