import { sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { SweepFacts } from '../rules/clearing/sweepable'
import type { DifferenceClass, RowClass } from '../rules/reconciliation/classes'
import type { Executor } from './database'

/** One authority's money of one income item that came through one channel: what a batch is made of. */
export interface SweepGroup {
  region_code: string
  item_code: string
  channel: Channel
}

export interface Candidate {
  decision_id: string
  order_no: string
  fine_fen: Fen
  surcharge_fen: Fen
  facts: SweepFacts
}

/** A settled decision that is in no batch, and in none that was refused today; its payment is billed and at the bank. */
const unswept = (today: ChinaDate) => sql`
  from settlement
    join pay_order using (region_code, order_no)
    join authority using (region_code)
  where not exists (select from sweep_item item join sweep_batch batch using (region_code, batch_no)
      where item.region_code = settlement.region_code and item.decision_id = settlement.decision_id
        and (item.counts or batch.sweep_date = ${today}))
    and exists (select from bill_row join bank_credit using (channel, merchant_id, bill_date)
      where bill_row.order_no = pay_order.order_no and bill_row.kind = 'payment' and bill_row.class is not null
        and bank_credit.booked_at is not null)`

export async function sweepGroups(executor: Executor, today: ChinaDate): Promise<SweepGroup[]> {
  const { rows } = await sql<SweepGroup>`select distinct region_code, item_code, channel ${unswept(today)}
    order by region_code, item_code, channel`.execute(executor)
  return rows
}

export interface SettledPlace {
  settled_at: Instant
  decision_id: string
}

export interface Slice {
  today: ChinaDate
  /** After which it begins; null = with the oldest. */
  after: SettledPlace | null
  limit: number
}

/** Decisions of the group, those that were settled first before the others. */
export async function candidatePlaces(executor: Executor, group: SweepGroup, slice: Slice): Promise<SettledPlace[]> {
  const { after } = slice
  const rest = after
    ? sql`and (settlement.settled_at, settlement.decision_id) > (${after.settled_at}::timestamptz, ${after.decision_id}::uuid)`
    : sql``
  const { rows } = await sql<SettledPlace>`
    select settlement.settled_at, settlement.decision_id ${unswept(slice.today)}
      and settlement.region_code = ${group.region_code} and authority.item_code = ${group.item_code}
      and pay_order.channel = ${group.channel} ${rest}
    order by settlement.settled_at, settlement.decision_id limit ${slice.limit}`.execute(executor)
  return rows
}

interface FactsRow {
  decision_id: string
  order_no: string
  fine_fen: Fen
  surcharge_fen: Fen
  billed: RowClass | null
  at_bank: boolean
  withdrawn: boolean
  returned_fen: Fen
  refund_under_way: boolean
  open_differences: DifferenceClass[]
}

/** All that may speak for or against sweeping these decisions, oldest first; read them while they are locked. */
export async function sweepFacts(executor: Executor, regionCode: string, ids: readonly string[]): Promise<Candidate[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<FactsRow>`
    select settlement.decision_id, settlement.order_no, item.fine_fen, item.surcharge_fen,
      billed.class as billed, coalesce(billed.at_bank, false) as at_bank, decision.status = 'withdrawn' as withdrawn,
      coalesce((select sum(amount_fen) from refund where refund.region_code = settlement.region_code
        and refund.order_no = settlement.order_no and refund.state = 'done'
        and refund.decision_id = settlement.decision_id), 0)::bigint as returned_fen,
      exists (select from refund where refund.region_code = settlement.region_code
        and refund.order_no = settlement.order_no and refund.state <> 'done'
        and refund.decision_id = settlement.decision_id)
      or exists (select from refund_request request where request.region_code = settlement.region_code
        and request.order_no = settlement.order_no and request.decision_id = settlement.decision_id
        and request.state in ('asked', 'granted')) as refund_under_way,
      coalesce((select json_agg(class) from difference where difference.order_no = settlement.order_no
        and difference.state <> 'resolved'), '[]'::json) as open_differences
    from settlement
      join decision on decision.region_code = settlement.region_code and decision.id = settlement.decision_id
      join order_item item on item.region_code = settlement.region_code and item.order_no = settlement.order_no
        and item.decision_id = settlement.decision_id
      join pay_order on pay_order.region_code = settlement.region_code and pay_order.order_no = settlement.order_no
      left join lateral (
        select bill_row.class, bank_credit.booked_at is not null as at_bank
        from bill_row left join bank_credit using (channel, merchant_id, bill_date)
        where bill_row.order_no = pay_order.order_no and bill_row.trade_no = pay_order.trade_no
          and bill_row.channel = pay_order.channel and bill_row.kind = 'payment' and bill_row.class is not null
        order by at_bank desc limit 1
      ) billed on true
    where settlement.region_code = ${regionCode} and settlement.decision_id = any(${ids}::uuid[])
      and not exists (select from sweep_item swept where swept.region_code = settlement.region_code
        and swept.decision_id = settlement.decision_id and swept.counts)
    order by settlement.settled_at, settlement.decision_id`.execute(executor)
  return rows.map(candidateOf)
}

function candidateOf({ decision_id, order_no, fine_fen, surcharge_fen, ...row }: FactsRow): Candidate {
  const facts: SweepFacts = {
    billed: row.billed,
    atBank: row.at_bank,
    withdrawn: row.withdrawn,
    paidFen: (fine_fen + surcharge_fen) as Fen,
    returnedFen: row.returned_fen,
    refundUnderWay: row.refund_under_way,
    openDifferences: row.open_differences,
  }
  return { decision_id, order_no, fine_fen, surcharge_fen, facts }
}
