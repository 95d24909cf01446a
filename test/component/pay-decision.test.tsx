import { fireEvent, screen } from '@testing-library/react'
import type { DecisionView, NotPayableReason } from '@/contract/payment-bills'
import { fen } from '@/domain/money'
import { chosenDecision } from '@/features/pay/decision/chosen-decision'
import { DecisionPage } from '@/features/pay/decision/decision-page'
import { cashierChannel } from '@/platform/simulated-cashier'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { decision, inTime, ORDER_NO, order } from '../support/pay-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:37:00.000Z') })
  resetPhone()
  setElder(false)
  cloud = fakeCloud({})
})
afterEach(() => jest.useRealTimers())

const answers = (view: DecisionView) => () => ({ kind: 'found', decisions: [view] })

async function open(view: DecisionView): Promise<void> {
  chosenDecision.choose(view.number, view.decisionId)
  cloud.answer({ 'payments.lookUp': answers(view) })
  renderScreen(<DecisionPage />)
  await pass()
}

it('opened cold leads back to the question, and asks nothing', async () => {
  renderScreen(<DecisionPage />)
  await pass()
  expect(phone.journey).toEqual(['redirectTo /packages/pay/look-up/index'])
  expect(cloud.calls).toEqual([])
})

describe('what waiting costs', () => {
  it('in time: today, from when it grows, by how much, where it stops', async () => {
    await open(inTime())
    expect(screen.getByText('没过期，还剩 7 天')).toBeTruthy()
    expect(
      screen.getByRole('img', {
        name: '哪天付付多少：今天付 200.00 元；到 11月27日都是 200.00 元；11月28日起每天多 6.00 元；12月31日起停在 400.00 元',
      }),
    ).toBeTruthy()
    for (const words of ['到 11月27日', '11月28日起', '每天多 ¥6.00', '12月31日起', '停在 ¥400.00'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByRole('button', { name: '支付 ¥200.00' })).toBeTruthy()
  })

  it('overdue: says by how many days', async () => {
    await open(decision())
    expect(screen.getByText('晚交 2 天')).toBeTruthy()
    expect(screen.getByRole('img', { name: /今天付 212\.00 元/ })).toBeTruthy()
  })

  it('on the last day', async () => {
    const view = inTime()
    await open({ ...view, cost: { ...view.cost, dueOn: '2026-11-20' } })
    expect(screen.getByText('今天是最后一天')).toBeTruthy()
  })

  it.each([
    ['reconsideration', '当事人在申请行政复议，从 11月16日起不再加。'],
    ['lawsuit', '案子在法院，从 11月16日起不再加。'],
  ] as const)('on hold for a %s: the line is flat and says why', async (reason, words) => {
    const view = decision()
    await open({ ...view, cost: { ...view.cost, held: { reason, since: '2026-11-16' } } })
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByText('暂停加罚')).toBeTruthy()
    expect(screen.queryByText('每天多 ¥6.00')).toBeNull()
  })

  it('without a surcharge never grows', async () => {
    const view = inTime()
    await open({ ...view, cost: { ...view.cost, dailyStepFen: fen(0), capFen: fen(20000) } })
    expect(screen.getByRole('img', { name: '哪天付付多少：今天付 200.00 元；不会再加' })).toBeTruthy()
  })

  it('in 长辈版 is drawn anew with larger words', async () => {
    await open(inTime())
    const normal = screen.getByRole('img').getAttribute('src')
    setElder(true)
    expect(screen.getByRole('img').getAttribute('src')).not.toBe(normal)
    expect(screen.getByRole('img').getAttribute('src')).not.toMatch(/font-size='1[0-7]'/)
  })

  it('is explained, and hardship has a way', async () => {
    await open(inTime())
    fireEvent.click(screen.getByRole('button', { name: '什么是加处罚款' }))
    expect(screen.getByRole('dialog', { name: '什么是加处罚款' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    fireEvent.click(screen.getByRole('button', { name: /一次付不起/ }))
    await pass()
    expect(phone.calls).toEqual(['dialog 申请延期或分期', 'call 0990-12123'])
  })
})

describe('a decision that cannot be paid here now', () => {
  const table: [NotPayableReason, string, string[]][] = [
    ['paid', '这张决定书付过了', ['输编号缴款', '回首页']],
    ['being-paid-elsewhere', '有人正在付这张决定书', ['回首页', '再看一次']],
    ['withdrawn', '这张决定书撤销了', ['拨打 0990-12123', '输编号缴款', '回首页']],
    ['not-in-service', '这个单位的罚款这里收不了', ['拨打 0990-12123', '回首页', '输编号缴款']],
    ['lapsed', '过了缴款时间，这次确认作废了', ['输编号缴款', '回首页']],
    ['warning', '这是警告，不用缴款', ['输编号缴款', '回首页']],
    ['enforced-by-court', '这张决定书由法院执行', ['拨打 0990-12123', '输编号缴款', '回首页']],
  ]
  it.each(table)('%s: says so and what to do', async (notPayable, title, acts) => {
    await open(decision({ notPayable, closedAt: '2026-11-19T08:00:00.000Z' }))
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(buttons()).toEqual(acts)
    expect(screen.queryByRole('button', { name: /^支付/ })).toBeNull()
  })

  it('is asked for again at a touch', async () => {
    await open(decision({ notPayable: 'being-paid-elsewhere' }))
    cloud.answer({ 'payments.lookUp': answers(decision()) })
    fireEvent.click(screen.getByRole('button', { name: '再看一次' }))
    await pass()
    expect(screen.getByRole('button', { name: '支付 ¥212.00' })).toBeTruthy()
  })
})

describe('paying a decision', () => {
  const cashier = { kind: 'wechat', timeStamp: '1', nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' }

  it('places one order for it and shows the result', async () => {
    const view = inTime()
    await open(view)
    cloud.answer({
      'payments.placeOrder': () => ({
        orderNo: ORDER_NO,
        totalFen: 20000,
        expiresAt: '2026-11-20T02:52:00.000Z',
        cashier,
      }),
      'payments.reportCashier': () => order('paid'),
    })
    fireEvent.click(screen.getByRole('button', { name: '支付 ¥200.00' }))
    await pass()
    expect(cloud.calls.at(-1)?.event.input).toEqual({
      target: { kind: 'decision', decisionId: view.decisionId },
      expectedTotalFen: 20000,
    })
    cashierChannel.reply('done')
    await pass()
    expect(phone.journey.at(-1)).toBe(`redirectTo /packages/pay/order/index?orderNo=${ORDER_NO}`)
  })

  it('after midnight shows the old and the new sum first', async () => {
    await open(decision())
    cloud.answer({
      'payments.placeOrder': () => {
        throw new Refused('PRICE_CHANGED')
      },
      'payments.lookUp': answers(decision({ surchargeFen: fen(1800), totalFen: fen(21800), lateDays: 3 })),
    })
    fireEvent.click(screen.getByRole('button', { name: '支付 ¥212.00' }))
    await pass()
    expect(screen.getByText(/从 ¥212\.00 变成 ¥218\.00/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '支付 ¥218.00' })).toBeTruthy()
  })

  it('that somebody else paid in between is told', async () => {
    await open(decision())
    cloud.answer({
      'payments.placeOrder': () => {
        throw new Refused('NOT_PAYABLE')
      },
      'payments.lookUp': answers(decision({ notPayable: 'paid', closedAt: '2026-11-20T02:36:30.000Z' })),
    })
    fireEvent.click(screen.getByRole('button', { name: '支付 ¥212.00' }))
    await pass()
    expect(screen.getByRole('heading', { name: '这张决定书付过了' })).toBeTruthy()
  })
})
