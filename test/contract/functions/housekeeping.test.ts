import { sampleDecision } from '../../../mock/data/sample-decisions'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { dyingBefore } from './support/dying-database'
import { expectSound } from './support/soundness'
import { issue, order, orderByNumber, payAtWallet, payableNames } from './support/steps'

const paidLate = (index: number) => index % 3 === 2

describeOnBothEngines('housekeeping', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))
  const stateOf = async (orderNo: string) =>
    (await store.database().selectFrom('pay_order').select('state').where('order_no', '=', orderNo).executeTakeFirst())
      ?.state
  const eventsOf = async (orderNo: string) =>
    (
      await store
        .database()
        .selectFrom('order_event')
        .select('event')
        .where('order_no', '=', orderNo)
        .orderBy('at')
        .orderBy('id')
        .execute()
    ).map((row) => row.event)

  it('finds a payment of which every notification was lost and whose payer never came back', async () => {
    const { token } = await issue(world, 'onTime')
    const { orderNo } = await order(world.citizen('anna'), token)
    world.setFaults({ notifications: { mode: 'lost', times: 'until-reset' } })
    await payAtWallet(world, orderNo)
    await world.let(31)
    expect(await stateOf(orderNo)).toBe('paid')
  })

  it('closes an order and lets the bill expire when nobody pays, and says when it wants to be called', async () => {
    const { bill, token } = await issue(world, 'onTime')
    const anna = world.citizen('anna')
    const { orderNo, expiresAt } = await order(anna, token)
    expect((await world.housekeep()).nextAt).toBe('2026-11-20T02:30:30.000Z')
    await world.later(14)
    expect(await stateOf(orderNo)).toBe('awaiting')
    await world.let(75)
    expect(world.now() > expiresAt).toBe(true)
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'not-charged' })
    expect(await anna.call('payments', 'openBill', { token })).toMatchObject({ state: 'expired' })
    expect(await store.database().selectFrom('bill').selectAll().execute()).toMatchObject([
      { id: bill.billId, state: 'expired' },
    ])
    expect((await world.housekeep()).nextAt).toBeNull()
  })

  it('asks about an unclear payment until it is sure, and closes it when the wallet says unpaid for long enough', async () => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna')
    const { orderNo } = await order(anna, token)
    expect(await anna.call('payments', 'reportCashier', { orderNo, outcome: 'unknown' })).toMatchObject({
      state: 'confirming',
    })
    const window = async () => (await world.officer().call('hall', 'watch', {})).current
    expect(await window()).toMatchObject({ state: 'confirming', askNextAt: '2026-11-20T02:30:05.000Z' })
    await world.let(5)
    expect(await window()).toMatchObject({ state: 'confirming', askedAt: '2026-11-20T02:30:05.000Z' })
    expect(await world.citizen('bert').call('payments', 'openBill', { token })).toMatchObject({
      state: 'paying',
      items: [{ notPayable: 'being-paid-elsewhere' }],
    })
    await world.later(2)
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'not-charged' })
    expect(await window()).toMatchObject({ state: 'open' })
  })

  it('finds the payment of a cashier that ended unclear', async () => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna', 'alipay')
    const { orderNo } = await order(anna, token)
    world.setFaults({ notifications: { mode: 'lost', times: 'until-reset' } })
    await payAtWallet(world, orderNo)
    world.setCallFaults({ query: { mode: 'time-out-before', times: 1 } })
    expect(await anna.call('payments', 'reportCashier', { orderNo, outcome: 'unknown' })).toMatchObject({
      state: 'confirming',
    })
    await world.let(5)
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'paid' })
  })

  it('keeps an order open to its end when the wallet does not confirm that it is closed', async () => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna')
    const { orderNo } = await order(anna, token)
    world.setCallFaults({ close: { mode: 'time-out-before', times: 2 } })
    expect(await anna.call('payments', 'reportCashier', { orderNo, outcome: 'cancelled' })).toMatchObject({
      state: 'confirming',
    })
    await world.let(6)
    expect(await stateOf(orderNo)).toBe('closing')
    await world.let(40)
    expect(await eventsOf(orderNo)).toEqual(['PREPAID', 'CLOSE_DECIDED', 'CLOSE_CONFIRMED'])
  })

  it('puts a refund down anew when the wallet refuses its number, and leaves an undeliverable one to a person', async () => {
    const anna = world.citizen('anna')
    for (const [mode, end] of [
      ['closed', 'refunded'],
      ['not-enough', 'refunded'],
      ['abnormal', 'refund-delayed'],
    ] as const) {
      const name = mode === 'closed' ? 'onTime' : mode === 'not-enough' ? 'pedestrian' : 'general'
      const { orderNo } = await orderByNumber(anna, name, `order-${name}`.padEnd(20, '0'))
      await anna.call('payments', 'reportCashier', { orderNo, outcome: 'failed' })
      world.setFaults({ latePayments: { mode: 'accepted', times: 1 }, refunds: { mode, times: 1 } })
      await payAtWallet(world, orderNo)
      await world.later(90)
      expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: end })
    }
    const back = await store
      .database()
      .selectFrom('ledger_posting')
      .select('business_key')
      .where('kind', '=', 'refund')
      .execute()
    expect(back).toHaveLength(2)
  })

  it('waits for a frozen treasury, and goes on when it thaws', async () => {
    const { orderNo } = await orderByNumber(world.citizen('anna'), 'onTime')
    world.setFaults({ treasury: 'frozen' })
    await payAtWallet(world, orderNo)
    await world.later(120)
    expect(await stateOf(orderNo)).toBe('paid')
    world.setFaults({})
    await world.later(120)
    expect(await stateOf(orderNo)).toBe('recorded')
  })

  it('takes up every step at which a run was cut off', async () => {
    const orders: string[] = []
    let cut = 0
    for (const [index, name] of payableNames.entries()) {
      const { orderNo } = await orderByNumber(
        world.citizen(`payer-${index % 4}`),
        name,
        `order-${name}`.padEnd(20, '0'),
      )
      orders.push(orderNo)
      const owner = world.citizen(`payer-${index % 4}`)
      if (paidLate(index)) await owner.call('payments', 'reportCashier', { orderNo, outcome: 'failed' })
      world.setFaults({ latePayments: { mode: 'accepted', times: 1 } })
      await payAtWallet(world, orderNo)
      await world.outside.tick(world.now())
      // Past the lease of what the run before was cut off at.
      world.pass(125)
      const dying = dyingBefore(2 * index + 1, store.database())
      await world.within({ database: dying.database }, () => world.housekeep().catch(() => undefined))
      if (dying.died()) cut++
      await expectSound(store.database())
    }
    expect(cut).toBeGreaterThan(12)
    await world.later(180)
    for (const [index, orderNo] of orders.entries())
      expect(await world.citizen(`payer-${index % 4}`).call('payments', 'getOrder', { orderNo })).toMatchObject(
        paidLate(index) ? { state: 'refunded', receipt: null } : { state: 'recorded', receipt: { code: '14060126' } },
      )
    const receipts = await store.database().selectFrom('receipt').select('number').orderBy('number').execute()
    const good = payableNames.filter((_, index) => !paidLate(index)).length
    expect(receipts.map((row) => Number(row.number) - Number(receipts[0]?.number))).toEqual([...Array(good).keys()])
  })

  it('closes what an officer began to withdraw before the process died', async () => {
    const { bill, token } = await issue(world, 'onTime')
    const { orderNo } = await order(world.citizen('anna'), token)
    world.setCallFaults({ close: { mode: 'time-out-before', times: 1 } })
    expect(await world.officer().call('hall', 'withdrawBill', { billId: bill.billId })).toMatchObject({
      state: 'withdrawing',
    })
    await world.let(6)
    expect(await stateOf(orderNo)).toBe('closed')
    expect((await world.officer().call('hall', 'watch', {})).bills).toMatchObject([{ state: 'withdrawn' }])
  })

  it('takes in what the police platform changed, once', async () => {
    const anna = world.citizen('anna')
    const { decisionId, number } = sampleDecision('overdue')
    const seen = async () => {
      const found = await anna.call('payments', 'lookUp', { number })
      return found.kind === 'found' ? found.decisions[0] : undefined
    }
    expect(await seen()).toMatchObject({ lateDays: 10, totalFen: 26_000 })
    expect(await world.decisionChanged(decisionId, 'held')).toEqual({ changed: true })
    expect(await world.decisionChanged(decisionId, 'held')).toEqual({ changed: false })
    world.pass(4 * 86_400)
    expect(await seen()).toMatchObject({ lateDays: 9, notPayable: null, cost: { held: { reason: 'reconsideration' } } })
    expect(await world.decisionChanged(decisionId, 'released')).toEqual({ changed: true })
    expect(await seen()).toMatchObject({ lateDays: 10, totalFen: 26_000, cost: { held: null } })
    expect(await world.decisionChanged(decisionId, 'withdrawn')).toEqual({ changed: true })
    expect(await seen()).toMatchObject({ notPayable: 'withdrawn', closedAt: world.now() })
    expect(await world.decisionChanged(decisionId, 'withdrawn')).toEqual({ changed: false })
  })

  it('does not undo what was settled here', async () => {
    const { orderNo } = await orderByNumber(world.citizen('anna'), 'onTime')
    await payAtWallet(world, orderNo)
    await world.let(1)
    expect(await world.decisionChanged(sampleDecision('onTime').decisionId, 'paid-elsewhere')).toEqual({
      changed: false,
    })
    expect(await stateOf(orderNo)).toBe('paid')
  })
})
