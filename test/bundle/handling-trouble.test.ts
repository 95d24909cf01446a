import { citizen } from '../../mock/data/citizens'
import { recordPlans, sampleRecord } from '../../mock/data/sample-records'
import type { Phone } from '../support/bundle-host/phone'
import type { Screen } from '../support/bundle-host/screen'
import {
  actOf,
  agreeToFaceCheck,
  confirmFacts,
  openViolations,
  PHOTO,
  register,
  settleIn,
  settleInAgain,
} from '../support/citizen-acts'
import { type Journey, onBothWallets } from '../support/journey'

onBothWallets((journey, wallet) => {
  test('the face check fails too often: a person looks at the papers instead', async () => {
    const who = citizen('yin')
    const phone = journey.phone()
    const screen = await phone.open()
    await screen.tap('异议进度')
    await screen.see('先核对一下是不是本人')
    await screen.tap('去核对本人')
    await register(phone, journey.mock, who)
    await screen.tap('开始刷脸')
    await screen.see('同意了才能刷脸')
    phone.citizen.willShowFace('cancelled').willShowFace('no-match')
    await agreeToFaceCheck(screen)
    await told(screen, '刚才没有刷完')
    await screen.tap('再刷一次')
    await told(screen, '和证件上的照片不太像')
    while (!screen.has('今天刷的次数用完了')) {
      phone.citizen.willShowFace('light')
      await screen.tap('再刷一次')
      await told(screen, '光线不够好', '今天刷的次数用完了')
    }
    await screen.tap('请人核对')
    await screen.see('提交，请人核对')
    await screen.tap('提交，请人核对')
    await screen.see('还差人像那一面的照片')
    for (const [place, side] of ['人像那一面', '国徽那一面'].entries()) {
      phone.citizen.willChoosePhotos([PHOTO])
      await screen.tap(`拍${side}`)
      await screen.until(() => screen.text.split('传好了').length === place + 2, `the photo of ${side} to be stored`)
    }
    expect(screen.has('还差')).toBe(false)
    await screen.tap('提交，请人核对')
    await screen.see('工作人员正在核对')
    await journey.mock.advance(7 * 86400)
    await screen.tap('看看有没有结果')
    await screen.see('核对好了，是您本人')
    expect((await journey.mock.messages(who.phone)).length).toBeGreaterThan(1)
  })

  test('off-line, full points, silent police, and a window that was faster', async () => {
    const phone = journey.phone()
    const screen = await settleIn(phone, journey.mock, citizen('nearlyFull'))
    phone.setNetwork(false)
    await screen.see('手机没连上网')
    expect(screen.has(actOf('fullParking'))).toBe(true)
    await screen.tap(actOf('fullByOne'))
    await screen.see('没连上')
    phone.setNetwork(true)
    await screen.until(() => screen.has('要去窗口') || screen.has('再试一次'), 'the record, or a way to it')
    if (!screen.has('要去窗口')) await screen.tap('再试一次')
    await screen.see('这条要去窗口处理')
    await screen.tap('看去哪里办')
    await screen.see('加上这条，记分会到 12 分')

    await openViolations(phone)
    await screen.tap('处理这 1 条')
    await screen.see('确认后')
    await journey.mock.setFaults({ policeRegister: { mode: 'not-answering', times: 'until-reset' } })
    await confirmFacts(screen)
    await screen.see('交警的系统没有回话')
    expect(screen.has('什么都没有决定，没有记分')).toBe(true)
    await journey.mock.clearFaults()

    await handledAtWindow(journey, 'fullParking', 'nearlyFull')
    await screen.tap('确认事实')
    await screen.see('现在不能在这里处理')
    expect(screen.has('这条在别处处理过了')).toBe(true)
    await screen.tap('看我的违法')
    await openViolations(phone)
    await screen.until(() => !screen.has('处理这 1 条'), 'the end of the offer')
  })

  test('two drivers confirm the same record: one wins, the other is told', async () => {
    const other = wallet === 'wechat' ? 'alipay' : 'wechat'
    const [first, second] = [journey.phone(wallet), journey.phone(other)]
    await toConfirm(first, journey, 'zhou')
    await toConfirm(second, journey, 'lin')
    await Promise.all([confirmFacts(first.screen), confirmFacts(second.screen)])
    const ends = await Promise.all([endOf(first), endOf(second)])
    expect(ends.sort()).toEqual(['served', 'told'])
  })
})

/** How a face check ended, when nothing is asked any more. */
async function told(screen: Screen, ...endings: string[]): Promise<void> {
  await screen.until(() => !screen.has('正在') && endings.some((words) => screen.has(words)), endings.join(' or '))
}

/** At a window meanwhile, with this citizen's licence. */
async function handledAtWindow({ mock }: Journey, name: 'fullParking', who: 'nearlyFull'): Promise<void> {
  const { regionCode, number } = sampleRecord(name)
  await mock.police(`records/${regionCode}/${number}/handle`, { licenceNumber: citizen(who).idNumber })
}

/** The record that the owner and the driver whom he trusts may both handle, ready to be confirmed. */
async function toConfirm(phone: Phone, { mock }: Journey, who: 'zhou' | 'lin'): Promise<void> {
  const screen = await settleInAgain(phone, mock, citizen(who))
  await screen.tap(recordPlans.zhouNoEntry.spot.place)
  await screen.see('处理这条')
  await screen.tap('处理这条')
  await screen.see('确认事实')
}

async function endOf({ screen }: Phone): Promise<'served' | 'told'> {
  await screen.until(() => screen.has('决定书送到了') || screen.has('现在不能在这里处理'), 'the end of the race')
  if (screen.has('决定书送到了')) return 'served'
  expect(screen.has('这条已经处理过了') || screen.has('在别处处理过了')).toBe(true)
  return 'told'
}
