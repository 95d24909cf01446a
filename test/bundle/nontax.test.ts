import { setUpJourney } from '../support/journey'

/** Shanxi of 2018 has WeChat's money taken by the finance bureau's non-tax platform. */
const SHANXI = { regionCode: '140105', rulesOf: '2018-09-01' } as const

describe('WeChat where the authority takes the non-tax interface', () => {
  const journey = setUpJourney('wechat')
  beforeAll(() => journey.mock.playRulesOf(SHANXI.regionCode, SHANXI.rulesOf))

  const billOf = async (billId: string) => {
    const { bills } = await journey.mock.watch(journey.window.id)
    return bills.find((bill) => bill.billId === billId)
  }

  /** Scans a new code and stands before its bill. */
  async function atBill() {
    const issued = await journey.window.issue()
    const phone = journey.phone()
    const screen = await phone.scanWithWallet(issued.link)
    await screen.see('支付 ¥')
    return { ...issued, phone, screen }
  }

  test('from the code to the receipt it is the same journey: to its payer it is WeChat Pay', async () => {
    const { bill, phone, screen } = await atBill()
    phone.citizen.willAtCashier('pay')
    await screen.tap('支付 ¥')
    await screen.see('付好了')
    expect(await billOf(bill.billId)).toMatchObject({ state: 'paid', channel: 'nontax' })
    await journey.mock.advance(120)
    await screen.see('交警登记好了')
    expect(screen.has('微信支付')).toBe(true)
    await screen.see('看票据')
    await screen.tap('看票据')
    await screen.see('校验码')
    expect(screen.has('微信支付')).toBe(true)
  })

  test('left at the cashier its notice is void: nothing is charged, and a new notice is paid', async () => {
    const { bill, phone, screen } = await atBill()
    phone.citizen.willAtCashier('cancel').willAtCashier('pay')
    await screen.tap('支付 ¥')
    await screen.see('您退出了付款')
    expect(await billOf(bill.billId)).toMatchObject({ state: 'open' })
    await screen.tap('支付 ¥')
    await screen.see('付好了')
    const [first, second] = phone.walletApp.opened
    expect(second?.orderNo).not.toBe(first?.orderNo)
    expect(await billOf(bill.billId)).toMatchObject({ state: 'paid', orderNo: second?.orderNo })
  })

  test('nobody answers: it says not to pay again, and the finance bureau’s record decides', async () => {
    const { phone, screen } = await atBill()
    phone.citizen.willAtCashier('pay-untold')
    await journey.mock.silenceWallets()
    await screen.tap('支付 ¥')
    await screen.see('还没收到结果')
    expect(screen.has('先别再付一次')).toBe(true)
    await journey.mock.clearFaults()
    await screen.see('付好了')
  })

  test('a decision that is withdrawn gives the money back by the way it came, and its receipt is void', async () => {
    const { phone, screen, decisions } = await atBill()
    phone.citizen.willAtCashier('pay')
    await screen.tap('支付 ¥')
    await screen.see('付好了')
    await journey.mock.advance(120)
    await screen.see('看票据')
    await journey.mock.changeDecision(decisions[0]?.decisionId ?? '', 'withdrawn')
    await journey.mock.advance(600)
    await phone.open()
    await phone.screen.tapTab('我的')
    await phone.screen.tap('缴款记录')
    await phone.screen.see('已退款')
    await phone.screen.see('票据已冲红')
    await phone.screen.tap('我的退款')
    await phone.screen.see('决定书撤销了，自动退')
    expect(phone.screen.has('退好了')).toBe(true)
  })
})
