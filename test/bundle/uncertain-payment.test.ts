import type { Phone } from '../support/bundle-host/phone'
import type { Screen } from '../support/bundle-host/screen'
import { type Journey, onBothWallets } from '../support/journey'

async function openBill(journey: Journey, phone: Phone): Promise<Screen> {
  const { link } = await journey.window.issue()
  const screen = await phone.scanWithWallet(link)
  return screen.see('支付 ¥')
}

onBothWallets((journey) => {
  test('leaving the cashier says that nothing was charged, and the bill can be paid after all', async () => {
    const phone = journey.phone()
    phone.citizen.willAtCashier('cancel').willAtCashier('pay')
    const screen = await openBill(journey, phone)
    await screen.tap('支付 ¥')
    await screen.see('您退出了付款')
    expect(screen.has('没有扣钱')).toBe(true)
    await screen.tap('支付 ¥')
    await screen.see('付好了')
    expect(new Set(phone.walletApp.opened.map(({ orderNo }) => orderNo)).size).toBe(2)
  })

  test('a bank that refuses costs nothing', async () => {
    const phone = journey.phone()
    phone.citizen.willAtCashier('fail')
    const screen = await openBill(journey, phone)
    await screen.tap('支付 ¥')
    await screen.until(() => screen.has('没付成') || screen.has('还没收到结果'), 'the end of the cashier')
    // WeChat's app cannot tell a refusal from a broken answer; the cloud finds out when the order ends.
    if (!screen.has('没付成')) await journey.mock.advance(30 * 60)
    await screen.see('没有扣钱')
    expect(screen.has('付好了')).toBe(false)
  })

  test('unknown, then paid: warns against paying twice, and turns by itself', async () => {
    const phone = journey.phone()
    phone.citizen.willAtCashier('pay-untold')
    const screen = await openBill(journey, phone)
    await journey.mock.silenceWallets()
    await screen.tap('支付 ¥')
    await screen.see('还没收到结果')
    expect(screen.has('先别再付一次')).toBe(true)
    await journey.mock.clearFaults()
    await screen.see('付好了')
  })

  test('unknown, then left alone: home leads back to it', async () => {
    const phone = journey.phone()
    phone.citizen.willAtCashier('pay-untold')
    const screen = await openBill(journey, phone)
    await journey.mock.silenceWallets()
    await screen.tap('支付 ¥')
    await screen.see('还没收到结果')
    await screen.tap('先离开')
    await screen.until(() => screen.path === 'pages/home/index', 'the home page')
    await screen.see('1 件')
    await journey.mock.clearFaults()
    await screen.tap('还没收到结果')
    await screen.see('付好了')
  })

  test('unknown, and nothing was paid: says so in the end', async () => {
    const phone = journey.phone()
    phone.citizen.willAtCashier('leave-untold')
    const screen = await openBill(journey, phone)
    await journey.mock.silenceWallets()
    await screen.tap('支付 ¥')
    await screen.see('还没收到结果')
    await journey.mock.clearFaults()
    await journey.mock.advance(30 * 60)
    await screen.see('没有扣钱')
  })

  test('the app is killed at the cashier after paying: opened again, it knows', async () => {
    const phone = journey.phone()
    phone.citizen.willAtCashier('vanish')
    const screen = await openBill(journey, phone)
    await screen.tap('支付 ¥')
    await screen.until(() => phone.walletApp.opened.length > 0 && phone.network.pending === 0, 'the payment')
    phone.kill()
    await journey.mock.advance(10)
    await phone.open()
    await phone.screen.tapTab('我的')
    await phone.screen.tap('缴款记录')
    await phone.screen.until(() => phone.screen.has('正在登记') || phone.screen.has('办完了'), 'the paid order')
  })

  test('the app is killed at the cashier before paying: the same code leads to the open payment', async () => {
    const { link } = await journey.window.issue()
    const phone = journey.phone()
    phone.citizen.willAtCashier('stand-still').willAtCashier('pay')
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    await screen.tap('支付 ¥')
    await screen.until(() => phone.walletApp.opened.length > 0, 'the cashier')
    phone.kill()
    await phone.scanWithWallet(link)
    await phone.screen.see('您有一笔还没付完')
    await phone.screen.tap('看那笔的结果')
    await phone.screen.until(() => phone.screen.has('还没付款') || phone.screen.has('还没收到结果'), 'the open order')
  })
})
