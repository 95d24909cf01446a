import { sql } from 'kysely'
import type { Fen } from '@/domain/money'
import type { Executor } from './database'
import { selectOrderPages } from './order-pages'
import type { OrderKey } from './orders'

/** A receipt's or a red one's check code and place: one look-up, whether there is such a receipt or not. */
export async function findReceiptByNumber(executor: Executor, code: string, number: string) {
  const row = await executor
    .selectFrom('receipt')
    .select(['region_code', 'order_no', 'place', 'number', 'check_code', 'red_number', 'red_check_code'])
    .where((each) =>
      each.or([
        each.and([each('code', '=', code), each('number', '=', number)]),
        each.and([each('red_code', '=', code), each('red_number', '=', number)]),
      ]),
    )
    .executeTakeFirst()
  if (!row) return null
  const red = row.number !== number
  return {
    ...row,
    paper: red ? ('red' as const) : ('blue' as const),
    check_code: red ? row.red_check_code : row.check_code,
  }
}

/** The order of a receipt with all that its paper shows. */
export async function findReceiptPage(executor: Executor, { region_code, order_no }: OrderKey) {
  const row = await selectOrderPages(executor)
    .where('pay_order.region_code', '=', region_code)
    .where('pay_order.order_no', '=', order_no)
    .executeTakeFirst()
  return row ?? null
}

/** Verified persons whose decisions an order settled. */
export async function personsOfReceipt(executor: Executor, { region_code, order_no }: OrderKey): Promise<string[]> {
  const rows = await executor
    .selectFrom('settlement')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'settlement.region_code')
        .onRef('decision.id', '=', 'settlement.decision_id'),
    )
    .innerJoin('person', 'person.document_index', 'decision.licence_index')
    .select('person.id')
    .distinct()
    .where('settlement.region_code', '=', region_code)
    .where('settlement.order_no', '=', order_no)
    .execute()
  return rows.map(({ id }) => id)
}

/** A decision with what came of it, and whose it is if we know the person. */
function selectChecked(executor: Executor) {
  return executor
    .selectFrom('decision')
    .innerJoin('authority', 'authority.region_code', 'decision.region_code')
    .leftJoin('settlement', (join) =>
      join
        .onRef('settlement.region_code', '=', 'decision.region_code')
        .onRef('settlement.decision_id', '=', 'decision.id'),
    )
    .leftJoin('points_entry as returned', (join) =>
      join
        .onRef('returned.region_code', '=', 'decision.region_code')
        .onRef('returned.decision_id', '=', 'decision.id')
        .on('returned.kind', '=', 'returned'),
    )
    .leftJoin('person', 'person.document_index', 'decision.licence_index')
    .selectAll('decision')
    .select([
      'authority.name as authority_name',
      'authority.hotline as authority_hotline',
      'settlement.settled_at',
      'returned.points as points_returned',
      'person.id as holder_id',
    ])
    .select(({ selectFrom }) =>
      selectFrom('refund')
        .select(sql<Fen | null>`sum(refund.amount_fen)::bigint`.as('sum'))
        .whereRef('refund.region_code', '=', 'decision.region_code')
        .whereRef('refund.decision_id', '=', 'decision.id')
        .as('returned_fen'),
    )
}

export type CheckedDecisionRow = Awaited<ReturnType<ReturnType<typeof selectChecked>['execute']>>[number]

/** @param number whatever was typed; only 16 digits can be one */
export async function findDecisionByNumber(executor: Executor, number: string): Promise<CheckedDecisionRow | null> {
  const row = await selectChecked(executor)
    .where('decision.number15', '=', number.slice(0, 15))
    .where('decision.check_digit', '=', number.slice(15))
    .executeTakeFirst()
  return row ?? null
}

export async function findCheckedDecision(executor: Executor, id: string): Promise<CheckedDecisionRow | null> {
  return (await selectChecked(executor).where('decision.id', '=', id).executeTakeFirst()) ?? null
}
