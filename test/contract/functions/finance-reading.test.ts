import { sql } from 'kysely'
import { fen } from '@/domain/money'
import { sampleDecision } from '../../../mock/data/sample-decisions'
import { readStatement } from '../../../mock/functions/finance/files/statement'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { accountant, letDaysWork, paid } from './support/desk'

const DAY = 86_400
const TODAY = '2026-11-20'

describeOnBothEngines('the accountant’s desk', (store) => {
  let world: CloudWorld
  let orderNo: string
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    orderNo = await paid(world, 'onTime')
    await paid(world, 'pedestrian', 'alipay')
    await paid(world, 'qingdao')
  })

  it('shows the running day live, and a day’s money to the last fen', async () => {
    const checker = accountant(world, 'checker')
    const running = await checker.call('overview', {})
    expect(running).toMatchObject({
      day: '2026-11-19',
      today: { day: TODAY, receivedFen: 21_000, payments: 2, weekAgoFen: null },
      received: { fen: 0, payments: 0 },
      treasury: { state: 'nothing' },
      matching: { matched: 0, rows: null },
    })
    await letDaysWork(world, DAY)
    const next = await checker.call('overview', { day: TODAY })
    expect(next).toMatchObject({
      received: { fen: 21_000, payments: 2, refundFen: 0 },
      matching: { matched: 2, rows: 2 },
      open: { count: 0, fen: 0, oldestDays: null },
      whereItWent: { receivedFen: 21_000, onTheWayFen: 21_000, treasuryFen: 0, nowhereFen: 0, balanced: true },
    })
    expect(next.lastDays).toHaveLength(14)
    expect(next.lastDays.at(-1)).toMatchObject({ day: TODAY, matched: 2, rows: 2 })
    expect(next.channels.filter(({ receivedFen }) => receivedFen > 0)).toMatchObject([
      { channel: 'wechat', billState: 'reconciled', payments: 1, receivedFen: 20_000, feeFen: 40 },
      { channel: 'alipay', billState: 'reconciled', payments: 1, receivedFen: 1_000, feeFen: 2 },
    ])
    const everybody = await accountant(world, 'bureauClerk').call('overview', { day: TODAY })
    expect(everybody).toMatchObject({ received: { payments: 3 }, matching: { matched: 3, rows: 3 } })
    expect(everybody.whereItWent.balanced).toBe(true)
    expect(await accountant(world, 'otherChecker').call('overview', { day: TODAY })).toMatchObject({
      received: { payments: 1 },
      matching: { matched: 1, rows: 1 },
    })
  })

  it('follows the money through the weekend to the treasury, where its way ends at 0.00', async () => {
    const checker = accountant(world, 'checker')
    await letDaysWork(world, DAY)
    expect(await checker.call('overview', { day: TODAY })).toMatchObject({ treasury: { state: 'day-off', at: null } })
    expect(await checker.call('sweeps', { from: TODAY, until: TODAY })).toMatchObject({ nextSweepOn: '2026-11-23' })
    // Monday 10:30, then until the treasury's receipt is there.
    for (const seconds of [2 * DAY, 600, 3600, 4 * 3600]) await letDaysWork(world, seconds)
    const seen = await checker.call('overview', { day: TODAY })
    expect(seen).toMatchObject({
      whereItWent: { receivedFen: 21_000, onTheWayFen: 0, treasuryFen: 21_000, nowhereFen: 0, balanced: true },
      treasury: { state: 'received', at: expect.stringMatching(/^2026-11-23T07:/) },
    })
    const life = await checker.call('fenLife', { orderNo })
    expect(life).toMatchObject({ verdict: 'in-treasury', endedAt: expect.any(String), chainHolds: true })
    expect(life.stations.every(({ state }) => state === 'done')).toBe(true)
    expect(life.lanes.map(({ account }) => account)).toEqual([
      'payer',
      'payer-clearing',
      'collection',
      'sweep-in-transit',
      'treasury',
    ])
    for (const [place, lane] of life.lanes.entries()) {
      expect(lane.amountFen).toBe(20_000)
      expect(lane.until).toBe(life.lanes[place + 1]?.from ?? null)
    }
    expect(life.entries.map(({ kind }) => kind)).toEqual(['payment', 'settlement', 'fee', 'sweep', 'sweep-received'])
    const { batches, days } = await checker.call('sweeps', { from: TODAY, until: '2026-11-23' })
    expect(batches.map(({ netFen, state }) => ({ netFen, state }))).toEqual(
      expect.arrayContaining([
        { netFen: 20_000, state: 'received' },
        { netFen: 1_000, state: 'received' },
      ]),
    )
    expect(
      days
        .filter(({ day }) => day === TODAY && day)
        .map(({ billFen, bankFen, sweptFen, receivedFen }) => [billFen, bankFen, sweptFen, receivedFen]),
    ).toEqual(
      expect.arrayContaining([
        [20_000, 20_000, 20_000, 20_000],
        [1_000, 1_000, 1_000, 1_000],
      ]),
    )
    expect(days.every(({ agrees, heldFen }) => agrees && heldFen === 0)).toBe(true)
    const { batchNo = '', voucherNo } = batches.find(({ netFen }) => netFen === 20_000) ?? {}
    const { items } = await checker.call('sweepItems', { batchNo, regionCode: '140105' })
    expect(items).toMatchObject([
      {
        orderNo,
        decisionNumber: sampleDecision('onTime').number,
        grossFen: 20_000,
        refundFen: 0,
        amountFen: 20_000,
        counts: true,
      },
    ])
    // Monday's money is on its way: the next goes on Tuesday.
    expect(await checker.call('sweeps', { from: TODAY, until: '2026-11-23' })).toMatchObject({
      nextSweepOn: '2026-11-24',
    })
    for (const name of ['clerk', 'bureauClerk'] as const)
      expect(await accountant(world, name).call('sweepItems', { batchNo })).toMatchObject({ batch: { batchNo } })
    for (const [recognised, text] of [
      ['batch', batchNo],
      ['voucher', voucherNo ?? ''],
    ])
      expect(await checker.call('search', { text: text as string })).toMatchObject({ recognised, batchNo })
    const other = accountant(world, 'otherChecker')
    for (const region of [{ regionCode: '140105' }, {}])
      expect(await other.refusal('sweepItems', { batchNo, ...region })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await other.refusal('download', { what: 'sweep-batch', format: 'csv', batchNo })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await other.call('search', { text: batchNo })).toMatchObject({ recognised: 'nothing', batchNo: null })
    await checker.call('download', { what: 'sweep-batch', format: 'csv', batchNo })
    expect(Buffer.from(world.files.at(-1)?.bytes ?? []).toString('utf8')).toContain(
      `${orderNo},"\t${sampleDecision('onTime').number}",103050101,200.00,0.00,200.00,0.00,200.00,是`,
    )
    const statement = await readStatement(store.database(), '2026-11-01', {
      scope: '140105',
      unit: '',
      unitCode: null,
      madeBy: { clerk: '', checker: '' },
    })
    expect(statement).toMatchObject({ agrees: true, totals: { paid: 21_000, settled: 21_000, swept: 21_000 } })
    expect(statement.balances.find(({ account }) => account === 'treasury')?.closing_fen).toBe(21_000)
  })

  it('finds one fen by any number, and tells where it lay from when to when', async () => {
    await letDaysWork(world, DAY)
    const checker = accountant(world, 'checker')
    const life = await checker.call('fenLife', { orderNo })
    const tradeNo = String(life.stations[1]?.evidence.tradeNo)
    const receipt = life.receipts[0]
    const { number } = sampleDecision('onTime')
    const numbers = { order: orderNo, trade: tradeNo, decision: number, receipt: `${receipt?.code}${receipt?.number}` }
    for (const [recognised, text] of Object.entries(numbers))
      expect(await checker.call('search', { text })).toMatchObject({ recognised, orders: [{ orderNo }] })
    expect(await checker.call('search', { text: 'nothing of that kind' })).toMatchObject({ recognised: 'nothing' })

    expect(life).toMatchObject({
      amountFen: 20_000,
      verdict: 'on-the-way',
      decisions: [{ number, amountFen: 20_000 }],
      chainHolds: true,
      bill: { day: TODAY, raw: expect.stringContaining(orderNo) },
    })
    expect(life.bill?.compared.every(({ agrees }) => agrees)).toBe(true)
    expect(life.bill?.raw).not.toContain('payer-of-onTime')
    expect(life.lanes.map(({ account }) => account)).toEqual(expect.arrayContaining(['payer', 'payer-clearing']))
    for (const entry of life.entries) {
      const sum = (rows: { amountFen: number }[]) => rows.reduce((total, { amountFen }) => total + amountFen, 0)
      expect(sum(entry.debits)).toBe(sum(entry.credits))
    }
  })

  it('sees through a ledger that somebody has changed', async () => {
    const { database } = world.environment
    await database.transaction().execute(async (transaction) => {
      await sql`alter table ledger_entry disable trigger user`.execute(transaction)
      await sql`update ledger_entry set debit_fen = debit_fen + 1 where debit_fen = 20000`.execute(transaction)
      await sql`alter table ledger_entry enable trigger user`.execute(transaction)
    })
    const checker = accountant(world, 'checker')
    expect(await checker.call('fenLife', { orderNo })).toMatchObject({ chainHolds: false })
    const seen = await checker.call('overview', { day: TODAY })
    expect(seen.whereItWent).toMatchObject({ nowhereFen: 1, balanced: false })
  })

  it('shows nobody another authority’s money, and says no more than of what never was', async () => {
    await letDaysWork(world, DAY)
    const other = accountant(world, 'otherChecker')
    const never = await other.refusal('fenLife', { orderNo: 'J000000000000NEVER' })
    expect({ ...(await other.refusal('fenLife', { orderNo })), traceId: '' }).toEqual({ ...never, traceId: '' })
    expect(await other.call('search', { text: orderNo })).toMatchObject({ recognised: 'nothing', orders: [] })
    for (const [action, input] of [
      ['overview', {}],
      ['differences', { tab: 'open' }],
      ['sweeps', { from: TODAY, until: TODAY }],
      ['refunds', { tab: 'done' }],
      ['receipts', {}],
      ['download', { what: 'ledger', format: 'csv', day: TODAY }],
    ] as const)
      expect(await other.refusal(action, { ...input, regionCode: '140105' })).toMatchObject({ code: 'NOT_FOUND' })
    const merchantId = world.environment.channels.wechat.merchantId
    const { rows } = await other.call('billRows', { channel: 'wechat', merchantId, day: TODAY })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.orderNo).not.toBe(orderNo)
    expect((await other.call('units', {})).units).toMatchObject([
      { regionCode: '370202', channels: expect.not.arrayContaining(['nontax']) },
    ])
    expect((await other.call('receipts', {})).rows).toHaveLength(1)
  })

  it('lists bills with their own sums, receipts without gaps, and who looked at what', async () => {
    await letDaysWork(world, DAY)
    const clerk = accountant(world, 'clerk')
    const { bills } = await clerk.call('bills', { from: TODAY, until: TODAY })
    expect(bills.filter(({ payments }) => (payments ?? 0) > 0)).toMatchObject([
      { channel: 'alipay', state: 'reconciled', payments: 1, paymentFen: 1_000, feeFen: 2, matched: 1 },
      { channel: 'wechat', state: 'reconciled', payments: 1, paymentFen: 20_000, feeFen: 40, matched: 1 },
    ])
    expect(await clerk.refusal('bills', { from: '2026-01-01', until: TODAY })).toMatchObject({ field: 'input.until' })
    for (const tab of ['waiting', 'under-way', 'done'] as const)
      expect(await clerk.call('refunds', { tab })).toEqual({ rows: [], more: null })
    const receipts = await clerk.call('receipts', { day: TODAY })
    expect(receipts).toMatchObject({ gaps: [], more: null })
    expect(receipts.rows.map(({ red, totalFen }) => ({ red, totalFen }))).toEqual([
      { red: false, totalFen: 1_000 },
      { red: false, totalFen: 20_000 },
    ])
    await clerk.call('search', { text: orderNo })
    await clerk.refusal('fenLife', { orderNo: 'J000000000000NEVER' })
    const { rows } = await clerk.call('log', {})
    expect(rows.map(({ act, outcome, byMasked, subject }) => ({ act, outcome, byMasked, subject }))).toEqual(
      expect.arrayContaining([
        { act: 'search', outcome: 'done', byMasked: '林*清', subject: orderNo },
        { act: 'fenLife', outcome: 'NOT_FOUND', byMasked: '林*清', subject: 'J000000000000NEVER' },
      ]),
    )
    expect((await accountant(world, 'otherChecker').call('log', {})).rows).toEqual([])
  })

  it('fetches and compares a bill on demand: once more changes nothing, another authority sees its own rows', async () => {
    const clerk = accountant(world, 'clerk')
    const day = { channel: 'wechat' as const, day: TODAY }
    expect(await clerk.refusal('reconcileNow', day)).toMatchObject({ code: 'NOT_FOUND', field: 'input.day' })
    await letDaysWork(world, DAY)
    const books = async () => [
      await store.database().selectFrom('difference').selectAll().execute(),
      await store.database().selectFrom('ledger_posting').select('business_key').orderBy('business_key').execute(),
      await store.database().selectFrom('bill_row').selectAll().orderBy('line').execute(),
    ]
    const before = await books()
    const { bill } = await clerk.call('reconcileNow', day)
    expect(bill).toMatchObject({ state: 'reconciled', payments: 1, paymentFen: 20_000, matched: 1 })
    expect((await accountant(world, 'bureauClerk').call('reconcileNow', day)).bill).toMatchObject({ payments: 2 })
    expect(await books()).toEqual(before)
    const { rows } = await clerk.call('log', {})
    expect(rows).toMatchObject([
      { act: 'reconcileNow', outcome: 'done', subject: `wechat-${TODAY}` },
      { act: 'reconcileNow', outcome: 'NOT_FOUND' },
    ])
  })

  it('finds numbers of receipts that are missing', async () => {
    const { database } = world.environment
    const issued = { region_code: '140105', code: '14060126', check_code: 'abcdef', total_fen: fen(100) }
    await database
      .insertInto('receipt')
      .values({ ...issued, order_no: orderNo, number: '0000000005', issued_at: world.now(), items: '[]' })
      .onConflict((conflict) =>
        conflict.columns(['region_code', 'order_no', 'place']).doUpdateSet({ number: '0000000005' }),
      )
      .execute()
    const { gaps } = await accountant(world, 'clerk').call('receipts', { day: TODAY })
    expect(gaps).toEqual(['140601260000000003', '140601260000000004'])
  })
})
