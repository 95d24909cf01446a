import * as v from 'valibot'
import { createFaults, faultSettingsSchema, noFaults } from '../../../mock/providers/faults'
import { readWechatNotification } from '../../../mock/providers/wechat-pay/notification'
import { createWechatWorld, type WechatWorld } from './support/wechat-world'

let world: WechatWorld
beforeEach(async () => {
  world = await createWechatWorld()
})
const set = (change: Partial<typeof noFaults>) => world.faults.replace({ ...world.faults.read(), ...change })
const setCall = (operation: keyof typeof noFaults.calls, mode: 'time-out-before' | 'time-out-after' | 'server-error') =>
  set({ calls: { ...noFaults.calls, [operation]: { mode, times: 1 } } })
const pay = async (orderNo = 'ORDER_0001') => {
  await world.client.prepay(world.order(orderNo))
  await world.simulator.wallet.pay(orderNo)
}
const ordersTold = () =>
  Promise.all(world.inbox.map(async (message) => (await world.client.readNotification(message)).orderNo))

describe('fault settings', () => {
  it('strike as often as they say and then reset themselves', () => {
    const faults = createFaults({ ...noFaults, refunds: { mode: 'abnormal', times: 2 } })
    expect([1, 2, 3].map(() => faults.takeRefund().mode)).toEqual(['abnormal', 'abnormal', 'normal'])
    expect(faults.read()).toEqual(noFaults)
  })

  it('stay until they are reset when they say so', () => {
    const faults = createFaults({ ...noFaults, latePayments: { mode: 'accepted', times: 'until-reset' } })
    expect([1, 2, 3].map(() => faults.takeLatePayment().mode)).toEqual(['accepted', 'accepted', 'accepted'])
    faults.replace(noFaults)
    expect(faults.takeLatePayment().mode).toBe('refused')
  })

  it('are plain JSON, and anything else is refused', () => {
    expect(v.parse(faultSettingsSchema, JSON.parse(JSON.stringify(noFaults)))).toEqual(noFaults)
    for (const wrong of [
      { ...noFaults, treasury: 'gone' },
      { ...noFaults, notifications: { mode: 'lost', times: 0 } },
      {},
    ])
      expect(v.safeParse(faultSettingsSchema, wrong).success).toBe(false)
  })
})

describe('calls under a fault', () => {
  it.each([
    ['time-out-before', 'NO_ANSWER', 'not-found'],
    ['time-out-after', 'NO_ANSWER', 'unpaid'],
    ['server-error', 'SYSTEM_ERROR', 'not-found'],
  ] as const)('prepay under %s is not known to have happened; the next one works', async (mode, code, state) => {
    setCall('prepay', mode)
    await expect(world.client.prepay(world.order())).rejects.toMatchObject({ kind: 'unreachable', code })
    expect(await world.client.query('ORDER_0001')).toEqual({ state })
    expect(await world.client.prepay(world.order())).toMatchObject({ kind: 'wechat' })
  })

  it.each(['time-out-before', 'time-out-after'] as const)('a close under %s is repeated without harm', async (mode) => {
    await world.client.prepay(world.order())
    setCall('close', mode)
    await expect(world.client.close('ORDER_0001')).rejects.toMatchObject({ kind: 'unreachable' })
    expect(await world.client.query('ORDER_0001')).toEqual({ state: mode === 'time-out-after' ? 'closed' : 'unpaid' })
    expect(await world.client.close('ORDER_0001')).toBe('closed')
  })

  it('a refund whose answer was lost is found again; one that never arrived is not', async () => {
    await pay()
    setCall('refund', 'time-out-before')
    await expect(world.client.refund(world.refundOf())).rejects.toMatchObject({ kind: 'unreachable' })
    setCall('refund', 'time-out-after')
    expect(await world.client.refund(world.refundOf())).toEqual({ state: 'processing' })
  })

  it('a query that is never answered leaves the error to the caller', async () => {
    setCall('query', 'time-out-before')
    await expect(world.client.query('ORDER_0001')).rejects.toMatchObject({ kind: 'unreachable' })
    await pay()
    await world.client.refund(world.refundOf())
    setCall('queryRefund', 'server-error')
    await expect(world.client.queryRefund(world.refundOf())).rejects.toMatchObject({ kind: 'unreachable' })
  })
})

describe('notifications under a fault', () => {
  it('late: wait once, then arrive', async () => {
    set({ notifications: { mode: 'late', seconds: 90, times: 'until-reset' } })
    await pay()
    expect(await world.tick()).toBe(0)
    world.clock.advance(89)
    expect(await world.tick()).toBe(0)
    world.clock.advance(1)
    expect(await world.tick()).toBe(1)
    expect(await ordersTold()).toEqual(['ORDER_0001'])
  })

  it('lost: the wallet believes it sent and comes again by its table', async () => {
    set({ notifications: { mode: 'lost', times: 2 } })
    await pay()
    expect(await world.tick()).toBe(1)
    world.clock.advance(15)
    expect(await world.tick()).toBe(1)
    expect(world.inbox).toHaveLength(0)
    world.clock.advance(15)
    await world.tick()
    expect(await ordersTold()).toEqual(['ORDER_0001'])
  })

  it('doubled: the same message arrives as often as told and then no more', async () => {
    set({ notifications: { mode: 'doubled', copies: 3, times: 1 } })
    await pay()
    expect(await world.tick()).toBe(3)
    world.clock.advance(86400)
    expect(await world.tick()).toBe(0)
    const messages = await Promise.all(world.inbox.map(({ rawBody }) => JSON.parse(rawBody).id))
    expect(new Set(messages).size).toBe(1)
  })

  it('reordered: they overtake one another and none is lost', async () => {
    const orders = Array.from({ length: 12 }, (_, index) => `ORDER_${1000 + index}`)
    set({ notifications: { mode: 'reordered', withinSeconds: 60, times: 'until-reset' } })
    for (const orderNo of orders) {
      await pay(orderNo)
      await world.tick()
      world.clock.advance(1)
    }
    for (let second = 0; second < 60; second++) {
      world.clock.advance(1)
      await world.tick()
    }
    // Read as they arrived, each at its own time: later they would be stale.
    const arrived = world.inbox.map((message) => {
      const told = readWechatNotification(message, world.account, message.at)
      return told.orderNo
    })
    expect([...arrived].sort()).toEqual(orders)
    expect(arrived).not.toEqual(orders)
  })
})
