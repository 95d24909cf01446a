import { sql } from 'kysely'
import type { Fen } from '@/domain/money'
import type { NoticeFields } from '../providers/payment-channel'
import type { Executor } from './database'
import type { OrderKey } from './orders'

/** What the payment notice of an order says: the unit that collects, its income item and the surcharges in the sum. */
export function noticeOf(executor: Executor, { region_code, order_no }: OrderKey): Promise<NoticeFields> {
  return executor
    .selectFrom('authority')
    .innerJoin('order_item', 'order_item.region_code', 'authority.region_code')
    .select([
      'authority.region_code as regionCode',
      'authority.unit_code as unitCode',
      'authority.payee as unitName',
      'authority.item_code as itemCode',
      sql<Fen>`sum(order_item.surcharge_fen)::bigint`.as('surchargeFen'),
    ])
    .where('authority.region_code', '=', region_code)
    .where('order_item.order_no', '=', order_no)
    .groupBy(['authority.region_code', 'authority.unit_code', 'authority.payee', 'authority.item_code'])
    .executeTakeFirstOrThrow()
}
