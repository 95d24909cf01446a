import { type ExpressionBuilder, sql } from 'kysely'
import { unsettledStates } from '../rules/order-states'
import type { PaymentFacts } from '../rules/payable'
import type { Executor } from './database'
import type { Tables } from './tables'

/** Whose own orders do not stand in the way; null = nobody's. */
export interface Payer {
  appId: string
  openId: string
}

/** Decisions with all that decides whether and for how much they can be paid, in one statement. */
export function selectPayables(executor: Executor, payer: Payer | null) {
  return executor
    .selectFrom('decision')
    .innerJoin('authority', 'authority.region_code', 'decision.region_code')
    .leftJoin('settlement', (join) =>
      join
        .onRef('settlement.region_code', '=', 'decision.region_code')
        .onRef('settlement.decision_id', '=', 'decision.id'),
    )
    .leftJoin('order_item as paid_item', (join) =>
      join
        .onRef('paid_item.region_code', '=', 'settlement.region_code')
        .onRef('paid_item.order_no', '=', 'settlement.order_no')
        .onRef('paid_item.decision_id', '=', 'settlement.decision_id'),
    )
    .select([
      'decision.region_code',
      'decision.id',
      'decision.number15',
      'decision.check_digit',
      'decision.procedure',
      'decision.act',
      'decision.fine_fen',
      'decision.surcharge_applies',
      'decision.payer_masked',
      'decision.plate_masked',
      'decision.licence_index',
      'decision.decided_on',
      'decision.served_on',
      'decision.status',
      'decision.withdrawn_at',
      'decision.withdrawn_because',
      'decision.penalty',
      'decision.lapses_at',
      'decision.held_reason',
      'decision.held_since',
      'decision.held_days',
      'decision.paid_elsewhere_at',
      'settlement.settled_at',
      'settlement.order_no as settled_by',
      'paid_item.fine_fen as paid_fine_fen',
      'paid_item.surcharge_fen as paid_surcharge_fen',
      'authority.name as authority_name',
      'authority.hotline as authority_hotline',
      'authority.policy',
      'authority.rules_as_of',
    ])
    .select((builder) => othersOrder(builder, payer).as('others_order'))
}

export type Payable = Awaited<ReturnType<ReturnType<typeof selectPayables>['execute']>>[number]

/** The furthest unsettled order of anybody but `payer`. */
function othersOrder(builder: ExpressionBuilder<Tables, 'decision'>, payer: Payer | null) {
  let orders = builder
    .selectFrom('order_item')
    .innerJoin('pay_order', (join) =>
      join
        .onRef('pay_order.region_code', '=', 'order_item.region_code')
        .onRef('pay_order.order_no', '=', 'order_item.order_no'),
    )
    .whereRef('order_item.region_code', '=', 'decision.region_code')
    .whereRef('order_item.decision_id', '=', 'decision.id')
    .where('pay_order.state', 'in', unsettledStates)
  if (payer)
    orders = orders.where((each) =>
      each.or([each('pay_order.app_id', '<>', payer.appId), each('pay_order.open_id', '<>', payer.openId)]),
    )
  return orders.select(
    sql<PaymentFacts['othersOrder']>`case max(case when pay_order.state in ('confirming', 'closing') then 2 else 1 end)
      when 2 then 'unclear' when 1 then 'at-cashier' else 'none' end`.as('furthest'),
  )
}

/** By 15 digits: all that share them. By 16: the one, with its check digit. */
export function findPayablesByNumber(executor: Executor, digits: string, payer: Payer | null): Promise<Payable[]> {
  const sharing = selectPayables(executor, payer)
    .where('decision.number15', '=', digits.slice(0, 15))
    .orderBy('decision.check_digit')
  return (digits.length === 16 ? sharing.where('decision.check_digit', '=', digits.slice(15)) : sharing).execute()
}

export function findPayable(executor: Executor, decisionId: string, payer: Payer | null): Promise<Payable | undefined> {
  return selectPayables(executor, payer).where('decision.id', '=', decisionId).executeTakeFirst()
}

/** Of one person, by the keyed hash of the licence; others' are left out. Those due first in front. */
export function findOwnPayables(
  executor: Executor,
  licenceIndex: string,
  ids: readonly string[],
  payer: Payer | null,
): Promise<Payable[]> {
  return selectPayables(executor, payer)
    .where('decision.licence_index', '=', licenceIndex)
    .where('decision.id', 'in', ids)
    .orderBy('decision.served_on')
    .orderBy('decision.id')
    .execute()
}

/** Fines of one person that are neither paid nor withdrawn, those served first in front. */
export function findDues(executor: Executor, licenceIndex: string, payer: Payer | null): Promise<Payable[]> {
  return selectPayables(executor, payer)
    .where('decision.licence_index', '=', licenceIndex)
    .where('decision.status', 'in', ['in-force', 'provisional'])
    .where('decision.penalty', '=', 'fine')
    .where('decision.paid_elsewhere_at', 'is', null)
    .where('settlement.order_no', 'is', null)
    .orderBy('decision.served_on')
    .orderBy('decision.id')
    .execute()
}
