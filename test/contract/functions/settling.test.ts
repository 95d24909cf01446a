import { sampleDecision } from '../../../mock/data/sample-decisions'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { dyingBefore } from './support/dying-database'
import { expectSound } from './support/soundness'
import { issue, order, orderByNumber, payAtWallet, payableNames } from './support/steps'

describeOnBothEngines('a payment that the wallet tells of', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  const count = async (table: 'settlement' | 'refund' | 'ledger_entry' | 'notification' | 'receipt') =>
    (await store.database().selectFrom(table).selectAll().execute()).length

  it('goes from the code to the receipt and through treasury and police, and the window sees each step', async () => {
    const { bill, token } = await issue(world, 'zhaoLate', 'zhaoOnTime')
    const anna = world.citizen('anna')
    const window = async () => (await world.officer().call('hall', 'watch', {})).current
    const { orderNo } = await order(anna, token)
    expect(await window()).toMatchObject({ billId: bill.billId, state: 'paying', link: null, channel: 'wechat' })
    await payAtWallet(world, orderNo)
    expect(await anna.call('payments', 'reportCashier', { orderNo, outcome: 'done' })).toMatchObject({ state: 'paid' })
    expect(await window()).toMatchObject({ state: 'paid', totalFen: 30_900, orderNo })
    await world.let(1)
    const paid = await anna.call('payments', 'getOrder', { orderNo })
    expect(paid.receipt).toMatchObject({
      totalFen: 30_900,
      totalInCapitals: '叁佰零玖元整',
      payerMasked: '赵*安',
      items: [{ amountFen: 10_000 }, { amountFen: 900 }, { amountFen: 20_000 }],
    })
    await world.later(60)
    const done = await anna.call('payments', 'getOrder', { orderNo })
    expect(done).toMatchObject({ state: 'recorded', receipt: paid.receipt, refund: null })
    expect([done.paidAt, done.matchedAt, done.recordedAt]).toEqual(
      [...[done.paidAt, done.matchedAt, done.recordedAt]].sort(),
    )
    const { orders } = await anna.call('payments', 'listOrders', {})
    expect(orders).toEqual([done])
    expect(await anna.call('session', 'home', {})).toEqual({ wallet: 'wechat', waiting: [], person: null })
  })

  it.each(['wechat', 'alipay'] as const)(
    'has one effect however often %s repeats itself, and each is acknowledged',
    async (wallet) => {
      const { token } = await issue(world, 'onTime')
      const { orderNo } = await order(world.citizen('anna', wallet), token)
      await payAtWallet(world, orderNo)
      world.setFaults({ notifications: { mode: 'doubled', copies: 5, times: 1 } })
      await world.outside.tick(world.now())
      expect(world.notified).toHaveLength(5)
      const first = world.notified[0]
      if (!first) throw new Error('nothing was sent')
      const again = await Promise.all([1, 2, 3].map(() => world.notify(wallet, first.headers, first.rawBody)))
      expect([...world.notified, ...again].map((answer) => Math.floor(answer.status / 100))).toEqual(Array(8).fill(2))
      expect([await count('settlement'), await count('ledger_entry'), await count('notification')]).toEqual([1, 2, 1])
    },
  )

  it.each(['bad-signature', 'sign-test', 'wrong-key'] as const)(
    'changes nothing when it is forged: %s',
    async (how) => {
      const { token } = await issue(world, 'onTime')
      const { orderNo } = await order(world.citizen('anna'), token)
      await payAtWallet(world, orderNo)
      world.setFaults({ notifications: { mode: 'forged', how, times: 1 } })
      await world.outside.tick(world.now())
      expect(world.notified[0]?.status).toBeGreaterThanOrEqual(400)
      expect([await count('settlement'), await count('notification')]).toEqual([0, 0])
      await world.let(20)
      expect(await count('settlement')).toBe(1)
    },
  )

  it('changes nothing when sum or order are not ours, and leaves a trace in the log', async () => {
    const { token } = await issue(world, 'onTime')
    const { orderNo } = await order(world.citizen('anna'), token)
    await payAtWallet(world, orderNo)
    await store
      .database()
      .updateTable('pay_order')
      .set({ total_fen: 19_900 as never })
      .execute()
    await world.outside.tick(world.now())
    expect(world.notified[0]?.status).toBeGreaterThanOrEqual(400)
    expect([await count('settlement'), await count('notification')]).toEqual([0, 0])
    expect(world.logs).toContainEqual(expect.objectContaining({ event: 'settling.payment-does-not-match' }))
    await store
      .database()
      .updateTable('pay_order')
      .set({ total_fen: 20_000 as never })
      .execute()
    await world.let(20)
    expect(await count('settlement')).toBe(1)
  })

  it('counts once when two wallets pay at once: one settles, the other is refunded and told', async () => {
    const { token } = await issue(world, 'onTime')
    const payers = [world.citizen('anna', 'wechat'), world.citizen('bert', 'alipay')] as const
    const placed = await Promise.all(payers.map((payer) => order(payer, token)))
    for (const { orderNo } of placed) await payAtWallet(world, orderNo)
    const reports = await Promise.all(
      payers.map((payer, index) =>
        payer.call('payments', 'reportCashier', { orderNo: placed[index]?.orderNo ?? '', outcome: 'done' }),
      ),
    )
    expect(reports.map((report) => report.state).sort()).toEqual(['paid', 'refunding'])
    const loser = reports.findIndex((report) => report.state === 'refunding')
    expect(reports[loser]).toMatchObject({ refund: { reason: 'paid-twice', amountFen: 20_000 }, receipt: null })
    expect(await payers[loser]?.call('session', 'home', {})).toMatchObject({ waiting: [{ state: 'refunding' }] })
    await world.later(60)
    const orderNo = placed[loser]?.orderNo ?? ''
    expect(await payers[loser]?.call('payments', 'getOrder', { orderNo })).toMatchObject({
      state: 'refunded',
      receipt: null,
    })
    expect([await count('settlement'), await count('refund'), await count('receipt')]).toEqual([1, 1, 1])
    expect(await world.outside.walletApp.describe(orderNo)).toMatchObject({ state: 'refunded' })
  })

  it('refunds the part that somebody else had settled, and gives a receipt for the rest', async () => {
    const { token } = await issue(world, 'zhaoLate', 'zhaoOnTime')
    const anna = world.citizen('anna')
    const bill = await order(anna, token)
    const single = await orderByNumber(world.citizen('bert', 'alipay'), 'zhaoOnTime')
    await payAtWallet(world, single.orderNo)
    await world.let(1)
    await payAtWallet(world, bill.orderNo)
    await world.let(1)
    expect(await anna.call('payments', 'getOrder', { orderNo: bill.orderNo })).toMatchObject({
      state: 'paid',
      refund: { amountFen: 20_000, reason: 'paid-twice' },
      receipt: { totalFen: 10_900 },
    })
    expect(await anna.call('payments', 'openBill', { token })).toMatchObject({ state: 'paid', totalFen: 30_900 })
  })

  it.each(['withdrawn', 'paid-elsewhere'] as const)('goes back when the decision was %s meanwhile', async (change) => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna')
    const { orderNo } = await order(anna, token)
    await payAtWallet(world, orderNo)
    // Nobody has told us of the payment yet; closing the order finds it.
    expect(await world.decisionChanged(sampleDecision('onTime').decisionId, change)).toEqual({ changed: true })
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({
      state: 'refunding',
      refund: { reason: change === 'withdrawn' ? 'withdrawn' : 'paid-twice', amountFen: 20_000 },
    })
    expect(await count('settlement')).toBe(0)
    const state = (await world.officer().call('hall', 'watch', {})).current?.state
    await world.let(1)
    expect(['withdrawing', 'withdrawn', 'paid']).toContain(state)
    expect((await world.officer().call('hall', 'watch', {})).current?.state).toBe(
      change === 'withdrawn' ? 'withdrawn' : 'paid',
    )
  })

  it('goes back, once, when it comes after the order was closed', async () => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna')
    const { orderNo } = await order(anna, token)
    expect(await anna.call('payments', 'reportCashier', { orderNo, outcome: 'cancelled' })).toMatchObject({
      state: 'not-charged',
    })
    expect((await anna.call('payments', 'openBill', { token })).state).toBe('open')
    world.setFaults({
      latePayments: { mode: 'accepted', times: 1 },
      notifications: { mode: 'doubled', copies: 3, times: 1 },
    })
    await payAtWallet(world, orderNo)
    await world.let(1)
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ refund: { reason: 'paid-late' } })
    await world.later(60)
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'refunded' })
    expect([await count('settlement'), await count('refund')]).toEqual([0, 1])
  })

  it('is settled once and recorded whichever statement the process dies before', async () => {
    let dead = 0
    for (const [index, name] of payableNames.entries()) {
      const payer = world.citizen(`payer-${index}`, index % 2 ? 'alipay' : 'wechat')
      const { orderNo } = await orderByNumber(payer, name, `order-${name}`.padEnd(20, '0'))
      await payAtWallet(world, orderNo)
      const dying = dyingBefore(index + 1, store.database())
      await world.within({ database: dying.database }, () => world.outside.tick(world.now()))
      if (dying.died()) dead++
      await expectSound(store.database())
    }
    expect(dead).toBeGreaterThan(6)
    await world.later(60)
    const states = await store.database().selectFrom('pay_order').select('state').execute()
    expect(states.map((row) => row.state)).toEqual(payableNames.map(() => 'recorded'))
    expect([await count('settlement'), await count('receipt')]).toEqual([payableNames.length, payableNames.length])
  })
})
