import { sampleDecision, samplePlans } from '../../../mock/data/sample-decisions'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { dyingBefore } from './support/dying-database'
import { issue, order, orderByNumber, payAtWallet } from './support/steps'

describeOnBothEngines('a call', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })

  it.each([
    ['an unknown action', { function: 'payments', action: 'toString', input: {} }, 'UNKNOWN_ACTION', 'action'],
    [
      'a field that nobody asked for',
      { function: 'payments', action: 'lookUp', input: { number: '1234567890123456', all: true } },
      'BAD_INPUT',
      'input.all',
    ],
    [
      'a number that is too short',
      { function: 'payments', action: 'lookUp', input: { number: '123' } },
      'BAD_INPUT',
      'input.number',
    ],
    [
      'a wrong kind of target',
      { function: 'payments', action: 'placeOrder', input: { target: { kind: 'gift' }, expectedTotalFen: 1 } },
      'BAD_INPUT',
      'input.target.kind',
    ],
    [
      'half a fen',
      {
        function: 'payments',
        action: 'placeOrder',
        input: { target: { kind: 'bill', token: 'x' }, expectedTotalFen: 0.5 },
      },
      'BAD_INPUT',
      'input.expectedTotalFen',
    ],
    [
      'no idempotency key',
      { function: 'payments', action: 'reportCashier', input: { orderNo: 'J14010526', outcome: 'done' } },
      'BAD_INPUT',
      'idempotencyKey',
    ],
    ['no input at all', { function: 'payments', action: 'lookUp', input: undefined }, 'BAD_INPUT', 'input'],
  ] as const)('with %s is refused and the field is named', async (_what, event, code, field) => {
    const answer = await world.citizen('anna').answer(event)
    expect(answer).toMatchObject({ ok: false, error: { code, field, retryable: false, traceId: 'trace-1' } })
  })

  it('of nobody in particular, or of the wrong kind of caller, is turned away', async () => {
    const home = ['session', 'home', {}] as const
    expect(await world.nobody().refusal(...home)).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await world.officer().refusal(...home)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await world.citizen('anna').refusal('hall', 'watch', {})).toMatchObject({ code: 'FORBIDDEN' })
    const { token } = await issue(world, 'onTime')
    expect(await world.nobody().call('payments', 'openBill', { token })).toMatchObject({
      state: 'open',
      myOrderNo: null,
    })
  })

  it('never shows one citizen another’s order, receipt or waiting payments', async () => {
    const { orderNo } = await orderByNumber(world.citizen('anna'), 'onTime')
    await payAtWallet(world, orderNo)
    await world.let(1)
    for (const stranger of [world.citizen('bert'), world.citizen('anna', 'alipay')]) {
      expect(await stranger.refusal('payments', 'getOrder', { orderNo })).toMatchObject({ code: 'NOT_FOUND' })
      expect(await stranger.refusal('payments', 'reportCashier', { orderNo, outcome: 'cancelled' })).toMatchObject({
        code: 'NOT_FOUND',
      })
      expect(await stranger.refusal('payments', 'receiptFile', { orderNo, format: 'pdf' })).toMatchObject({
        code: 'NOT_FOUND',
      })
      expect(await stranger.call('payments', 'listOrders', {})).toEqual({ orders: [], more: false })
      expect(await stranger.call('session', 'home', {})).toMatchObject({ waiting: [] })
    }
  })

  it('that fails for a reason of ours says nothing but a trace id, and the log says where', async () => {
    const dying = dyingBefore(1, store.database())
    const answer = await world.within({ database: dying.database }, () =>
      world.citizen('anna').answer({ function: 'session', action: 'home', input: {} }),
    )
    expect(answer).toEqual({
      ok: false,
      error: { code: 'INTERNAL', message: expect.not.stringContaining('Died'), retryable: true, traceId: 'trace-1' },
    })
    expect(world.logs).toMatchObject([
      { level: 'error', event: 'session.home', traceId: 'trace-1', detail: { fault: 'Died' } },
    ])
  })

  it('leaves no name, plate, licence or open id in answers and logs, whatever goes wrong', async () => {
    const { person } = samplePlans.zhaoLate
    const anna = world.citizen('open-id-of-anna')
    const { bill, token } = await issue(world, 'zhaoLate', 'zhaoOnTime')
    const answers: unknown[] = [bill, await anna.call('payments', 'openBill', { token })]
    answers.push(await world.officer().call('hall', 'findDecisions', { query: person.licence }))
    const placed = await order(anna, token)
    await payAtWallet(world, placed.orderNo)
    world.setFaults({ notifications: { mode: 'forged', how: 'wrong-key', times: 1 } })
    await world.outside.tick(world.now())
    const dying = dyingBefore(3, store.database())
    await world.within({ database: dying.database }, () => world.housekeep().catch(() => undefined))
    await world.let(30)
    answers.push(placed, await anna.call('payments', 'getOrder', { orderNo: placed.orderNo }))
    answers.push(await anna.call('session', 'home', {}), await world.officer().call('hall', 'watch', {}))
    const said = JSON.stringify([answers, world.logs])
    for (const secret of [person.name, person.licence, person.plate, 'open-id-of-anna'])
      expect(said).not.toContain(secret)
    expect(world.logs.length).toBeGreaterThan(0)
  })

  it('for a decision by number finds one, several, a surveillance record or none, and stops who tries numbers out', async () => {
    const anna = world.citizen('anna')
    const lookUp = (number: string) => anna.call('payments', 'lookUp', { number })
    const twin = sampleDecision('twinSign').number
    expect(await lookUp(twin)).toMatchObject({ kind: 'found', decisions: [{ number: twin }] })
    expect(await lookUp(twin.slice(0, 15))).toMatchObject({ kind: 'found', decisions: [{ number: twin }, {}] })
    expect(await lookUp('1401057900261743')).toEqual({ kind: 'surveillance-record' })
    expect(await lookUp('1401051000040927')).toEqual({ kind: 'surveillance-record' })
    expect(await lookUp('1401051999999999')).toEqual({ kind: 'none' })
    expect(await lookUp(sampleDecision('heldLawsuit').number)).toMatchObject({
      decisions: [{ cost: { held: { reason: 'lawsuit' } }, notPayable: null }],
    })
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lookUp(twin)))
    expect(tries.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(4)
    expect(await anna.refusal('payments', 'lookUp', { number: twin })).toMatchObject({ code: 'TOO_MANY_TRIES' })
    expect(await world.citizen('bert').call('payments', 'lookUp', { number: twin })).toMatchObject({ kind: 'found' })
    world.pass(3600)
    expect(await lookUp(twin)).toMatchObject({ kind: 'found' })
  })

  it('asks the wallet about one order no more than every three seconds', async () => {
    const anna = world.citizen('anna')
    const { orderNo } = await orderByNumber(anna, 'onTime')
    let queries = 0
    const wechat = world.environment.channels.wechat
    const counting = {
      ...wechat,
      query(no: string) {
        queries++
        return wechat.query(no)
      },
    }
    await world.within({ channels: { ...world.environment.channels, wechat: counting } }, async () => {
      await Promise.all([1, 2, 3, 4].map(() => anna.call('payments', 'getOrder', { orderNo })))
      world.pass(2)
      await anna.call('payments', 'getOrder', { orderNo })
      expect(queries).toBe(1)
      world.pass(1)
      await anna.call('payments', 'getOrder', { orderNo })
      expect(queries).toBe(2)
    })
  })

  it('for one’s payments gives twenty a page, newest first', async () => {
    const anna = world.citizen('anna')
    const names = ['onTime', 'dueToday', 'overdue'] as const
    for (const name of names) {
      const { orderNo } = await orderByNumber(anna, name, `order-${name}`.padEnd(20, '0'))
      await payAtWallet(world, orderNo)
      await world.let(60)
    }
    await orderByNumber(anna, 'capped', 'not-paid-and-not-listed')
    const { orders, more } = await anna.call('payments', 'listOrders', {})
    expect(orders.map((each) => each.totalFen)).toEqual([26_000, 20_000, 20_000])
    expect(more).toBe(false)
    const older = await anna.call('payments', 'listOrders', { before: orders[0]?.createdAt })
    expect(older.orders).toEqual(orders.slice(1))
    expect(await anna.call('session', 'home', {})).toMatchObject({ waiting: [{ state: 'waiting', totalFen: 40_000 }] })
  })
})
