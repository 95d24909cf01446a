import { checkWords } from '@/locales/zh-cn/checks'
import { homeWords } from '@/locales/zh-cn/home'
import type { SampleCode } from '../../mock/host/samples'
import { look, lookAtScreen } from './support/gallery'
import { Hall } from './support/hall'
import { Phone } from './support/phone'
import { describeInChromium } from './support/scene'

/** What each code is, what the citizen is told, and one thing to do. */
const CODES: readonly [SampleCode['kind'], string, string][] = [
  ['transfer-wechat', '别付，这不是交管的码', '打 110 报警'],
  ['transfer-alipay', '别付，这不是交管的码', '已经付了？打 96110'],
  ['web-page', '别付，这不是交管的码', '打 110 报警'],
  ['tampered', '别付，这个码是假的', '打 110 报警'],
  ['expired', '这张账单过期了', '请窗口再出一张码'],
  ['other-province', '这是浙江省公安厅交通管理局的码', '在“交管12123”里付'],
  ['never-issued', '先别付，查不到这张账单', '打 12123 核实'],
]

describeInChromium('A code that cannot be paid', (scene) => {
  test.each(CODES)('%s: %s', async (kind, verdict, advice) => {
    const phone = await scene.phone()
    await phone.scanText(await scene.mock.sampleCode(kind))
    await phone.sees(verdict)
    await phone.sees(new RegExp(advice.replace(/[?？“”]/g, '.')))
    expect(await phone.front().getByRole('button', { name: /^支付/ }).count()).toBe(0)
    await phone.button('重新扫码').waitFor()
    await look(phone, `06-${kind}`)
  })

  test('a text that is no code of anybody', async () => {
    const phone = await scene.phone()
    await phone.scanText('6901234567892')
    await phone.sees('这个码里没有账单')
    await look(phone, '06-unknown-text')
  })

  test('a window code whose time ran out, one that was taken back, and one that was paid', async () => {
    const hall = await Hall.open(scene)
    const late = await hall.codeFor('onTime')
    await scene.pass(16 * 60)
    const phone = await scene.phone()
    await phone.openedByWallet(late)
    await phone.sees('这张账单过期了')
    await look(phone, '06-bill-expired')

    const taken = await hall.issueBill('overdue')
    await hall.withdraw(taken.billId)
    await phone.openedByWallet(taken.link)
    await phone.sees('窗口收回了这张账单')
    await look(phone, '06-bill-withdrawn')

    const paid = await hall.codeFor('general')
    await phone.openedByWallet(paid)
    await phone.tap('支付 ¥1800.00')
    await phone.tap('付款成功')
    await phone.sees(/付好了/)
    const another = await scene.phone()
    await another.openedByWallet(paid)
    await another.sees('这张账单付过了')
    await look(another, '06-bill-paid')
  })

  test('查真伪 stops at the verdict until it is told to go on', async () => {
    const hall = await Hall.open(scene)
    const phone = await scene.phone()
    await phone.tap(homeWords.checkLabel)
    await phone.scanText(await hall.codeFor('onTime'), checkWords.scan)
    await phone.sees('是真码')
    await phone.sees('看好了再点下面')
    await scene.pass(60)
    await look(phone, '02-genuine')
    await phone.tap('马上看账单')
    await phone.button('支付 ¥200.00').waitFor()
  })

  test("the phone's plain camera: the page at the link offers both wallets, or warns", async () => {
    const hall = await Hall.open(scene)
    const { pathname } = new URL(await hall.codeFor('onTime'))
    const page = await scene.screen(pathname, Phone.traits)
    await page.getByRole('heading', { name: '是真码' }).waitFor()
    await page.getByRole('link', { name: '微信' }).waitFor()
    await page.getByRole('link', { name: '支付宝' }).waitFor()
    await lookAtScreen(page, 'web-landing')

    const fake = new URL(await scene.mock.sampleCode('tampered'))
    await page.goto(fake.pathname)
    await page.getByRole('heading', { name: '这个码不是我们开的' }).waitFor()
    expect(await page.getByRole('link', { name: '微信' }).count()).toBe(0)
    await lookAtScreen(page, 'web-landing-fake')
  })
})
