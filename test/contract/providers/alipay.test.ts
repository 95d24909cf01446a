import { fen } from '@/domain/money'
import { createAlipay } from '../../../mock/providers/alipay/client'
import { type AlipayWorld, createAlipayWorld } from './support/alipay-world'

let world: AlipayWorld
beforeEach(async () => {
  world = await createAlipayWorld()
})

const pay = async (orderNo = 'ORDER_0001') => {
  const cashier = await world.client.prepay(world.order(orderNo))
  expect(await world.simulator.wallet.checkCashier(cashier)).toEqual({ ok: true, orderNo })
  expect(await world.simulator.wallet.pay(orderNo)).toBe('paid')
}
const read = (index: number) => world.client.readNotification(world.inbox[index] as never)

describe('a payment from trade to refund', () => {
  it('is told, queried and refunded with the same sums and times on both sides', async () => {
    const { client, clock, tick } = world
    expect(await client.query('ORDER_0001')).toEqual({ state: 'not-found' })
    await client.prepay(world.order())
    expect(await client.query('ORDER_0001')).toEqual({ state: 'unpaid' })
    clock.advance(5)
    const paidAt = clock.now()
    await pay()
    expect(await tick()).toBe(1)
    const paid = await read(0)
    expect(paid).toMatchObject({ kind: 'paid', orderNo: 'ORDER_0001', totalFen: 20000, paidAt })
    const trade = await client.query('ORDER_0001')
    expect(trade).toEqual({ state: 'paid', tradeNo: (paid as { tradeNo: string }).tradeNo, totalFen: 20000, paidAt })
    expect(await client.close('ORDER_0001')).toBe('paid')

    expect(await client.queryRefund(world.refundOf())).toEqual({ state: 'not-found' })
    expect(await client.refund(world.refundOf())).toEqual({ state: 'processing' })
    expect(await client.refund(world.refundOf())).toEqual({ state: 'processing' })
    expect(await tick()).toBe(1)
    expect(await read(1)).toMatchObject({ kind: 'refund', orderNo: 'ORDER_0001', refundNo: 'REFUND_0001' })
    expect(await client.queryRefund(world.refundOf())).toEqual({ state: 'succeeded', at: paidAt })
    // Wholly refunded, Alipay calls the trade closed: it was paid all the same.
    expect(await client.query('ORDER_0001')).toEqual(trade)
  })

  it('charges one trade once, and only the person for whom it was made', async () => {
    await world.client.prepay(world.order())
    expect(await world.simulator.wallet.pay('ORDER_0001', 'somebody-else')).toBe('failed')
    const outcomes = await Promise.all([1, 2].map(() => world.simulator.wallet.pay('ORDER_0001')))
    expect(outcomes.sort()).toEqual(['already-paid', 'paid'])
    expect(await world.tick()).toBe(1)
  })
})

describe('creating a trade', () => {
  it('answers the same trade for the same request and refuses another', async () => {
    const first = await world.client.prepay(world.order())
    expect(await world.client.prepay(world.order())).toEqual(first)
    for (const [changes, code] of [
      [{ totalFen: fen(1) }, 'ACQ.CONTEXT_INCONSISTENT'],
      [{ description: '别的' }, 'ACQ.CONTEXT_INCONSISTENT'],
      [{ openId: 'open-2' }, 'ACQ.TRADE_BUYER_NOT_MATCH'],
    ] as const)
      await expect(world.client.prepay(world.order('ORDER_0001', changes))).rejects.toMatchObject({
        kind: 'rejected',
        code,
      })
  })

  it.each([
    ['another shape of number', { orderNo: 'ORDER-0001' }],
    ['nothing to pay', { totalFen: fen(0) }],
    ['no payer', { openId: '' }],
    ['a time that is over', { expiresAt: '2026-11-20T01:00:00.000Z' }],
  ])('refuses %s', async (_what, changes) => {
    await expect(world.client.prepay(world.order('ORDER_0001', changes))).rejects.toMatchObject({
      kind: 'rejected',
      code: 'ACQ.INVALID_PARAMETER',
    })
  })

  it('takes out of the subject what Alipay does not allow there', async () => {
    await world.client.prepay(world.order('ORDER_0001', { description: 'A/B=C&D' }))
    expect(await world.simulator.wallet.describe('ORDER_0001')).toMatchObject({ description: 'A B C D' })
  })

  it('refuses paid and closed trades by their codes', async () => {
    await pay()
    await expect(world.client.prepay(world.order())).rejects.toMatchObject({ code: 'ACQ.TRADE_HAS_SUCCESS' })
    await world.client.prepay(world.order('ORDER_0002'))
    await world.client.close('ORDER_0002')
    await expect(world.client.prepay(world.order('ORDER_0002'))).rejects.toMatchObject({ code: 'ACQ.TRADE_HAS_CLOSE' })
  })
})

describe('closing', () => {
  it('ends every chance of paying, may be repeated, and is told', async () => {
    const { client, simulator, tick } = world
    await client.prepay(world.order())
    expect(await client.close('ORDER_0001')).toBe('closed')
    expect(await client.close('ORDER_0001')).toBe('closed')
    expect(await client.close('NEVER_ORDERED')).toBe('closed')
    expect(await simulator.wallet.pay('ORDER_0001')).toBe('closed')
    expect(await client.query('ORDER_0001')).toEqual({ state: 'closed' })
    expect(await tick()).toBe(1)
    expect(await read(0)).toMatchObject({ kind: 'closed', orderNo: 'ORDER_0001' })
  })

  it('happens by itself when the time is over', async () => {
    const { client, clock, simulator, tick } = world
    await client.prepay(world.order())
    clock.advance(900)
    expect(await simulator.wallet.pay('ORDER_0001')).toBe('expired')
    expect(await client.query('ORDER_0001')).toEqual({ state: 'closed' })
    expect(await tick()).toBe(1)
    expect(await client.query('ORDER_0001')).toEqual({ state: 'closed' })
    expect(await simulator.wallet.describe('ORDER_0001')).toMatchObject({ state: 'expired' })
  })

  it('cannot stop a payment that Alipay lets through late', async () => {
    await world.client.prepay(world.order())
    await world.client.close('ORDER_0001')
    world.faults.replace({ ...world.faults.read(), latePayments: { mode: 'accepted', times: 1 } })
    expect(await world.simulator.wallet.pay('ORDER_0001')).toBe('paid')
    expect(await world.client.query('ORDER_0001')).toMatchObject({ state: 'paid' })
  })
})

describe('refunds', () => {
  beforeEach(() => pay())

  it('may be partial, and move each request number once', async () => {
    const { client } = world
    await client.refund(world.refundOf('PART_1', 15000))
    await client.refund(world.refundOf('PART_1', 15000))
    await expect(client.refund(world.refundOf('PART_1', 1))).rejects.toMatchObject({
      code: 'ACQ.DISCORDANT_REPEAT_REQUEST',
    })
    await expect(client.refund(world.refundOf('PART_2', 5001))).rejects.toMatchObject({
      kind: 'rejected',
      code: 'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL',
    })
    expect(await client.refund(world.refundOf('PART_2', 5000))).toEqual({ state: 'processing' })
  })

  it('are abnormal when the payer’s bank sends them back', async () => {
    world.faults.replace({ ...world.faults.read(), refunds: { mode: 'abnormal', times: 1 } })
    expect(await world.client.refund(world.refundOf())).toEqual({ state: 'processing' })
    expect(await world.client.queryRefund(world.refundOf())).toEqual({ state: 'abnormal' })
  })

  it('that Alipay drops leave no trace and succeed under the same number later', async () => {
    world.faults.replace({ ...world.faults.read(), refunds: { mode: 'closed', times: 1 } })
    await world.client.refund(world.refundOf())
    expect(await world.client.queryRefund(world.refundOf())).toEqual({ state: 'not-found' })
    await world.client.refund(world.refundOf())
    expect(await world.client.queryRefund(world.refundOf())).toMatchObject({ state: 'succeeded' })
  })

  it.each([
    ['too little in the account', 'ACQ.SELLER_BALANCE_NOT_ENOUGH'],
    ['a trade that does not exist', 'ACQ.TRADE_NOT_EXIST'],
    ['an unpaid trade', 'ACQ.TRADE_STATUS_ERROR'],
    ['a finished trade', 'ACQ.TRADE_HAS_FINISHED'],
  ])('are refused for %s', async (_why, code) => {
    const { client, clock, faults } = world
    await client.prepay(world.order('ORDER_0002'))
    if (code.includes('BALANCE')) faults.replace({ ...faults.read(), refunds: { mode: 'not-enough', times: 1 } })
    if (code.includes('FINISHED')) clock.advance(366 * 86400)
    const orderNo = code.includes('EXIST') ? 'NO_SUCH' : code.includes('STATUS') ? 'ORDER_0002' : 'ORDER_0001'
    await expect(client.refund(world.refundOf('REFUND_0001', 20000, orderNo))).rejects.toMatchObject({
      kind: 'rejected',
      code,
    })
  })
})

describe('calls under a fault', () => {
  it.each([
    ['time-out-before', 'NO_ANSWER', 'not-found'],
    ['time-out-after', 'NO_ANSWER', 'unpaid'],
    ['server-error', 'HTTP_500', 'not-found'],
  ] as const)('create under %s is not known to have happened', async (mode, code, state) => {
    const settings = world.faults.read()
    world.faults.replace({ ...settings, calls: { ...settings.calls, prepay: { mode, times: 1 } } })
    await expect(world.client.prepay(world.order())).rejects.toMatchObject({ kind: 'unreachable', code })
    expect(await world.client.query('ORDER_0001')).toEqual({ state })
    expect(await world.client.prepay(world.order())).toMatchObject({ kind: 'alipay' })
  })

  it('a client of another application is refused at the door', async () => {
    const other = createAlipay({ ...world.deps, account: { ...world.account, appId: '2021000000000000' } })
    await expect(other.query('ORDER_0001')).rejects.toMatchObject({ kind: 'rejected', code: 'isv.invalid-app-id' })
  })
})
