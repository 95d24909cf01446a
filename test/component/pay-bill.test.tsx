import { fireEvent, screen } from '@testing-library/react'
import type { BillView } from '@/contract/payment-bills'
import { fen } from '@/domain/money'
import { BillPage } from '@/features/pay/bill/bill-page'
import type { OfflineReading } from '@/features/pay/code/verdict'
import { cashierChannel } from '@/platform/simulated-cashier'
import type { CashierOutcome } from '@/platform/wallet-port'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { bill, decision, ORDER_NO, order, TOKEN } from '../support/pay-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

const reading: OfflineReading = {
  kind: 'signed',
  token: TOKEN,
  issuer: '安澜省',
  expiresAt: '2026-11-20T02:35:00.000Z',
  late: false,
}
const PAY = { name: '支付 ¥212.00' }
const RESULT = `redirectTo /packages/pay/order/index?orderNo=${ORDER_NO}`
const cashier = { kind: 'wechat', timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 's' }

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:30:00.000Z') })
  resetPhone()
  setElder(false)
  cloud = fakeCloud({
    'payments.openBill': () => bill(),
    'payments.placeOrder': () => placed(),
    'payments.reportCashier': () => order('paid'),
  })
})
afterEach(() => jest.useRealTimers())

const placed = (totalFen = 21200) => ({ orderNo: ORDER_NO, totalFen, expiresAt: '2026-11-20T02:35:00.000Z', cashier })
const refuse = (code: Refused['code']) => () => {
  throw new Refused(code)
}

async function open(changes: Partial<BillView> = {}): Promise<void> {
  cloud.answer({ 'payments.openBill': () => bill(changes) })
  renderScreen(<BillPage reading={reading} />)
  await pass()
}
async function pay(outcome: CashierOutcome): Promise<void> {
  fireEvent.click(screen.getByRole('button', PAY))
  await pass()
  cashierChannel.reply(outcome)
  await pass()
}
const keys = () =>
  cloud.calls.filter(({ name }) => name === 'payments.placeOrder').map(({ event }) => event.idempotencyKey)

describe('the bill', () => {
  it('says who, where, how much, why, and how long it can be paid', async () => {
    await open()
    for (const words of [
      '真码，已核对开单单位',
      '安澜市公安局交通警察支队',
      '车辆管理所 3 号窗口',
      '05:00',
      '¥200.00',
      '¥12.00',
      '晚交 2 天，每天加罚款的 3%',
      '不收',
      '开车时拨打接听手持电话',
      '林*岚',
      '990102 1260048375',
      '11月3日收到，最晚 11月18日',
      '用微信支付，罚款直接进国库',
    ])
      expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByRole('button', PAY)).toBeTruthy()
    expect(cloud.count('payments.openBill')).toBe(1)
  })

  it('counts down on its own', async () => {
    await open()
    await pass(65_000)
    expect(screen.getByText('03:55')).toBeTruthy()
    expect(screen.getByLabelText('账单还能付 3 分钟')).toBeTruthy()
  })

  it('counts by the cloud’s clock when the phone’s is wrong', async () => {
    const cloudNow = Date.parse('2026-11-20T04:00:00.000Z')
    await open({ now: new Date(cloudNow).toISOString(), expiresAt: new Date(cloudNow + 90_000).toISOString() })
    expect(screen.getByText('01:30')).toBeTruthy()
  })

  it('explains the surcharge at a touch of its row', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /加处罚款 ¥12\.00/ }))
    expect(screen.getByRole('dialog', { name: '什么是加处罚款' })).toBeTruthy()
    expect(screen.getByText(/《行政处罚法》第六十六、六十七、七十二、七十三条/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('has no row for a surcharge that is not there', async () => {
    await open({ items: [decision({ surchargeFen: fen(0), lateDays: 0 })], surchargeFen: fen(0), totalFen: fen(20000) })
    expect(screen.queryByText('加处罚款')).toBeNull()
  })

  it('lists every decision that it covers', async () => {
    const second = decision({ decisionId: '01890a5d-ac96-774b-bcce-b302099a8058', act: '不按规定停车', lateDays: 0 })
    await open({ items: [decision(), second] })
    expect(screen.getByText('第 2 份，共 2 份')).toBeTruthy()
    expect(screen.getByText('不按规定停车')).toBeTruthy()
    expect(screen.getByText('1 份决定书晚交了')).toBeTruthy()
  })

  it('in 长辈版 repeats its title, says what comes next, and offers a person to call', async () => {
    setElder(true)
    await open()
    expect(screen.getByRole('heading', { name: '缴款账单' })).toBeTruthy()
    expect(screen.getByText('点了还要输密码，才会扣钱')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /拿不准，打 0990-12123 问/ }))
    expect(phone.calls).toContain('call 0990-12123')
  })

  it('says when its time is over, that nothing was charged, and how to get a new one', async () => {
    phone.confirmsDialogs = false
    await open()
    await pass(301_000)
    expect(screen.queryByRole('button', PAY)).toBeNull()
    expect(screen.getByText('到时间了')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '换一张新账单' }))
    await pass()
    expect(phone.calls).toContain('dialog 换一张新账单')
  })

  it.each([
    ['paid', '这张账单付过了'],
    ['expired', '这张账单过期了'],
    ['withdrawn', '窗口收回了这张账单'],
  ] as const)('that is %s is told instead of shown', async (state, title) => {
    await open({ state, closedAt: '2026-11-20T02:20:00.000Z' })
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(buttons().length).toBeGreaterThan(0)
  })

  it('opened without a code leads to the scanner', async () => {
    renderScreen(<BillPage reading={{ kind: 'empty' }} />)
    expect(buttons()).toEqual(['输编号缴款', '扫码缴款'])
  })

  it('can be paid while somebody else is paying, and says what happens then', async () => {
    await open({ state: 'paying' })
    expect(screen.getByText('有人正在付这张账单')).toBeTruthy()
    expect(screen.getByText('可以等一等。要是都付了，多的那笔自动退回。')).toBeTruthy()
    expect(screen.getByRole('button', PAY)).toBeTruthy()
    cloud.answer({ 'payments.openBill': () => bill({ state: 'paid', closedAt: '2026-11-20T02:30:03.000Z' }) })
    await pass(6_000)
    expect(screen.getByRole('heading', { name: '这张账单付过了' })).toBeTruthy()
  })
})

describe('paying', () => {
  it('places one order before the cashier, reports after it, and shows the result', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', PAY))
    await pass()
    expect(cloud.calls.map(({ name }) => name)).toEqual(['payments.openBill', 'payments.placeOrder'])
    expect(cloud.calls[1]?.event.input).toEqual({ target: { kind: 'bill', token: TOKEN }, expectedTotalFen: 21200 })
    expect(phone.journey).toEqual(['navigateTo /packages/simulated-cashier/index'])
    cashierChannel.reply('done')
    await pass()
    expect(cloud.calls[2]?.event.input).toEqual({ orderNo: ORDER_NO, outcome: 'done' })
    expect(phone.journey.at(-1)).toBe(RESULT)
  })

  it('pays once however often the button is touched', async () => {
    await open()
    const button = screen.getByRole('button', PAY)
    fireEvent.click(button)
    fireEvent.click(button)
    await pass()
    expect(screen.getByRole('button', { name: '正在打开收银台…' })).toBeTruthy()
    expect(cloud.count('payments.placeOrder')).toBe(1)
  })

  it.each([
    ['cancelled', '您退出了付款'],
    ['failed', '这次没付成'],
  ] as const)('%s: back at the bill, with the words that nothing was charged', async (outcome, words) => {
    cloud.answer({ 'payments.reportCashier': () => order('not-charged') })
    await open()
    await pay(outcome)
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByText(/没有扣钱/)).toBeTruthy()
    expect(screen.getByRole('button', PAY)).toBeTruthy()
  })

  it('cancelled and tried again is a new order with a new key', async () => {
    cloud.answer({ 'payments.reportCashier': () => order('not-charged') })
    await open()
    await pay('cancelled')
    await pay('cancelled')
    expect(new Set(keys()).size).toBe(2)
  })

  it('cancelled, but the wallet knows better: shows the result', async () => {
    await open()
    await pay('cancelled')
    expect(phone.journey.at(-1)).toBe(RESULT)
  })

  it('unknown, or the report did not get through: shows the result page, which asks by itself', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', PAY))
    await pass()
    cloud.offline()
    cashierChannel.reply('unknown')
    await pass(5_000)
    expect(phone.journey.at(-1)).toBe(RESULT)
  })

  it('offline: nothing was charged; the next touch uses the same key, since the order may exist', async () => {
    await open()
    cloud.offline()
    fireEvent.click(screen.getByRole('button', PAY))
    await pass(5_000)
    expect(screen.getByText(/没连上，没有扣钱/)).toBeTruthy()
    const stored = phone.storage.get('pending-mutations')
    cloud.online()
    await pay('done')
    expect(stored).toContain(keys()[0])
    expect(phone.journey.at(-1)).toBe(RESULT)
  })

  it('uses the stored key again after the app was killed before the answer', async () => {
    await open()
    cloud.answer({ 'payments.placeOrder': refuse('PROVIDER_UNAVAILABLE') })
    fireEvent.click(screen.getByRole('button', PAY))
    await pass()
    expect(screen.getByText(/支付那边一时没有回话，没有扣钱/)).toBeTruthy()
    cloud.answer({ 'payments.placeOrder': () => placed() })
    await pay('done')
    expect(new Set(keys()).size).toBe(1)
    expect(phone.storage.get('pending-mutations')).toBe('{}')
  })

  it('with a key that belongs to yesterday’s price begins anew', async () => {
    let first = true
    cloud.answer({
      'payments.placeOrder': () => {
        if (!first) return placed()
        first = false
        throw new Refused('IDEMPOTENCY_CONFLICT')
      },
    })
    await open()
    await pay('done')
    expect(new Set(keys()).size).toBe(2)
    expect(phone.journey.at(-1)).toBe(RESULT)
  })

  it('after midnight shows the old and the new sum before anything is paid', async () => {
    await open()
    cloud.answer({
      'payments.placeOrder': refuse('PRICE_CHANGED'),
      'payments.openBill': () => bill({ surchargeFen: fen(1800), totalFen: fen(21800) }),
    })
    fireEvent.click(screen.getByRole('button', PAY))
    await pass()
    expect(screen.getByText(/从 ¥212\.00 变成 ¥218\.00/)).toBeTruthy()
    expect(phone.journey).toEqual([])
    cloud.answer({ 'payments.placeOrder': () => placed(21800) })
    fireEvent.click(screen.getByRole('button', { name: '支付 ¥218.00' }))
    await pass()
    expect(cloud.calls.at(-1)?.event.input).toMatchObject({ expectedTotalFen: 21800 })
    expect(new Set(keys()).size).toBe(2)
  })

  it.each([
    ['paid', '这张账单付过了'],
    ['withdrawn', '窗口收回了这张账单'],
  ] as const)('a bill that was %s in between is told, not paid', async (state, title) => {
    await open()
    cloud.answer({
      'payments.placeOrder': refuse('NOT_PAYABLE'),
      'payments.openBill': () => bill({ state, closedAt: '2026-11-20T02:29:00.000Z' }),
    })
    fireEvent.click(screen.getByRole('button', PAY))
    await pass()
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(phone.journey).toEqual([])
  })

  it('keeps neither token nor person on the phone', async () => {
    await open()
    await pay('done')
    const kept = JSON.stringify([...phone.storage])
    for (const secret of [TOKEN, '9901021260048375', '林*岚']) expect(kept + phone.journey.join()).not.toContain(secret)
  })
})
