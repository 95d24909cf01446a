import { type Kysely, sql } from 'kysely'
import type { BillTable, OrderTable, RefundTable, Tables } from '../../mock/store/tables'

interface Amounts {
  fine_fen: number
  surcharge_fen: number
}

/** Everything that the invariants look at, read in one statement. */
export interface Facts {
  orders: Pick<OrderTable, 'order_no' | 'wallet' | 'total_fen' | 'state' | 'trade_no' | 'next_look_at' | 'bill_id'>[]
  items: (Amounts & { order_no: string; decision_id: string })[]
  events: Pick<Tables['order_event'], 'id' | 'order_no' | 'event' | 'from_state' | 'to_state'>[]
  settlements: { decision_id: string; order_no: string }[]
  refunds: (Pick<RefundTable, 'order_no' | 'amount_fen' | 'state' | 'reason'> & {
    part: string
    decision_id: string | null
  })[]
  decisions: Pick<Tables['decision'], 'id' | 'status' | 'record_id' | 'demerit_points'>[]
  points: Pick<Tables['points_entry'], 'decision_id' | 'kind' | 'points'>[]
  receipts: {
    order_no: string
    place: number
    total_fen: number
    code: string
    number: string
    red_code: string | null
    red_number: string | null
  }[]
  ledger: { business_key: string; account: string; debit_fen: number; credit_fen: number }[]
  bills: Pick<BillTable, 'id' | 'state'>[]
}

export async function readFacts(database: Kysely<Tables>): Promise<Facts> {
  const rows = (table: keyof Tables) => sql`(select coalesce(json_agg(each), '[]'::json) from ${sql.table(table)} each)`
  const decisions = sql`(select coalesce(json_agg(json_build_object('id', id, 'status', status, 'record_id', record_id,
    'demerit_points', demerit_points)), '[]'::json) from decision)`
  const ledger = sql`(select coalesce(json_agg(json_build_object('business_key', business_key, 'account', account,
    'debit_fen', debit_fen, 'credit_fen', credit_fen)), '[]'::json)
    from ledger_posting join ledger_entry using (region_code, lane, seq))`
  const { rows: found } = await sql<Facts>`select
    ${rows('pay_order')} as orders, ${rows('order_item')} as items, ${rows('order_event')} as events,
    ${rows('settlement')} as settlements, ${rows('refund')} as refunds, ${rows('receipt')} as receipts,
    ${decisions} as decisions, ${rows('points_entry')} as points, ${ledger} as ledger, ${rows('bill')} as bills`.execute(
    database,
  )
  return found[0] as Facts
}
