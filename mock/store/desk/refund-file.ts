import type { RefundSubject } from '@/contract/finance-rows'
import type { Executor } from '../database'
import { isUuid } from '../ids'
import { findRefundByNumber } from '../refund-numbers'
import { findRefundRequest } from '../refund-requests'
import { findReturnOrder } from '../return-orders'

export type RefundFile = NonNullable<Awaited<ReturnType<typeof refundFile>>>

/**
 * All that the books have of money that goes back, whichever part of it was asked for: the citizen's request, the refund,
 * the treasury's return orders, and whose decision it is. Null when there is nothing of that id.
 */
export async function refundFile(executor: Executor, kind: RefundSubject, id: string) {
  const subject = await find(executor, kind, id)
  if (!subject) return null
  // A request that was not granted has no refund.
  const key = { region_code: subject.region_code, order_no: subject.order_no, part: subject.part ?? '' }
  const refund = (await refundOf(executor, key)) ?? null
  return {
    request: subject.kind === 'refund-request' ? subject : ((await requestOf(executor, key)) ?? null),
    refund,
    returns: await returnsOf(executor, key),
    decision: await decisionOf(executor, key, subject.decision_id),
  }
}

async function find(executor: Executor, kind: RefundSubject, id: string) {
  switch (kind) {
    case 'refund-request': {
      const request = isUuid(id) ? await findRefundRequest(executor, id) : null
      return request && { kind, ...request }
    }
    case 'return-order': {
      const order = await findReturnOrder(executor, id)
      return order && { kind, ...order }
    }
    case 'refund': {
      const refund = await findRefundByNumber(executor, id)
      return refund && { kind, ...refund }
    }
  }
}

interface Key {
  region_code: string
  order_no: string
  part: string
}

const refundOf = (executor: Executor, { region_code, order_no, part }: Key) =>
  executor
    .selectFrom('refund')
    .selectAll()
    .where('region_code', '=', region_code)
    .where('order_no', '=', order_no)
    .where('part', '=', part)
    .executeTakeFirst()

const requestOf = (executor: Executor, { region_code, order_no, part }: Key) =>
  executor
    .selectFrom('refund_request')
    .selectAll()
    .where('region_code', '=', region_code)
    .where('order_no', '=', order_no)
    .where('part', '=', part)
    .executeTakeFirst()

const returnsOf = (executor: Executor, { region_code, order_no, part }: Key) =>
  executor
    .selectFrom('return_order')
    .selectAll()
    .where('region_code', '=', region_code)
    .where('order_no', '=', order_no)
    .where('part', '=', part)
    .orderBy('asked_at')
    .execute()

/** Of what an order paid beyond what it settled: its first decision. */
function decisionOf(executor: Executor, { region_code, order_no }: Key, id: string | null) {
  const items = executor
    .selectFrom('order_item')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'order_item.region_code')
        .onRef('decision.id', '=', 'order_item.decision_id'),
    )
    .select(['decision.number15', 'decision.check_digit', 'decision.payer_masked'])
    .where('order_item.region_code', '=', region_code)
    .where('order_item.order_no', '=', order_no)
  const own = id === null ? items : items.where('order_item.decision_id', '=', id)
  return own.orderBy('decision.number15').executeTakeFirstOrThrow()
}
