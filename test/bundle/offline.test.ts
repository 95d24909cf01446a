import { onBothWallets } from '../support/journey'

onBothWallets((journey) => {
  test('at the scan: the code is known to be genuine, and the bill comes when the network does', async () => {
    const { link } = await journey.window.issue()
    const phone = journey.phone()
    phone.setNetwork(false)
    const screen = await phone.scanWithWallet(link)
    await screen.see('码是真的，账单没打开')
    phone.setNetwork(true)
    await screen.until(() => screen.has('支付 ¥') || screen.has('再看一次'), 'a way on')
    if (!screen.has('支付 ¥')) await screen.tap('再看一次')
    await screen.see('支付 ¥')
  })

  test('at the pay button: nothing is ordered, and the next touch pays', async () => {
    const { link } = await journey.window.issue()
    const phone = journey.phone()
    phone.citizen.willAtCashier('pay')
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    phone.setNetwork(false)
    await screen.tap('支付 ¥')
    await screen.until(() => screen.has('支付 ¥') && screen.has('连上以后再试'), 'the bill with a notice')
    expect(phone.walletApp.opened).toEqual([])
    phone.setNetwork(true)
    await screen.tap('支付 ¥')
    await screen.see('付好了')
  })

  test('the answer to the order is lost: repeating it does not order twice', async () => {
    const { link } = await journey.window.issue()
    const phone = journey.phone()
    phone.citizen.willAtCashier('pay')
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    await journey.mock.setFaults({ network: { mode: 'cut-after', times: 1 } })
    await screen.tap('支付 ¥')
    await screen.see('付好了')
    expect(phone.network.cloudCalls.filter((call) => call === 'payments.placeOrder')).toHaveLength(2)
    expect(phone.walletApp.opened).toHaveLength(1)
  })

  test('after paying: the result comes when the network is back', async () => {
    const { bill, link } = await journey.window.issue()
    const phone = journey.phone()
    let comeBack = () => {}
    const offline = new Promise<void>((resolve) => {
      comeBack = resolve
    })
    phone.citizen.willAtCashier('pay', offline)
    const screen = await phone.scanWithWallet(link)
    await screen.see('支付 ¥')
    await screen.tap('支付 ¥')
    await screen.until(() => phone.walletApp.opened.length === 1, 'the cashier')
    phone.setNetwork(false)
    comeBack()
    await screen.until(
      () => screen.path === 'packages/pay/order/index' && phone.network.pending === 0,
      'the result page',
    )
    expect(screen.has('付好了')).toBe(false)
    phone.setNetwork(true)
    await screen.until(() => screen.has('付好了') || screen.has('现在再问'), 'the result or a way to ask')
    if (!screen.has('付好了')) await screen.tap('现在再问')
    await screen.see('付好了')
    expect(await journey.window.stateOf(bill.billId)).toBe('paid')
  })

  test('at home: it opens, says so, and works again by itself', async () => {
    const phone = journey.phone()
    phone.setNetwork(false)
    const screen = await phone.open()
    await screen.see('扫码缴款')
    await screen.see('手机没连上网')
    phone.setNetwork(true)
    await screen.until(() => !screen.has('手机没连上网'), 'the end of the notice')
  })
})
