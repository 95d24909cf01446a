import { fen } from '@/domain/money'
import { createWechatPay } from '../../../mock/providers/wechat-pay/client'
import { createWechatWorld, type WechatWorld } from './support/wechat-world'

let world: WechatWorld
beforeEach(async () => {
  world = await createWechatWorld()
})

const paidOrder = async (orderNo = 'ORDER_0001') => {
  const cashier = await world.client.prepay(world.order(orderNo))
  expect(await world.simulator.wallet.checkCashier(cashier)).toEqual({ ok: true, orderNo })
  expect(await world.simulator.wallet.pay(orderNo)).toBe('paid')
}

describe('a payment from prepay to refund', () => {
  it('is told, queried and refunded with the same sums and times on both sides', async () => {
    const { client, clock, simulator, inbox, tick } = world
    expect(await client.query('ORDER_0001')).toEqual({ state: 'not-found' })
    const cashier = await client.prepay(world.order())
    expect(cashier).toMatchObject({ kind: 'wechat', signType: 'RSA', package: expect.stringMatching(/^prepay_id=wx/) })
    expect(await client.query('ORDER_0001')).toEqual({ state: 'unpaid' })
    expect(await simulator.wallet.describe('ORDER_0001')).toMatchObject({ totalFen: 20000, state: 'unpaid' })

    clock.advance(5)
    const paidAt = clock.now()
    expect(await simulator.wallet.pay('ORDER_0001')).toBe('paid')
    expect(await tick()).toBe(1)
    const [notification] = inbox
    const paid = await client.readNotification(notification as never)
    expect(paid).toMatchObject({ kind: 'paid', orderNo: 'ORDER_0001', totalFen: 20000, paidAt })
    const trade = await client.query('ORDER_0001')
    expect(trade).toEqual({ state: 'paid', tradeNo: (paid as { tradeNo: string }).tradeNo, totalFen: 20000, paidAt })
    expect(await client.close('ORDER_0001')).toBe('paid')

    expect(await client.queryRefund(world.refundOf())).toEqual({ state: 'not-found' })
    expect(await client.refund(world.refundOf())).toEqual({ state: 'processing' })
    expect(await client.refund(world.refundOf())).toEqual({ state: 'processing' })
    const doneAt = clock.advance(20)
    expect(await tick()).toBe(1)
    expect(await client.readNotification(inbox[1] as never)).toMatchObject({
      kind: 'refund',
      orderNo: 'ORDER_0001',
      refundNo: 'REFUND_0001',
      refund: { state: 'succeeded', at: doneAt },
    })
    expect(await client.queryRefund(world.refundOf())).toEqual({ state: 'succeeded', at: doneAt })
    // WeChat shows a refunded trade as REFUND: it was paid all the same.
    expect(await client.query('ORDER_0001')).toEqual(trade)
    expect(await tick()).toBe(0)
  })

  it('charges one trade once, whoever tries', async () => {
    const { client, simulator } = world
    await client.prepay(world.order())
    expect(await simulator.wallet.pay('ORDER_0001', 'somebody-else')).toBe('failed')
    const outcomes = await Promise.all([1, 2, 3].map(() => simulator.wallet.pay('ORDER_0001', 'open-1')))
    expect(outcomes.sort()).toEqual(['already-paid', 'already-paid', 'paid'])
    expect(await world.tick()).toBe(1)
  })

  it('leaves the trade payable after a failed attempt, and tells nobody', async () => {
    const { client, simulator } = world
    await client.prepay(world.order())
    expect(await simulator.wallet.fail('ORDER_0001')).toBe('failed')
    expect(await client.query('ORDER_0001')).toEqual({ state: 'unpaid' })
    expect(await world.tick()).toBe(0)
    expect(await simulator.wallet.pay('ORDER_0001')).toBe('paid')
  })
})

describe('prepay', () => {
  it('gives the same trade a fresh cashier for the same request, and refuses another request', async () => {
    const { client } = world
    const first = await client.prepay(world.order())
    const second = await client.prepay(world.order())
    expect(first).not.toEqual(second)
    for (const changes of [{ totalFen: fen(100) }, { openId: 'open-2' }, { description: '别的' }])
      await expect(client.prepay(world.order('ORDER_0001', changes))).rejects.toMatchObject({
        kind: 'rejected',
        code: 'OUT_TRADE_NO_USED',
      })
  })

  it.each([
    ['an order number that is too short', { orderNo: 'A1' }, '/out_trade_no'],
    ['an order number with other characters', { orderNo: 'ORDER#0001' }, '/out_trade_no'],
    ['nothing to pay', { totalFen: fen(0) }, '/amount/total'],
    ['a description that is too long', { description: '长'.repeat(128) }, '/description'],
    ['no payer', { openId: '' }, '/payer/openid'],
  ])('names the field for %s', async (_what, changes, field) => {
    let detail: unknown
    world.wire.answer = (answer) => {
      detail = JSON.parse(answer.body).detail.field
      return answer
    }
    await expect(world.client.prepay(world.order('ORDER_0001', changes))).rejects.toMatchObject({
      kind: 'rejected',
      code: 'PARAM_ERROR',
    })
    expect(detail).toBe(field)
  })

  it('refuses a closed and a paid order', async () => {
    await world.client.prepay(world.order('ORDER_CLOSED'))
    expect(await world.client.close('ORDER_CLOSED')).toBe('closed')
    await expect(world.client.prepay(world.order('ORDER_CLOSED'))).rejects.toMatchObject({ code: 'ORDER_CLOSED' })
    await paidOrder('ORDER_PAID')
    await expect(world.client.prepay(world.order('ORDER_PAID'))).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  })

  it('moves a deadline of seconds to one minute and keeps to a later one', async () => {
    const { client, clock, simulator } = world
    await client.prepay(world.order('ORDER_SOON', { expiresAt: clock.now() }))
    await client.prepay(world.order('ORDER_LATER', { expiresAt: '2026-11-20T02:10:00.000Z' }))
    clock.advance(60)
    expect(await simulator.wallet.pay('ORDER_SOON')).toBe('paid')
    clock.advance(541)
    expect(await simulator.wallet.pay('ORDER_LATER')).toBe('expired')
    expect(await simulator.wallet.describe('ORDER_LATER')).toMatchObject({ state: 'expired' })
    expect(await client.query('ORDER_LATER')).toEqual({ state: 'unpaid' })
  })

  it('lets a prepay_id die after two hours and an unpaid trade after seven days', async () => {
    const { client, clock, simulator } = world
    const cashier = await client.prepay(world.order('ORDER_0001', { expiresAt: '2026-11-25T00:00:00.000Z' }))
    clock.advance(2 * 3600)
    expect(await simulator.wallet.checkCashier(cashier)).toMatchObject({ ok: false })
    clock.advance(7 * 86400)
    expect(await client.query('ORDER_0001')).toEqual({ state: 'closed' })
    expect(await simulator.wallet.pay('ORDER_0001')).toBe('closed')
  })

  it('refuses an app that does not belong to the merchant', async () => {
    const client = createWechatPay({ ...world.deps, account: { ...world.account, appId: 'wxother' } })
    await expect(client.prepay(world.order())).rejects.toMatchObject({
      kind: 'rejected',
      code: 'APPID_MCHID_NOT_MATCH',
    })
  })
})

describe('close', () => {
  it('is re-entrant, ends every chance of paying, and takes an order that never arrived as closed', async () => {
    const { client, simulator } = world
    await client.prepay(world.order())
    expect(await client.close('ORDER_0001')).toBe('closed')
    expect(await client.close('ORDER_0001')).toBe('closed')
    expect(await simulator.wallet.pay('ORDER_0001')).toBe('closed')
    expect(await client.query('ORDER_0001')).toEqual({ state: 'closed' })
    expect(await client.close('NEVER_ORDERED')).toBe('closed')
  })

  it('cannot stop a payment that WeChat lets through late', async () => {
    const { client, faults, simulator } = world
    await client.prepay(world.order())
    await client.close('ORDER_0001')
    faults.replace({ ...faults.read(), latePayments: { mode: 'accepted', times: 1 } })
    expect(await simulator.wallet.pay('ORDER_0001')).toBe('paid')
    expect(await client.query('ORDER_0001')).toMatchObject({ state: 'paid' })
    expect(await world.tick()).toBe(1)
    expect(faults.read().latePayments).toEqual({ mode: 'refused' })
  })
})

describe('refunds', () => {
  it('may be partial, but never more than was paid, and a minute apart', async () => {
    const { client, clock } = world
    await paidOrder()
    expect(await client.refund(world.refundOf('PART_1', 15000))).toEqual({ state: 'processing' })
    await expect(client.refund(world.refundOf('PART_2', 5000))).rejects.toMatchObject({
      kind: 'unreachable',
      code: 'FREQUENCY_LIMITED',
    })
    clock.advance(60)
    await expect(client.refund(world.refundOf('PART_2', 5001))).rejects.toMatchObject({
      kind: 'rejected',
      code: 'INVALID_REQUEST',
    })
    expect(await client.refund(world.refundOf('PART_2', 5000))).toEqual({ state: 'processing' })
  })

  it('refuse a number that stands for another sum already', async () => {
    await paidOrder()
    await world.client.refund(world.refundOf())
    await expect(world.client.refund(world.refundOf('REFUND_0001', 1))).rejects.toMatchObject({
      kind: 'rejected',
      code: 'REFUND_FEE_MISMATCH',
    })
  })

  it.each([
    ['abnormal', 'REFUND.ABNORMAL', { state: 'abnormal' }],
    ['closed', 'REFUND.CLOSED', { state: 'closed' }],
  ] as const)('ends %s when the bank says so, and tells it', async (mode, event, refund) => {
    const { client, clock, faults, inbox, tick } = world
    await paidOrder()
    await tick()
    faults.replace({ ...faults.read(), refunds: { mode, times: 1 } })
    expect(await client.refund(world.refundOf())).toEqual({ state: 'processing' })
    clock.advance(20)
    await tick()
    expect(await client.queryRefund(world.refundOf())).toEqual(refund)
    expect(JSON.parse(inbox[1]?.rawBody ?? '{}').event_type).toBe(event)
    expect(await client.readNotification(inbox[1] as never)).toMatchObject({ kind: 'refund', refund })
    if (mode !== 'closed') return
    clock.advance(60)
    expect(await client.refund(world.refundOf('REFUND_0002'))).toEqual({ state: 'processing' })
  })

  it.each([
    ['too little in the merchant account', 'NOT_ENOUGH', 0],
    ['an order that does not exist', 'RESOURCE_NOT_EXISTS', 0],
    ['more than a year later', 'TRADE_OVERDUE', 366 * 86400],
  ])('are refused for %s', async (_why, code, later) => {
    const { client, clock, faults } = world
    await paidOrder()
    if (code === 'NOT_ENOUGH') faults.replace({ ...faults.read(), refunds: { mode: 'not-enough', times: 1 } })
    clock.advance(later)
    const orderNo = code === 'RESOURCE_NOT_EXISTS' ? 'NO_SUCH_ORDER' : 'ORDER_0001'
    await expect(client.refund(world.refundOf(undefined, undefined, orderNo))).rejects.toMatchObject({
      kind: 'rejected',
      code,
    })
  })

  it('that fail more than six times within a second are refused whatever they ask, until it is over', async () => {
    const { client, clock } = world
    await paidOrder()
    const refund = (orderNo?: string) => client.refund(world.refundOf(undefined, undefined, orderNo))
    for (let failed = 0; failed < 6; failed++)
      await expect(refund('NO_SUCH_ORDER')).rejects.toMatchObject({ code: 'RESOURCE_NOT_EXISTS' })
    await expect(refund()).rejects.toMatchObject({ kind: 'unreachable', code: 'FREQUENCY_LIMITED' })
    expect(await client.queryRefund(world.refundOf())).toEqual({ state: 'not-found' })
    clock.advance(1)
    expect(await refund()).toEqual({ state: 'processing' })
  })

  it('need a payment', async () => {
    await world.client.prepay(world.order())
    await expect(world.client.refund(world.refundOf())).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
  })
})
