import { sampleDecision } from '../../../mock/data/sample-decisions'
import { describeOnBothEngines } from '../../support/stores'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'
import { actsOf, askBack, askedId, decide, paidByNumber, reachTreasury, returnOrders, sweep } from './support/refunding'
import { expectSound } from './support/soundness'

describeOnBothEngines('money that is asked back', (store) => {
  let world: CloudWorld
  let anna: Caller
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    anna = world.citizen('anna')
  })
  afterEach(() => expectSound(store.database()))

  const request = async (payer: Caller, requestId: string) => payer.call('refunds', 'get', { requestId })

  it('is looked at by two people, granted, and arrives in the account that paid', async () => {
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const before = await anna.call('refunds', 'options', { orderNo })
    expect(before).toMatchObject({
      orderNo,
      swept: false,
      refunds: [],
      promise: { answer: 5, wallet: 15, treasury: 30 },
      options: [{ decisionId: sampleDecision('onTime').decisionId, paidFen: 20_000, cannot: null }],
    })
    const id = await askedId(anna, orderNo, 'paid-elsewhere')
    expect(await request(anna, id)).toMatchObject({
      stand: 'asked',
      words: '在银行又交了一次',
      amountFen: 20_000,
      decideBy: '2026-11-27',
      mayTakeBack: true,
    })
    expect((await actsOf(world, 'refund-request', id)).filter(({ allowed }) => allowed).map(({ act }) => act)).toEqual([
      'grant',
      'refuse:no-second-payment',
    ])
    await decide(world, 'refund-request', id, 'grant')
    expect(await request(anna, id)).toMatchObject({ stand: 'on-its-way', route: 'wallet', arriveBy: '2026-12-11' })
    await expect(decide(world, 'refund-request', id, 'grant')).rejects.toThrow('cannot be grant now')
    await world.later(10)
    expect(await request(anna, id)).toMatchObject({ stand: 'arrived', arrivedAt: expect.any(String), arriveBy: null })
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({
      state: 'refunded',
      refund: { amountFen: 20_000, reason: 'granted', doneAt: expect.any(String) },
    })
    expect(await askBack(anna, orderNo, 'other')).toEqual({ kind: 'cannot', because: 'goes-back-already' })
    expect((await anna.call('refunds', 'list', {})).refunds).toMatchObject([{ requestId: id, stand: 'arrived' }])
  })

  it('is refused with a reason, and not for the same reason again', async () => {
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const id = await askedId(anna, orderNo, 'paid-elsewhere')
    expect(await askBack(anna, orderNo, 'other')).toEqual({ kind: 'cannot', because: 'asked-already' })
    await expect(decide(world, 'refund-request', id, 'refuse:sum-is-right')).rejects.toThrow('cannot be')
    await decide(world, 'refund-request', id, 'refuse:no-second-payment')
    expect(await request(anna, id)).toMatchObject({
      stand: 'refused',
      refusedBecause: 'no-second-payment',
      decidedAt: world.now(),
      decideBy: null,
    })
    expect(await askBack(anna, orderNo, 'paid-elsewhere')).toEqual({ kind: 'cannot', because: 'answered-already' })
    expect(await askBack(anna, orderNo, 'other')).toMatchObject({ kind: 'asked' })
  })

  it('can be taken back until somebody looks at it; others’ are not there', async () => {
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const requestId = await askedId(anna, orderNo, 'other')
    const bert = world.citizen('bert')
    for (const stranger of [bert, world.citizen('anna', 'alipay')]) {
      expect(await stranger.refusal('refunds', 'get', { requestId })).toMatchObject({ code: 'NOT_FOUND' })
      expect(await stranger.refusal('refunds', 'takeBack', { requestId })).toMatchObject({ code: 'NOT_FOUND' })
      expect(await stranger.refusal('refunds', 'options', { orderNo })).toMatchObject({ code: 'NOT_FOUND' })
      expect(await stranger.call('refunds', 'list', {})).toEqual({ refunds: [], next: null })
    }
    expect(await anna.call('refunds', 'takeBack', { requestId })).toMatchObject({ stand: 'taken-back' })
    expect(await anna.refusal('refunds', 'takeBack', { requestId })).toMatchObject({ code: 'FORBIDDEN' })
    const again = await askedId(anna, orderNo, 'other')
    const accountant = await anAccountant(world)
    await store
      .database()
      .insertInto('proposal')
      .values({
        region_code: '140105',
        id: '0199aaaa-0000-7000-8000-000000000001',
        subject_kind: 'refund-request',
        subject_id: again,
        act: 'grant',
        note: '',
        proposed_by: accountant,
        proposed_at: world.now(),
        state: 'open',
        decided_by: null,
        decided_at: null,
        decision_note: null,
      })
      .execute()
    expect(await request(anna, again)).toMatchObject({ lookedAt: world.now(), mayTakeBack: false })
    expect(await anna.refusal('refunds', 'takeBack', { requestId: again })).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('asks for words where they are needed, for the sum that was seen, and for what the books do not answer already', async () => {
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const decisionId = sampleDecision('onTime').decisionId
    const asking = { orderNo, decisionId, reason: 'other' as const, words: ' ', expectedFen: 20_000 }
    expect(await anna.refusal('refunds', 'ask', asking)).toMatchObject({ code: 'BAD_INPUT', field: 'input.words' })
    expect(await anna.call('refunds', 'ask', { ...asking, words: '交重了', expectedFen: 1 })).toEqual({
      kind: 'cannot',
      because: 'other-sum',
    })
    expect(
      await anna.refusal('refunds', 'ask', { ...asking, decisionId: sampleDecision('overdue').decisionId }),
    ).toMatchObject({ code: 'NOT_FOUND' })
    for (const [reason, because] of [
      ['overpaid', 'not-overpaid'],
      ['wrong-decision', 'payment-counts'],
    ] as const)
      expect(await askBack(anna, orderNo, reason)).toEqual({ kind: 'cannot', because })
  })

  it('is what was paid too much when a hold is told late, and the rest when the decision is withdrawn', async () => {
    const { decisionId } = sampleDecision('overdue')
    const orderNo = await paidByNumber(world, anna, 'overdue')
    const paid = (await anna.call('payments', 'getOrder', { orderNo })).totalFen
    await store.database().updateTable('decision').set({ held_days: 10 }).where('id', '=', decisionId).execute()
    const { options } = await anna.call('refunds', 'options', { orderNo })
    const overpaid = options[0]?.reasons.find(({ reason }) => reason === 'overpaid')?.amountFen ?? 0
    expect(overpaid).toBeGreaterThan(0)
    expect(overpaid).toBeLessThan(paid)
    const id = await askedId(anna, orderNo, 'overpaid', '')
    await decide(world, 'refund-request', id, 'grant')
    await world.later(10)
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({
      state: 'recorded',
      refund: { amountFen: overpaid },
    })
    expect(await world.decisionChanged(decisionId, 'withdrawn')).toEqual({ changed: true })
    await world.later(10)
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({
      state: 'refunded',
      refund: { amountFen: paid },
    })
    const parts = await store.database().selectFrom('refund').select(['amount_fen', 'reason', 'state']).execute()
    expect(parts.map(({ amount_fen, reason, state }) => [amount_fen, reason, state]).sort()).toEqual(
      [
        [overpaid, 'granted', 'done'],
        [paid - overpaid, 'withdrawn', 'done'],
      ].sort(),
    )
  })

  it('goes back by itself when the police withdraw what was paid here, also to whoever has asked for it', async () => {
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const id = await askedId(anna, orderNo, 'decision-revoked')
    expect(await actsOf(world, 'refund-request', id)).toMatchObject([
      { act: 'grant', allowed: false, because: 'decision-not-withdrawn' },
      { act: 'refuse:decision-stands', allowed: true },
    ])
    const { decisionId } = sampleDecision('onTime')
    for (const changed of [true, false])
      expect(await world.decisionChanged(decisionId, 'withdrawn')).toEqual({ changed })
    expect(await request(anna, id)).toMatchObject({ stand: 'on-its-way', decidedAt: world.now() })
    await world.later(10)
    expect(await request(anna, id)).toMatchObject({ stand: 'arrived', amountFen: 20_000 })
    expect((await anna.call('refunds', 'list', {})).refunds).toHaveLength(1)
  })

  it('waits for the treasury once it was swept: a return order that a second person approves, then the wallet', async () => {
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const batchNo = await sweep(store.database(), orderNo)
    await reachTreasury(world, batchNo, 20_000)
    expect(await anna.call('refunds', 'options', { orderNo })).toMatchObject({ swept: true })
    const id = await askedId(anna, orderNo, 'paid-elsewhere')
    await decide(world, 'refund-request', id, 'grant')
    await world.later(60)
    expect(await request(anna, id)).toMatchObject({ stand: 'at-treasury', route: 'treasury', arriveBy: '2027-01-04' })
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'refunding' })
    const [order] = await returnOrders(store.database())
    expect(order).toMatchObject({ state: 'asked', amount_fen: 20_000, batch_no: expect.stringContaining('QF') })
    await decide(world, 'return-order', order?.return_no ?? '', 'approve-return')
    await world.later(10)
    expect(await returnOrders(store.database())).toMatchObject([{ state: 'submitted' }])
    await world.later(240)
    expect(await returnOrders(store.database())).toMatchObject([
      { state: 'returned', voucher_no: expect.any(String), returned_at: expect.any(String) },
    ])
    expect(await request(anna, id)).toMatchObject({ stand: 'arrived', returnedAt: expect.any(String) })
    const booked = await store.database().selectFrom('ledger_posting').select('kind').orderBy('at').execute()
    expect(booked.map(({ kind }) => kind).filter((kind) => kind !== 'payment')).toEqual([
      'refund-granted',
      'return',
      'refund',
    ])
  })

  it('needs no treasury when the batch is refused after all', async () => {
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const batchNo = await sweep(store.database(), orderNo, 'submitted')
    await world.decisionChanged(sampleDecision('onTime').decisionId, 'withdrawn')
    const [order] = await returnOrders(store.database())
    await decide(world, 'return-order', order?.return_no ?? '', 'approve-return')
    await world.later(10)
    expect(await returnOrders(store.database())).toMatchObject([{ state: 'approved' }])
    await store.database().updateTable('sweep_item').set({ counts: false }).where('batch_no', '=', batchNo).execute()
    await world.later(120)
    expect(await returnOrders(store.database())).toMatchObject([{ state: 'refused', refused_because: 'never-swept' }])
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'refunded' })
  })

  it('tells the phone of whoever is known when it is decided and when it arrived', async () => {
    const lin = await driver(world, 'lin')
    const orderNo = await paidByNumber(world, lin, 'onTime')
    const id = await askedId(lin, orderNo, 'other')
    await decide(world, 'refund-request', id, 'grant')
    await world.later(10)
    const { citizen } = await import('../../../mock/data/citizens')
    const texts = (await world.outside.messenger.inbox(citizen('lin').phone)).map(({ text }) => text)
    expect(texts).toEqual([expect.stringContaining('已经退回'), expect.stringContaining('同意了')])
  })
})

async function anAccountant({ environment }: CloudWorld): Promise<string> {
  const id = '0199aaaa-0000-7000-8000-0000000000aa'
  await environment.database
    .insertInto('accountant')
    .values({
      id,
      login: 'zhao',
      name_masked: '赵*',
      role: 'clerk',
      unit: '交警支队',
      region_code: null,
      password_hash: 'x',
    })
    .execute()
  return id
}
