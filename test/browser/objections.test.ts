import { routes } from '@/platform/routes'
import { citizen } from '../../mock/data/citizens'
import { sampleOfficers } from '../../mock/data/officers'
import { sampleRecord } from '../../mock/data/sample-records'
import { sampleObjectionId } from '../../mock/data/seed-known-persons'
import { look, lookAtScreen } from './support/gallery'
import { Resident } from './support/resident'
import { describeInChromium } from './support/scene'

const DESK = { viewport: { width: 1440, height: 900 } }
const { handler, reviewer } = sampleOfficers
const { recordId } = sampleRecord('linPedestrian')
const REPLY = '照片前后对照，您的车是在给救护车让路。这条记录删除，不罚款，不记分。谢谢您让路。'

describeInChromium('Objections', (scene) => {
  test('an objection with a photo is proposed founded, agreed to by another officer, and the phone tells so', async () => {
    const lin = await new Resident(scene, 'lin').become('with-vehicles')
    const phone = await lin.phone(routes.record(recordId))
    await phone.photosAreThere()
    const photo = await phone
      .front()
      .getByRole('button', { name: /，看大图$/ })
      .first()
      .screenshot()
    await phone.tap('我有异议')
    await phone.tap('提交异议')
    await phone.sees('请选一个原因')
    await look(phone, '56-object-missing')
    await phone.tap('给救护车、消防车让路')
    await phone.seesNot('请选一个原因')
    await phone.answer('说说当时的情况', '后面有救护车鸣笛，我往右让了一下，等它过去才走。')
    await phone.picksPhotos(() => phone.tap('加照片'), photo)
    await phone.front().getByRole('img', { name: '第 1 张照片，传好了' }).waitFor()
    await look(phone, '56-object')
    await phone.tap('提交异议')
    await phone.sees('收到您的异议了')
    await phone.photosAreThere()
    await look(phone, '57-objection-submitted')
    await phone.goTo(routes.record(recordId))
    await phone.sees('异议正在审核')
    await phone.photosAreThere()
    await look(phone, '10-record-on-hold')

    const desk = await scene.screen(`/officer/${handler.officerId}`, DESK)
    await desk.getByRole('button', { name: /^林/ }).click()
    await desk.getByText('后面有救护车鸣笛').waitFor()
    await desk.getByRole('radio', { name: /异议成立，删除这条记录/ }).check()
    await desk.getByRole('combobox').selectOption('emergency-vehicle')
    await lookAtScreen(desk, 'web-officer-case')
    await desk.getByRole('textbox').fill(REPLY)
    await desk.getByRole('button', { name: '提交，送法制员复核' }).click()
    await desk.getByText('你提的，要另一位同意').waitFor()
    await lookAtScreen(desk, 'web-officer-proposed')

    const second = await scene.screen(`/officer/${reviewer.officerId}`, DESK)
    await second.getByRole('button', { name: /^林/ }).click()
    await second.getByText('同意后马上生效，答复发到市民手机。').waitFor()
    await lookAtScreen(second, 'web-officer-review')
    await second.getByRole('button', { name: '同意，删除这条记录' }).click()
    await second.getByText(/记录在 .+ 前删除/).waitFor()
    await lookAtScreen(second, 'web-officer-agreed')

    await scene.pass(120)
    const messages = await scene.mock.messages(citizen('lin').phone)
    expect(messages[0]?.text).toContain('异议')
    await phone.relaunch()
    await phone.sees('这条违法删掉了，不用处理')
    await look(phone, '01-home-answered')
    await phone.goTo(routes.objections)
    await phone.sees('成立')
    await look(phone, '58-objections')
    await phone.tap(/不按规定避让行人|行人/)
    await phone.sees('这条记录撤销，不罚款，不记分。')
    await phone.sees(REPLY)
    await phone.photosAreThere()
    await look(phone, '57-objection-founded')
    await phone.goTo(routes.record(recordId))
    await phone.sees('这条已经撤销')
  })

  test('one that does not hold says why and how to go on', async () => {
    const objectionId = sampleObjectionId('shen')
    const { proposal } = await scene.mock.casework(handler.officerId, 'propose', {
      objectionId,
      outcome: 'unfounded',
      reason: 'not-an-emergency',
      reply: '照片前后没有救护车，您的车在红灯亮了以后越过停止线继续走。维持这条记录。',
    })
    const proposedAt = proposal?.at ?? ''
    await scene.mock.casework(reviewer.officerId, 'review', { objectionId, proposedAt, agree: true })
    const shen = await new Resident(scene, 'shen').become('with-licence')
    const phone = await shen.phone(routes.objection(objectionId))
    await phone.sees('异议没有成立')
    await look(phone, '57-objection-unfounded')
  })

  test("the officers' page: who sits here, what is late, nothing left, and a line that is lost", async () => {
    const page = await scene.screen('/officer', DESK)
    await page.getByRole('heading', { name: '你是哪一位？' }).waitFor()
    await page.getByRole('link').first().waitFor()
    await lookAtScreen(page, 'web-officer-sign-in')
    await scene.pass(3 * 86400)
    await page.goto(`/officer/${handler.officerId}`)
    await page
      .getByText(/超期 \d+ 天/)
      .first()
      .waitFor()
    await page.getByRole('region', { name: '答复期限' }).waitFor()
    await lookAtScreen(page, 'web-officer-late')
    await page.context().setOffline(true)
    await page.getByText(/断线/).first().waitFor()
    await lookAtScreen(page, 'web-officer-lost')
    await page.context().setOffline(false)
    const elsewhere = await otherRegion(page)
    await page.goto(elsewhere)
    await page.getByText('有市民提出异议，这里会自己出现。').first().waitFor()
    await lookAtScreen(page, 'web-officer-empty')
  })

  /** The page of an officer of a region where nobody objects. */
  async function otherRegion(page: import('playwright-core').Page): Promise<string> {
    await page.goto('/officer')
    const link = page.locator('section').nth(1).getByRole('link').first()
    return (await link.getAttribute('href')) ?? ''
  }
})
