import type { FrameLocator } from 'playwright-core'
import { cardWords } from '@/locales/zh-cn/card'
import type { SampleName } from '../../mock/data/sample-decisions'
import { testCards } from '../../mock/providers/card/simulator/cards'
import { look, lookAtScreen } from './support/gallery'
import { Hall } from './support/hall'
import type { Phone } from './support/phone'
import { describeInChromium, type Scene } from './support/scene'
import { resize } from './support/stillness'

/** From a bill to the acquirer's page. */
async function toBank(phone: Phone): Promise<FrameLocator> {
  await phone.tap(cardWords.pay)
  const bank = phone.page.frameLocator(`iframe[title=${cardWords.frame}]`)
  await bank.getByLabel('银行卡号').waitFor()
  return bank
}

async function withBill(scene: Scene, name: SampleName): Promise<{ hall: Hall; phone: Phone }> {
  const hall = await Hall.open(scene)
  const phone = await scene.phone()
  await phone.openedByWallet(await hall.codeFor(name))
  await phone.button(cardWords.pay).waitFor()
  return { hall, phone }
}

/** The text message's code stands below the simulated page. */
async function payAt(bank: FrameLocator, card: string): Promise<void> {
  await bank.getByLabel('银行卡号').fill(card)
  await bank.getByLabel('短信验证码').fill((await bank.locator('code').first().textContent()) ?? '')
  await bank.getByRole('button', { name: '确认付款' }).click()
}

/** The acquirer's page lies above the app's own: looked at as it was opened, on a phone and on a desk. */
async function lookAtBank(phone: Phone, name: string): Promise<void> {
  const before = phone.page.viewportSize()
  for (const size of [
    { width: 360, height: 780 },
    { width: 1280, height: 800 },
  ]) {
    await resize(phone.page, size)
    await lookAtScreen(phone.page, `${name}-${size.width}`)
  }
  if (before) await resize(phone.page, before)
}

describeInChromium('Paying with a bank card in a browser', (scene) => {
  test('bill, the bank’s page, back, receipt: a card is named as a card on phone and window', async () => {
    const { hall, phone } = await withBill(scene, 'onTime')
    const bank = await toBank(phone)
    await lookAtBank(phone, '81-card')
    await hall.visitor.getByText('正在用银行卡付款').waitFor()
    await payAt(bank, testCards.good)
    await phone.sees(/付好了/)
    await phone.sees('银行卡')
    await hall.visitor.getByText('银行卡支付成功').waitFor()
    await lookAtScreen(hall.visitor, 'web-visitor-card')
    await lookAtScreen(hall.officer, 'web-window-card')
    await scene.pass(60)
    await phone.sees('电子票据开好了')
    await look(phone, '82-card-paid')
    await phone.tap(/电子票据开好了/)
    await phone.sees('非税收入统一票据（电子）')
    await phone.sees('银行卡')
    await look(phone, '83-card-receipt')
  })

  test('left at the bank’s page or by our own bar nothing is charged, and the bill is there again', async () => {
    const { hall, phone } = await withBill(scene, 'onTime')
    await phone.setElder(true)
    const bank = await toBank(phone)
    await lookAtBank(phone, '81-card-elder')
    await bank.getByRole('button', { name: '不付了，返回' }).click()
    await phone.sees('您退出了付款')
    await phone.tap(cardWords.pay)
    await phone.page.getByRole('button', { name: cardWords.leave, exact: true }).click()
    await phone.sees('您退出了付款')
    await hall.visitor.locator('svg.qr').waitFor()
    await phone.setElder(false)
    await look(phone, '84-card-left')
  })

  test('a card without money and a wrong code are refused by the bank; another card pays', async () => {
    const { phone } = await withBill(scene, 'overdue')
    const bank = await toBank(phone)
    await payAt(bank, testCards['no-money'])
    await bank.getByText('余额不足，没有扣款').waitFor()
    await lookAtBank(phone, '85-card-refused')
    await bank.getByLabel('银行卡号').fill(testCards.good)
    await bank.getByLabel('短信验证码').fill('000000')
    await bank.getByRole('button', { name: '确认付款' }).click()
    await bank.getByText('短信验证码不对').waitFor()
    await payAt(bank, testCards.good)
    await phone.sees(/付好了/)
  })

  test('the bank does not know yet: do not pay again, and it resolves itself', async () => {
    const { hall, phone } = await withBill(scene, 'general')
    const bank = await toBank(phone)
    await payAt(bank, testCards.unsure)
    await phone.sees('还没收到结果')
    await phone.sees('正在问银行')
    await look(phone, '86-card-unsure')
    await hall.visitor.getByText('正在向银行核实').waitFor()
    await scene.pass(70)
    await phone.sees(/付好了/)
    await hall.officer.getByText('已支付').first().waitFor()
  })
})
