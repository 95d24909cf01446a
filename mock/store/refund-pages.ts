import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { OrderKey } from './orders'
import type { Payer } from './payables'
import { returnedOfItem } from './refunds'
import type { Tables } from './tables'

/** The items of an order with all that decides what may be asked back of them. */
export function refundItemsOf(executor: Executor, key: OrderKey) {
  return executor
    .selectFrom('order_item')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'order_item.region_code')
        .onRef('decision.id', '=', 'order_item.decision_id'),
    )
    .leftJoin('settlement', (join) =>
      join
        .onRef('settlement.region_code', '=', 'order_item.region_code')
        .onRef('settlement.decision_id', '=', 'order_item.decision_id'),
    )
    .selectAll('decision')
    .select([
      'order_item.fine_fen as paid_fine_fen',
      'order_item.surcharge_fen as paid_surcharge_fen',
      'settlement.order_no as settled_by',
    ])
    .select((builder) => returnedOfItem(builder).as('returned_fen'))
    .where('order_item.region_code', '=', key.region_code)
    .where('order_item.order_no', '=', key.order_no)
    .orderBy('decision.decided_on')
    .orderBy('decision.id')
    .execute()
}

export type RefundItem = Awaited<ReturnType<typeof refundItemsOf>>[number]

/** Where a page of refunds ended. Two may have the same instant: the key, which never changes, tells them apart. */
export interface RefundPageEnd {
  askedAt: Instant
  key: string
}

/** Both kinds are shown as one list, so their keys must never be the same, and compare alike here and there. */
const requestKey = sql<string>`request.id::text collate "C"`
const ownAccordKey = sql<string>`(refund.order_no || ':' || refund.part) collate "C"`

/** What a payer asked for after the end of a page, newest first. */
export function pageOfRequested(executor: Executor, payer: Payer, before: RefundPageEnd | null, limit: number) {
  return selectRequested(executor, payer)
    .select(requestKey.as('page_key'))
    .$if(before !== null, (query) => query.where(isAfter(sql`request.asked_at`, requestKey, before as RefundPageEnd)))
    .orderBy('request.asked_at', 'desc')
    .orderBy(requestKey, 'desc')
    .limit(limit)
    .execute()
}

/** What goes back to a payer by itself, after the end of a page, newest first. */
export function pageOfOwnAccord(executor: Executor, payer: Payer, before: RefundPageEnd | null, limit: number) {
  return selectOwnAccord(executor, payer)
    .select(ownAccordKey.as('page_key'))
    .$if(before !== null, (query) =>
      query.where(isAfter(sql`refund.requested_at`, ownAccordKey, before as RefundPageEnd)),
    )
    .orderBy('refund.requested_at', 'desc')
    .orderBy(ownAccordKey, 'desc')
    .limit(limit)
    .execute()
}

const isAfter = (at: RawBuilder<unknown>, key: RawBuilder<string>, end: RefundPageEnd) =>
  sql<boolean>`(${at}, ${key}) < (${end.askedAt}::timestamptz, ${end.key})`

/** What payers asked for, with the refund that it led to. */
export function selectRequested(executor: Executor, payer: Payer) {
  return executor
    .selectFrom('refund_request as request')
    .innerJoin('pay_order', (join) =>
      join
        .onRef('pay_order.region_code', '=', 'request.region_code')
        .onRef('pay_order.order_no', '=', 'request.order_no'),
    )
    .innerJoin('authority', 'authority.region_code', 'request.region_code')
    .innerJoin('decision', (join) =>
      join.onRef('decision.region_code', '=', 'request.region_code').onRef('decision.id', '=', 'request.decision_id'),
    )
    .leftJoin('refund', (join) =>
      join
        .onRef('refund.region_code', '=', 'request.region_code')
        .onRef('refund.order_no', '=', 'request.order_no')
        .onRef('refund.part', '=', 'request.part'),
    )
    .select([
      'request.id as request_id',
      'request.reason as why',
      'request.note_sealed',
      'request.state as request_state',
      'request.route',
      'request.refused_because',
      'request.asked_at',
      'request.decided_at',
      'request.amount_fen as asked_fen',
    ])
    .select(common)
    .select(({ selectFrom }) =>
      selectFrom('proposal')
        .select(({ fn }) => fn.min('proposal.proposed_at').as('at'))
        .whereRef('proposal.region_code', '=', 'request.region_code')
        .where('proposal.subject_kind', '=', 'refund-request')
        .where('proposal.subject_id', '=', sql<string>`request.id::text`)
        .where('proposal.state', '=', 'open')
        .as('looked_at'),
    )
    .select((builder) => [returnedByTreasury(builder).as('treasury_returned_at'), ...pointsOf(builder)])
    .where('pay_order.app_id', '=', payer.appId)
    .where('pay_order.open_id', '=', payer.openId)
}

/** What goes back to a payer by itself: no request led to it. */
export function selectOwnAccord(executor: Executor, payer: Payer) {
  return executor
    .selectFrom('refund')
    .innerJoin('pay_order', (join) =>
      join
        .onRef('pay_order.region_code', '=', 'refund.region_code')
        .onRef('pay_order.order_no', '=', 'refund.order_no'),
    )
    .innerJoin('authority', 'authority.region_code', 'refund.region_code')
    .leftJoin('decision', (join) =>
      join.onRef('decision.region_code', '=', 'refund.region_code').onRef('decision.id', '=', 'refund.decision_id'),
    )
    .select(['refund.reason as why', 'refund.requested_at as asked_at'])
    .select(common)
    .select((builder) => [returnedByTreasury(builder).as('treasury_returned_at'), ...pointsOf(builder)])
    .where('pay_order.app_id', '=', payer.appId)
    .where('pay_order.open_id', '=', payer.openId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('refund_request')
            .select('refund_request.id')
            .whereRef('refund_request.region_code', '=', 'refund.region_code')
            .whereRef('refund_request.order_no', '=', 'refund.order_no')
            .whereRef('refund_request.part', '=', 'refund.part'),
        ),
      ),
    )
}

const common = [
  'pay_order.region_code',
  'pay_order.order_no',
  'pay_order.channel',
  'authority.name as authority_name',
  'authority.hotline as authority_hotline',
  'authority.policy',
  'authority.rules_as_of',
  'decision.id as decision_id',
  'decision.number15',
  'decision.check_digit',
  'decision.act',
  'refund.amount_fen',
  'refund.state as refund_state',
  'refund.trouble',
  'refund.tries',
  'refund.done_at',
  'refund.by_hand',
] as const

/** When the treasury had given it back. */
function returnedByTreasury({ selectFrom }: ExpressionBuilder<Tables, 'refund'>) {
  return selectFrom('return_order')
    .select(({ fn }) => fn.max<Instant | null>('return_order.returned_at').as('at'))
    .whereRef('return_order.region_code', '=', 'refund.region_code')
    .whereRef('return_order.order_no', '=', 'refund.order_no')
    .whereRef('return_order.part', '=', 'refund.part')
}

/** Points that a withdrawn decision gave back to its driver. */
function pointsOf({ selectFrom }: ExpressionBuilder<Tables, 'decision'>) {
  const returned = selectFrom('points_entry')
    .whereRef('points_entry.region_code', '=', 'decision.region_code')
    .whereRef('points_entry.decision_id', '=', 'decision.id')
    .where('points_entry.kind', '=', 'returned')
  return [
    returned.select('points_entry.points').as('points'),
    returned.select('points_entry.at').as('points_at'),
  ] as const
}
