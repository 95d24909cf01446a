import { sql } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { Executor } from '../database'
import { type Scope, within } from './scope'

export interface FoundOrder {
  kind: 'order' | 'trade' | 'refund' | 'decision' | 'receipt'
  order_no: string
  channel: Channel
  total_fen: Fen
  paid_at: Instant | null
  payers: string[]
}

const MOST = 20

/**
 * Orders that a number leads to: their own, the channel's, a refund's, a return order's or its voucher's, a decision's (15
 * or 16 digits), or a receipt's (10 digits, or code and number together). Paid ones first.
 */
export async function ordersByNumber(executor: Executor, text: string, scope: Scope): Promise<FoundOrder[]> {
  // People write long numbers in groups.
  const number = text.replace(/\s/g, '')
  const digits = number.replace(/-/g, '')
  const { rows } = await sql<FoundOrder>`
    with hit as (
      select 'order' as kind, region_code, order_no from pay_order where order_no = ${number}
      union all select 'trade', region_code, order_no from pay_order where trade_no = ${number}
      union all select 'refund', region_code, order_no from refund where refund_no = ${number}
      union all select 'refund', region_code, order_no from return_order where ${number} in (return_no, voucher_no)
      union all select 'decision', item.region_code, item.order_no from decision join order_item item
        on item.region_code = decision.region_code and item.decision_id = decision.id
        where decision.number15 = left(${digits}, 15) and ${digits} in (number15, number15 || check_digit)
      union all select 'receipt', region_code, order_no from receipt
        where number = right(${digits}, 10) and ${digits} in (number, code || number)
        or red_number = right(${digits}, 10) and ${digits} in (red_number, red_code || red_number)
    )
    select distinct on (paid_at, pay_order.order_no) hit.kind, pay_order.order_no, pay_order.channel, pay_order.total_fen,
      pay_order.paid_at, array(
        select distinct decision.payer_masked from order_item item join decision
          on decision.region_code = item.region_code and decision.id = item.decision_id
        where item.region_code = pay_order.region_code and item.order_no = pay_order.order_no) as payers
    from hit join pay_order on pay_order.region_code = hit.region_code and pay_order.order_no = hit.order_no
    where ${within(scope, 'pay_order.region_code')}
    order by pay_order.paid_at desc nulls last, pay_order.order_no limit ${MOST}`.execute(executor)
  return rows
}

/** A batch by its number or its treasury receipt's. */
export async function batchByNumber(executor: Executor, text: string, scope: Scope) {
  const row = await executor
    .selectFrom('sweep_batch')
    .select(['batch_no', 'voucher_no'])
    .where((is) => is.or([is('batch_no', '=', text), is('voucher_no', '=', text)]))
    .where(within(scope, 'region_code'))
    .executeTakeFirst()
  return row ?? null
}

/** A difference by its own number, or by the channel's number of money that is no order's. */
export async function differenceByNumber(executor: Executor, text: string, scope: Scope) {
  const row = await executor
    .selectFrom('difference')
    .select(['id', 'number'])
    .where((is) => is.or([is('number', '=', text), is('trade_no', '=', text), is('refund_no', '=', text)]))
    .where(within(scope, 'region_code'))
    .orderBy('found_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}
