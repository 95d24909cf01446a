import { fireEvent, screen } from '@testing-library/react'
import type { DecisionView } from '@/contract/payment-bills'
import { fen } from '@/domain/money'
import { choose, firstChoice, MOST_TOGETHER } from '@/features/pay/dues/chosen-dues'
import { DuesPage } from '@/features/pay/dues/dues-page'
import { OrderPage } from '@/features/pay/order/order-page'
import { cardWords } from '@/locales/zh-cn/card'
import { cashierChannel } from '@/platform/simulated-cashier'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { decision, inTime, ORDER_NO, order } from '../support/pay-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'
import { id } from '../support/violation-samples'

const NOW = '2026-11-20T02:37:00.000Z'
let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse(NOW) })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

const elsewhere = { regionCode: '990202', name: '临川市公安局交通警察支队', hotline: '0991-12123' }
const late = decision({ decisionId: id(1) })
const fresh = inTime({ decisionId: id(2), act: '变道压了实线' })
const far = inTime({ decisionId: id(3), act: '没给行人让行', authority: elsewhere })

async function open(decisions: DecisionView[], wanted: string[] = []): Promise<void> {
  cloud = fakeCloud({ 'payments.dues': () => ({ decisions, now: NOW }) })
  renderScreen(<DuesPage wanted={wanted} />)
  await pass()
}

const text = () => document.body.textContent ?? ''
const ticked = () => screen.getAllByRole('checkbox').filter((box) => box.getAttribute('aria-checked') === 'true').length
const tick = (name: RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }))
const cashier = { kind: 'wechat', timeStamp: '1', nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' }
const placed = (totalFen: number) => ({ orderNo: ORDER_NO, totalFen, expiresAt: '2026-11-20T02:52:00.000Z', cashier })

describe('what is due', () => {
  it('shows each with its sum and time, by authority, and offers those of the first together', async () => {
    await open([late, fresh, far])
    expect(text()).toContain('3 张决定书，一共 ¥612.00')
    expect(
      screen.getByRole('checkbox', { name: '开车时拨打接听手持电话，¥212.00，晚交 2 天，加处罚款 ¥12.00' }),
    ).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: '变道压了实线，¥200.00，最晚 11月27日，还剩 7 天' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: '临川市公安局交通警察支队' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '支付 ¥412.00' })).toBeTruthy()
  })

  it('opened for one of them begins with that one', async () => {
    await open([late, fresh], [id(2)])
    expect(ticked()).toBe(1)
    expect(screen.getByRole('button', { name: '支付 ¥200.00' })).toBeTruthy()
  })

  it('of another authority begins anew, and says so', async () => {
    await open([late, far])
    tick(/没给行人让行/)
    expect(ticked()).toBe(1)
    expect(screen.getByRole('button', { name: '支付 ¥200.00' })).toBeTruthy()
    expect(phone.calls).toEqual(['toast 一次只能付一个单位的，已换成临川市公安局交通警察支队'])
  })

  it('leads to what waiting costs', async () => {
    await open([late])
    fireEvent.click(screen.getByRole('button', { name: '开车时拨打接听手持电话，看明细' }))
    expect(phone.journey).toEqual(['navigateTo /packages/pay/decision/index'])
  })

  it('that cannot be paid now says why and cannot be chosen', async () => {
    await open([late, inTime({ decisionId: id(4), notPayable: 'being-paid-elsewhere' })])
    expect(screen.getByText('有人正在付')).toBeTruthy()
    expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  })

  it('on hold does not grow', async () => {
    await open([
      decision({ decisionId: id(1), cost: { ...late.cost, held: { reason: 'lawsuit', since: '2026-11-16' } } }),
    ])
    expect(text()).toContain('暂停加罚')
  })

  it('nothing: all is paid', async () => {
    await open([])
    expect(screen.getByRole('heading', { name: '没有要付的罚款' })).toBeTruthy()
    expect(buttons()).toEqual(['替别人付', '看缴款记录'])
  })

  it('only for whom we know', async () => {
    cloud = fakeCloud({
      'payments.dues': () => {
        throw new Refused('NOT_VERIFIED')
      },
    })
    renderScreen(<DuesPage wanted={[]} />)
    await pass()
    expect(screen.getByRole('button', { name: '去核对本人' })).toBeTruthy()
  })
})

describe('paying', () => {
  const pay = async (name: string) => {
    fireEvent.click(screen.getByRole('button', { name }))
    await pass()
  }
  const ordered = () => cloud.calls.find(({ name }) => name === 'payments.placeOrder')?.event.input

  it('several are one order', async () => {
    await open([late, fresh])
    cloud.answer({ 'payments.placeOrder': () => placed(41200), 'payments.reportCashier': () => order('paid') })
    await pay('支付 ¥412.00')
    expect(ordered()).toEqual({
      target: { kind: 'decisions', decisionIds: [id(1), id(2)] },
      expectedTotalFen: 41200,
    })
    cashierChannel.reply('done')
    await pass()
    expect(phone.journey.at(-1)).toBe(`redirectTo /packages/pay/order/index?orderNo=${ORDER_NO}`)
  })

  it('one alone is ordered alone', async () => {
    await open([late, fresh])
    tick(/变道压了实线/)
    cloud.answer({ 'payments.placeOrder': () => placed(21200) })
    await pay('支付 ¥212.00')
    expect(ordered()).toEqual({ target: { kind: 'decision', decisionId: id(1) }, expectedTotalFen: 21200 })
    cashierChannel.reply('cancelled')
    await pass()
  })

  it('with a bank card is the same order by another rail', async () => {
    jest.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => {})
    await open([late, fresh])
    const card = { kind: 'card', url: '/front', fields: { orderId: ORDER_NO } }
    cloud.answer({
      'payments.placeOrder': () => ({ ...placed(41200), cashier: card }),
      'payments.reportCashier': () => order('not-charged'),
    })
    await pay(cardWords.pay)
    expect(ordered()).toEqual({
      target: { kind: 'decisions', decisionIds: [id(1), id(2)] },
      expectedTotalFen: 41200,
      means: 'card',
    })
    await pay(cardWords.leave)
    expect(cloud.calls.at(-1)?.event.input).toEqual({ orderNo: ORDER_NO, outcome: 'cancelled' })
    expect(screen.getByText('您退出了付款')).toBeTruthy()
  })

  it.each([
    ['支付 ¥412.00', [id(1), id(2)]],
    ['支付 ¥212.00', [id(1)]],
  ])('that came to nothing leads back to what was chosen: %s', async (name, ids) => {
    await open([late, fresh], ids)
    cloud.answer({ 'payments.placeOrder': () => placed(41200), 'payments.reportCashier': () => order('confirming') })
    await pay(name)
    cashierChannel.reply('unknown')
    await pass()
    cloud.answer({ 'payments.getOrder': () => order('not-charged') })
    renderScreen(<OrderPage orderNo={ORDER_NO} />)
    await pass()
    fireEvent.click(screen.getByRole('button', { name: '重新扫码' }))
    await pass()
    expect(phone.journey.at(-1)).toBe(`redirectTo /packages/pay/dues/index?decisionIds=${ids.join(',')}`)
  })

  it('nothing chosen is said, and nothing is sent', async () => {
    await open([late])
    tick(/手持电话/)
    await pay('支付 ¥0.00')
    await pay(cardWords.pay)
    expect(phone.calls).toEqual(['toast 请先勾上要付的决定书', 'toast 请先勾上要付的决定书'])
    expect(ordered()).toBeUndefined()
  })

  it('after midnight shows the old and the new sum first', async () => {
    await open([late])
    cloud.answer({
      'payments.placeOrder': () => {
        throw new Refused('PRICE_CHANGED')
      },
      'payments.dues': () => ({
        decisions: [decision({ decisionId: id(1), surchargeFen: fen(1800), totalFen: fen(21800), lateDays: 3 })],
        now: NOW,
      }),
    })
    await pay('支付 ¥212.00')
    expect(text()).toMatch(/从 ¥212\.00 变成 ¥218\.00/)
  })

  it('that somebody else paid meanwhile is gone from the list', async () => {
    await open([late, fresh])
    cloud.answer({
      'payments.placeOrder': () => {
        throw new Refused('NOT_PAYABLE')
      },
      'payments.dues': () => ({ decisions: [fresh], now: NOW }),
    })
    await pay('支付 ¥412.00')
    expect(screen.getByRole('button', { name: '支付 ¥200.00' })).toBeTruthy()
  })
})

describe('a confirmation that falls away', () => {
  const provisional = (lapsesAt: string) => inTime({ decisionId: id(5), lapsesAt })

  it('counts down and says what happens then', async () => {
    await open([provisional('2026-11-20T02:49:30.000Z')])
    expect(screen.getByLabelText('还有 12 分钟可以付').textContent).toBe('还有 12:30 可以付')
    expect(text()).toContain('不付，这次确认就不算数，可以重新处理')
  })

  it('is asked for again when its time is over', async () => {
    await open([provisional('2026-11-20T02:37:05.000Z')])
    cloud.answer({ 'payments.dues': () => ({ decisions: [], now: '2026-11-20T02:37:06.000Z' }) })
    await pass(6_000)
    await pass()
    expect(screen.getByRole('heading', { name: '没有要付的罚款' })).toBeTruthy()
  })
})

describe('the choice', () => {
  const many = Array.from({ length: 12 }, (_, number) => inTime({ decisionId: id(100 + number) }))

  it('is at most ten of one authority', () => {
    expect(firstChoice(many, [])).toHaveLength(MOST_TOGETHER)
    const [, , , , , , , , , , eleventh] = many
    const ten = firstChoice(many, [])
    expect(choose(many, ten, eleventh as DecisionView)).toEqual({ kind: 'too-many', ids: ten })
  })

  it('leaves out what cannot be paid', () => {
    expect(firstChoice([decision({ notPayable: 'paid' }), fresh], [])).toEqual([id(2)])
  })
})

it('长辈版 keeps sums, choice and the one button', async () => {
  setElder(true)
  await open([late])
  expect(screen.getByRole('heading', { name: '待缴罚款' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '支付 ¥212.00' })).toBeTruthy()
})
