import { chinaMidnightAfter } from '../support/china-time'
import { onBothWallets } from '../support/journey'

onBothWallets((journey, wallet) => {
  const other = wallet === 'wechat' ? 'alipay' : 'wechat'

  test('two wallets pay the same bill: one settles it, the other is refunded and told', async () => {
    const { bill, link } = await journey.window.issue()
    const first = journey.phone(wallet)
    const second = journey.phone(other)
    let letSecondPay = () => {}
    const firstHasPaid = new Promise<void>((resolve) => {
      letSecondPay = resolve
    })
    first.citizen.willAtCashier('pay')
    second.citizen.willAtCashier('pay', firstHasPaid)

    await (await first.scanWithWallet(link)).see('支付 ¥')
    await (await second.scanWithWallet(link)).see('支付 ¥')
    await second.screen.tap('支付 ¥')
    await second.screen.until(() => second.walletApp.opened.length === 1, 'the second cashier')
    await first.screen.tap('支付 ¥')
    await first.screen.see('付好了')
    letSecondPay()
    await second.screen.until(() => second.screen.has('退'), 'the refund')
    await journey.mock.advance(600)
    await second.screen.see('钱退给您了')
    expect(second.screen.has('别人先付了')).toBe(true)
    expect(await journey.window.stateOf(bill.billId)).toBe('paid')
  })

  test('the bill is paid elsewhere while it is open here', async () => {
    const { link, decisions } = await journey.window.issue()
    const phone = journey.phone()
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    await journey.mock.changeDecision(decisions[0]?.decisionId ?? '', 'paid-elsewhere')
    await screen.tap('支付 ¥')
    await screen.see('这张账单付过了')
    expect(phone.walletApp.opened).toEqual([])
  })

  test('the window takes the bill back while it is open here', async () => {
    const { bill, link } = await journey.window.issue()
    const phone = journey.phone()
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    await journey.window.withdraw(bill.billId)
    await screen.tap('支付 ¥')
    await screen.see('窗口收回了这张账单')
    expect(phone.walletApp.opened).toEqual([])
  })

  test('the price changes at midnight: shown before anything is paid', async () => {
    const midnight = chinaMidnightAfter(await journey.mock.now())
    await journey.mock.moveClockTo(new Date(Date.parse(midnight) - 60_000).toISOString())
    const { link } = await journey.window.issue({ growing: true })
    const phone = journey.phone()
    phone.citizen.willAtCashier('pay')
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    const before = screen.find('支付 ¥').text
    await journey.mock.moveClockTo(new Date(Date.parse(midnight) + 1_000).toISOString())
    await screen.tap('支付 ¥')
    await screen.see('金额变了，还没有扣钱')
    expect(phone.walletApp.opened).toEqual([])
    expect(screen.find('支付 ¥').text).not.toBe(before)
    await screen.tap('支付 ¥')
    await screen.see('付好了')
  })

  test('time runs out while the bill is open: a new one is offered', async () => {
    const { link } = await journey.window.issue()
    const phone = journey.phone()
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    await journey.mock.advance(3600)
    await phone.app.clock.advance(3_600_000)
    await screen.until(() => screen.has('换一张新账单') || screen.has('过期'), 'the end of the time')
    expect(screen.has('支付 ¥')).toBe(false)
  })
})
