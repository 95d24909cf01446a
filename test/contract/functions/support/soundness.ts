import { type Kysely, sql } from 'kysely'
import { nextOrderState } from '../../../../mock/rules/order-states'
import type { Tables } from '../../../../mock/store/tables'
import { verifyLedger } from '../../../../mock/store/verify-ledger'

/** What must hold whatever happened: the ledger balances, money in = settled + going back, states follow the graph. */
export async function expectSound(database: Kysely<Tables>): Promise<void> {
  expect((await verifyLedger(database)).fault).toBeNull()

  const { rows: wrongSums } = await sql`
    select o.order_no from pay_order o
    where o.paid_at is not null and o.total_fen <>
      coalesce((select sum(i.fine_fen + i.surcharge_fen) from settlement s join order_item i
        on i.region_code = s.region_code and i.order_no = s.order_no and i.decision_id = s.decision_id
        where s.region_code = o.region_code and s.order_no = o.order_no), 0)
      + coalesce((select r.amount_fen from refund r
        where r.region_code = o.region_code and r.order_no = o.order_no and r.part = 'surplus'), 0)`.execute(database)
  expect(wrongSums).toEqual([])

  // A settled decision that was withdrawn since is owed back in full, once; of others what was granted, and never more.
  const { rows: owedWrongly } = await sql`
    select d.id from decision d
    join settlement s on s.region_code = d.region_code and s.decision_id = d.id
    join order_item i on i.region_code = s.region_code and i.order_no = s.order_no and i.decision_id = s.decision_id
    cross join lateral (select coalesce(sum(r.amount_fen), 0) as back,
      coalesce(sum(r.amount_fen) filter (where r.reason = 'granted'), 0) as granted
      from refund r where r.region_code = s.region_code and r.order_no = s.order_no and r.decision_id = d.id) r
    where r.back > i.fine_fen + i.surcharge_fen
      or r.back <> case when d.status = 'withdrawn' and i.fine_fen > 0 then i.fine_fen + i.surcharge_fen else r.granted end`.execute(
    database,
  )
  expect(owedWrongly).toEqual([])

  // Points are given for decisions in force, and given back when these are withdrawn.
  const { rows: wrongPoints } = await sql`
    select d.id from decision d
    left join points_entry g on g.region_code = d.region_code and g.decision_id = d.id and g.kind = 'given'
    left join points_entry b on b.region_code = d.region_code and b.decision_id = d.id and b.kind = 'returned'
    where d.record_id is not null and d.demerit_points > 0 and (
      (d.status = 'in-force' and (g.points is distinct from d.demerit_points or b.points is not null))
      or (d.status = 'provisional' and g.points is not null)
      or (d.status = 'withdrawn' and g.points is distinct from b.points))`.execute(database)
  expect(wrongPoints).toEqual([])

  const { rows: unpaidSettlements } = await sql`
    select s.order_no from settlement s join pay_order o on o.region_code = s.region_code and o.order_no = s.order_no
    where o.state not in ('paid', 'matched', 'recorded')`.execute(database)
  expect(unpaidSettlements).toEqual([])

  const events = await database.selectFrom('order_event').selectAll().orderBy('at').orderBy('id').execute()
  for (const event of events) expect(nextOrderState(event.from_state, event.event)).toBe(event.to_state)
  for (const order of await database.selectFrom('pay_order').selectAll().execute()) {
    const own = events.filter((event) => event.order_no === order.order_no)
    const states = new Set(['placing', ...own.map((event) => event.to_state)])
    expect(states.has(order.state)).toBe(true)
    // Each state is entered once: a second way in would be a second effect.
    expect(new Set(own.map((event) => event.to_state)).size).toBe(own.length)
  }
}
