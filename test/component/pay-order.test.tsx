import { fireEvent, screen } from '@testing-library/react'
import { citizenOrderStates, type OrderView } from '@/contract/payment-orders'
import { OrderPage } from '@/features/pay/order/order-page'
import { POLL_PLANS, pollDelay } from '@/features/pay/order/polling'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { ORDER_NO, order, receipt, refund } from '../support/pay-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:31:30.000Z') })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

async function open(state: OrderView['state'], changes: Partial<OrderView> = {}): Promise<void> {
  cloud = fakeCloud({ 'payments.getOrder': () => order(state, changes) })
  renderScreen(<OrderPage orderNo={ORDER_NO} />)
  await pass()
}
const now = (state: OrderView['state'], changes: Partial<OrderView> = {}) =>
  cloud.answer({ 'payments.getOrder': () => order(state, changes) })

const askBack = /付错了？申请退款/
const way = /退款走到哪了/

describe('each state of a payment has its words and its acts', () => {
  const table: [OrderView['state'], Partial<OrderView>, string, (string | RegExp)[]][] = [
    ['waiting', {}, '还没付款', ['不付了', '接着付款']],
    ['confirming', {}, '还没收到结果', ['先离开', '现在再问']],
    ['paid', {}, '付好了，正在登记', [askBack, '完成']],
    ['matched', {}, '付好了，正在登记', [askBack, '完成']],
    ['recorded', {}, '付好了，这件事办完了', [/电子票据开好了/, askBack, '完成']],
    ['not-charged', {}, '没有扣钱', ['输编号缴款', '重新扫码']],
    ['refunding', { refund }, '正在把钱退给您', [way, '现在再问', '完成']],
    ['refunded', { refund: { ...refund, doneAt: '2026-11-20T02:33:00.000Z' } }, '钱退给您了', [way, '完成']],
    ['refund-delayed', { refund }, '退款遇到了问题，有人在办', [way, '拨打 0990-12123', '现在再问', '完成']],
  ]

  it('and none is missing', () => {
    expect(table.map(([state]) => state)).toEqual([...citizenOrderStates])
  })

  it.each(table)('%s', async (state, changes, title, acts) => {
    await open(state, changes)
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(buttons()).toEqual(acts.map((act) => (typeof act === 'string' ? act : expect.stringMatching(act))))
  })

  it.each(table)('%s in 长辈版', async (state, changes, title) => {
    setElder(true)
    await open(state, changes)
    expect(screen.getByRole('heading', { name: title }).closest('.elder')).toBeTruthy()
    expect(screen.getByRole('heading', { name: '缴款结果' })).toBeTruthy()
  })
})

describe('not sure yet', () => {
  it('warns against paying again, says when it last asked, and asks every ten seconds', async () => {
    await open('confirming')
    expect(screen.getByText('先别再付一次')).toBeTruthy()
    expect(screen.getByText('10:31:24 问过，还没回话')).toBeTruthy()
    expect(screen.getByText('第 1 次')).toBeTruthy()
    await pass(10_100)
    expect(cloud.count('payments.getOrder')).toBe(2)
    expect(screen.getByText('第 2 次')).toBeTruthy()
  })

  it.each([
    ['paid', '付好了，正在登记'],
    ['not-charged', '没有扣钱'],
  ] as const)('turns into %s by itself', async (state, title) => {
    await open('confirming')
    now(state)
    await pass(10_100)
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
  })

  it('asks at once when told to, and may be left', async () => {
    await open('confirming')
    fireEvent.click(screen.getByRole('button', { name: '现在再问' }))
    await pass()
    expect(cloud.count('payments.getOrder')).toBe(2)
    fireEvent.click(screen.getByRole('button', { name: '先离开' }))
    await pass()
    expect(phone.journey).toEqual(['switchTab /pages/home/index'])
  })

  it('keeps what it knows while the phone is offline, and says since when', async () => {
    await open('confirming')
    cloud.offline()
    await pass(15_000)
    expect(screen.getByText('手机没连上网')).toBeTruthy()
    expect(screen.getByText('下面是 10:31:30 查到的')).toBeTruthy()
    expect(screen.getByRole('heading', { name: '还没收到结果' })).toBeTruthy()
    cloud.online()
    now('paid')
    await pass(15_000)
    expect(screen.getByRole('heading', { name: '付好了，正在登记' })).toBeTruthy()
  })
})

describe('paid', () => {
  it('shows three steps, each open until its owner closed it', async () => {
    await open('matched')
    expect(screen.getByLabelText('已支付，已完成，10:31:08，微信支付')).toBeTruthy()
    expect(screen.getByLabelText('财政已核对，已完成，10:31:10，财政系统核对过，一分不差')).toBeTruthy()
    expect(screen.getByLabelText('交警登记，进行中，正在办')).toBeTruthy()
  })

  it('goes on by itself until the receipt is there, then stops asking', async () => {
    await open('paid')
    expect(screen.getByText('电子票据正在开')).toBeTruthy()
    now('recorded', { receipt: null })
    await pass(3_100)
    expect(screen.getByRole('heading', { name: '付好了，这件事办完了' })).toBeTruthy()
    now('recorded')
    await pass(3_100)
    expect(screen.getByText('票据号码 0026148037')).toBeTruthy()
    const asked = cloud.count('payments.getOrder')
    await pass(120_000)
    expect(cloud.count('payments.getOrder')).toBe(asked)
    fireEvent.click(screen.getByRole('button', { name: /电子票据开好了/ }))
    expect(phone.journey).toEqual([`navigateTo /packages/pay/receipt/index?orderNo=${ORDER_NO}`])
  })
})

describe('money on its way back', () => {
  it.each([
    ['paid-twice', '别人先付了'],
    ['paid-late', '付的时候账单已经关了'],
    ['withdrawn', '决定书已经撤销'],
  ] as const)('says why: %s', async (reason, words) => {
    await open('refunding', { refund: { ...refund, reason } })
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByText('¥212.00 正在退回原来的账户')).toBeTruthy()
  })

  it('says when it came', async () => {
    await open('refunded', { refund: { ...refund, doneAt: '2026-11-20T02:33:00.000Z' } })
    expect(screen.getByLabelText('钱退回来了，已完成，10:33:00，银行卡可能晚 1 到 3 天看到')).toBeTruthy()
  })

  it('says so when people have transferred it', async () => {
    await open('refunded', { refund: { ...refund, doneAt: '2026-11-20T02:33:00.000Z', byTransfer: true } })
    expect(screen.getByText('¥212.00 退完了，原路退不回去的从银行转到了您留的账户')).toBeTruthy()
    expect(screen.getByLabelText('钱退回来了，已完成，10:33:00，银行账户里 1 到 3 天能看到')).toBeTruthy()
    expect(screen.queryByText(/原来的账户/)).toBeNull()
  })
})

describe('by whatever it was paid', () => {
  const table = [
    ['wechat', '微信支付', '微信支付'],
    ['nontax', '微信支付', '微信支付'],
    ['alipay', '支付宝', '支付宝'],
    ['card', '银行卡', '银行'],
  ] as const

  it.each(table)(
    '%s is named as what its payer used, and its owner is the one who is asked',
    async (channel, means, taker) => {
      await open('recorded', { channel })
      expect(screen.getByLabelText(`已支付，已完成，10:31:08，${means}`)).toBeTruthy()
      now('confirming', { channel })
      renderScreen(<OrderPage orderNo="MS20261120ABCDEF02" />)
      await pass()
      expect(screen.getByText(`正在问${taker}`)).toBeTruthy()
    },
  )

  it.each(table)('%s: money that comes back comes from there', async (channel, _means, taker) => {
    await open('refund-delayed', { channel, refund })
    for (const words of [`${taker}收到了钱`, `${taker}没退成，有人在办`, `工作人员会联系${taker}处理`])
      expect(document.body.textContent).toContain(words)
  })
})

describe('not paid yet', () => {
  it('can be given up, so that the bill is free again', async () => {
    await open('waiting')
    cloud.answer({ 'payments.reportCashier': () => order('not-charged') })
    fireEvent.click(screen.getByRole('button', { name: '不付了' }))
    await pass()
    expect(cloud.calls.at(-1)?.event.input).toEqual({ orderNo: ORDER_NO, outcome: 'cancelled' })
    expect(screen.getByRole('heading', { name: '没有扣钱' })).toBeTruthy()
  })

  it('says when giving up did not get through', async () => {
    await open('waiting')
    cloud.offline()
    fireEvent.click(screen.getByRole('button', { name: '不付了' }))
    await pass(5_000)
    expect(phone.calls).toContain('toast 没连上')
  })
})

describe('an order that cannot be shown', () => {
  it('of somebody else', async () => {
    cloud = fakeCloud({
      'payments.getOrder': () => {
        throw new Refused('NOT_FOUND')
      },
    })
    renderScreen(<OrderPage orderNo={ORDER_NO} />)
    await pass()
    expect(screen.getByRole('heading', { name: '没找到这笔缴款' })).toBeTruthy()
  })

  it('because the phone is offline: asked again at a touch', async () => {
    cloud = fakeCloud({ 'payments.getOrder': () => order('recorded', { receipt }) })
    cloud.offline()
    renderScreen(<OrderPage orderNo={ORDER_NO} />)
    await pass(5_000)
    cloud.online()
    fireEvent.click(screen.getByRole('button', { name: '现在再问' }))
    await pass()
    expect(screen.getByRole('heading', { name: '付好了，这件事办完了' })).toBeTruthy()
  })
})

it('is asked for less and less often, and in the end only at a touch', () => {
  for (const state of citizenOrderStates) {
    const delays = Array.from({ length: 200 }, (_, asked) => pollDelay(order(state, { receipt }), asked + 1))
    const times = delays.filter((delay): delay is number => delay !== false)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(delays.at(-1)).toBe(false)
    expect(Math.min(...times, 3_000)).toBeGreaterThanOrEqual(3_000)
    expect(times.length === 0).toBe(POLL_PLANS[state].quickTimes === 0)
  }
})
