import { payByCode } from '../support/citizen-acts'
import { onBothWallets } from '../support/journey'

onBothWallets((journey, wallet) => {
  test('a visitor pays a window code in three touches, and the window turns green', async () => {
    const { bill, link } = await journey.window.issue()
    const phone = journey.phone()
    phone.citizen.willAtCashier('pay')
    const screen = await phone.scanWithWallet(link)
    await screen.see('是真码')
    await screen.see('支付 ¥')
    await screen.tap('支付 ¥')
    await screen.see('付好了')
    expect(phone.citizen.touches).toBe(3)
    expect(await journey.window.stateOf(bill.billId)).toBe('paid')
  })

  test('one cloud call brings the bill, one more opens the cashier', async () => {
    const { link } = await journey.window.issue()
    const phone = journey.phone()
    phone.citizen.willAtCashier('cancel')
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    expect(phone.network.cloudCalls).toEqual(['payments.openBill'])
    await screen.tap('支付 ¥')
    await screen.see('您退出了付款')
    expect(phone.walletApp.opened).toEqual([expect.objectContaining({ cloudCallsBefore: 2 })])
  })

  test('the whole trail and the receipt follow by themselves, and are kept under 缴款记录', async () => {
    const { link, decisions } = await journey.window.issue()
    const phone = journey.phone()
    const screen = await payByCode(phone, link)
    await journey.mock.advance(120)
    await screen.see('交警登记好了')
    await screen.see('看票据')
    await screen.tap('看票据')
    await screen.see('校验码')

    await (await phone.open()).tapTab('我的')
    await phone.screen.tap('缴款记录')
    await phone.screen.see('办完了')
    await phone.screen.tap(decisions[0]?.act ?? '')
    await phone.screen.see('校验码')
  })

  test('a code scanned while the app is open shows its bill once', async () => {
    const phone = journey.phone()
    await phone.open()
    phone.leave()
    const { link } = await journey.window.issue()
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    const pages = phone.app.stack.open.map((page) => page.path).filter((path) => path.startsWith('packages/pay/'))
    expect(pages).toEqual(['packages/pay/bill/index'])
    expect(phone.network.cloudCalls.filter((call) => call === 'payments.openBill')).toHaveLength(1)

    phone.leave()
    await phone.comeBack()
    await phone.screen.settle()
    expect(phone.screen.path).toBe('packages/pay/bill/index')
  })

  test('the scanner inside the app leads to the same bill', async () => {
    const { link, decisions } = await journey.window.issue()
    const phone = journey.phone()
    phone.citizen.willScan(link)
    const screen = await phone.open()
    await screen.tap('扫码缴款')
    await screen.see('支付 ¥')
    expect(screen.has(decisions[0]?.act ?? '')).toBe(true)
  })

  test('closing the scanner changes nothing', async () => {
    const phone = journey.phone()
    phone.citizen.willScan(null)
    const screen = await phone.open()
    await screen.tap('扫码缴款')
    await screen.settle()
    expect(screen.path).toBe('pages/home/index')
  })

  test('a double tap on the pay button orders and pays once', async () => {
    const { link } = await journey.window.issue()
    const phone = journey.phone()
    phone.citizen.willAtCashier('pay')
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    await screen.tap('支付 ¥', { times: 2 })
    await screen.see('付好了')
    expect(phone.walletApp.opened).toHaveLength(1)
    expect(phone.network.cloudCalls.filter((call) => call === 'payments.placeOrder')).toHaveLength(1)
  })

  test('a screen reader makes the verdict wait for a touch', async () => {
    const { link } = await journey.window.issue()
    const phone = journey.phone(wallet, { readsAloud: true })
    const screen = await phone.scanWithWallet(link)
    await screen.see('看好了再点下面')
    await phone.app.clock.advance(5_000)
    expect(screen.has('是真码')).toBe(true)
    await screen.see('马上看账单')
    await screen.tap('马上看账单')
    await screen.see('支付 ¥')
  })

  test('neither the code nor anything about a person stays on the phone', async () => {
    const { link, decisions } = await journey.window.issue()
    const phone = journey.phone()
    await payByCode(phone, link)
    const token = link.slice(link.lastIndexOf('/') + 1)
    for (const secret of [token, decisions[0]?.number ?? '', decisions[0]?.payerMasked ?? ''])
      expect(phone.storage.text).not.toContain(secret)
    for (const { url } of phone.network.exchanges) expect(url).not.toContain(token)
  })
})
