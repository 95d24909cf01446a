import type { Wallet } from '@/contract/fields'
import { noFaults } from '../../mock/providers/faults'
import type { CodeWill } from '../../mock/providers/pay-codes'
import { codeWords } from '../../mock/web/window/code-words'
import { lookAtScreen } from './support/gallery'
import { Hall } from './support/hall'
import { describeInChromium, type Scene } from './support/scene'

const officerSees = (hall: Hall, words: string) => hall.officer.getByText(words).first().waitFor()
const visitorSees = (hall: Hall, words: string) => hall.visitor.getByText(words).first().waitFor()

/** As a hand scanner does: digits and enter. */
async function scan(hall: Hall, text: string): Promise<void> {
  await hall.officer.keyboard.press('F7')
  const field = hall.officer.getByRole('textbox', { name: codeWords.field })
  await field.fill(text)
  await field.press('Enter')
}

async function scanOf(scene: Scene, hall: Hall, will: CodeWill, wallet: Wallet = 'wechat'): Promise<string> {
  const code = await scene.mock.showPayCode(wallet, will)
  await scan(hall, code)
  return code
}

async function withBill(scene: Scene): Promise<Hall> {
  const hall = await Hall.open(scene)
  await hall.findAllOf('zhaoLate')
  await hall.pick('zhaoLate', 'zhaoOnTime')
  await hall.issue()
  return hall
}

describeInChromium('The window scans the code on the payer’s phone', (scene) => {
  test('the wallet asks for the password, both screens say so, and both turn green', async () => {
    const hall = await withBill(scene)
    await lookAtScreen(hall.officer, 'web-window-code')
    const code = await scanOf(scene, hall, 'asks-password')
    await officerSees(hall, codeWords.hero.paying.title)
    await visitorSees(hall, '请在手机上输入密码')
    expect(await hall.officer.content()).not.toContain(code)
    await lookAtScreen(hall.officer, 'web-window-code-password')
    await lookAtScreen(hall.visitor, 'web-visitor-code-password')
    await scene.mock.typePassword('wechat', code)
    await scene.pass(4)
    await officerSees(hall, '已支付，请叫下一位')
    await visitorSees(hall, '微信支付成功')
    await lookAtScreen(hall.officer, 'web-window-code-paid')
    await scene.pass(60)
    // On paper only: the payer's phone has no record of it.
    await hall.officer.locator('.slip svg').waitFor({ state: 'attached' })
    expect(await hall.officer.locator('.slip').textContent()).toContain(codeWords.slip.note)
  })

  test('a password that does not come is waited for, then the payment is reversed and nothing is charged', async () => {
    const hall = await withBill(scene)
    await scanOf(scene, hall, 'asks-password', 'alipay')
    await officerSees(hall, codeWords.hero.paying.title)
    await scene.pass(60)
    await officerSees(hall, codeWords.failed('支付宝'))
    await visitorSees(hall, '刚才的付款码没有付成，没有扣款')
    await lookAtScreen(hall.officer, 'web-window-code-reversed')
    await lookAtScreen(hall.visitor, 'web-visitor-code-reversed')
    await scanOf(scene, hall, 'pays')
    await officerSees(hall, '已支付，请叫下一位')
  })

  test('what is no payment code, and what the wallet refuses, is said beside the field', async () => {
    const hall = await withBill(scene)
    await scan(hall, '13456')
    await officerSees(hall, codeWords.incomplete)
    await lookAtScreen(hall.officer, 'web-window-code-wrong')
    await scan(hall, 'wxp://f2f0abcDEF')
    await officerSees(hall, codeWords.others.link)
    await scan(hall, '621234567890123456')
    await officerSees(hall, codeWords.others.unionpay)
    await scan(hall, '131234567890123456')
    await officerSees(hall, codeWords.because.code)
    await scanOf(scene, hall, 'no-money')
    await officerSees(hall, codeWords.because.money)
    await lookAtScreen(hall.officer, 'web-window-code-refused')
    await hall.visitor.locator('svg.qr').waitFor()
  })

  test('when nobody knows whether it was paid, both screens warn against a second try until it is known', async () => {
    const hall = await withBill(scene)
    const silent = { mode: 'time-out-after', times: 'until-reset' } as const
    const { calls } = noFaults
    await scene.mock.setFaults({ calls: { ...calls, payByCode: silent, query: silent, reverse: silent } })
    await scanOf(scene, hall, 'pays')
    await officerSees(hall, codeWords.hero.confirming.title)
    await visitorSees(hall, '正在确认付款结果')
    await lookAtScreen(hall.officer, 'web-window-code-unsure')
    await lookAtScreen(hall.visitor, 'web-visitor-code-unsure')
    await scene.mock.clearFaults()
    await scene.pass(30)
    await officerSees(hall, '已支付，请叫下一位')
  })
})
