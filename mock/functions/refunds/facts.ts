import { type RefundOption, refundReasons } from '@/contract/refunds'
import { chinaDate, type Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import { type RefundFacts, reasonOption, whyNotAskable } from '../../rules/refunds'
import { costByDate } from '../../rules/surcharge'
import type { Executor } from '../../store/database'
import type { OrderRow } from '../../store/orders'
import type { RefundItem } from '../../store/refund-pages'
import { requestsFor } from '../../store/refund-requests'
import { findAuthority } from '../../store/windows'
import { policyOfAuthority } from '../runtime/policy'

type Paid = Pick<OrderRow, 'region_code' | 'order_no' | 'state' | 'paid_at' | 'created_at'>

/** What the books say of one decision of an order. */
export async function factsOf(executor: Executor, order: Paid, item: RefundItem): Promise<RefundFacts> {
  const authority = await findAuthority(executor, order.region_code)
  // The sum was agreed on the day of the order, whenever the money came.
  const day = chinaDate(order.created_at)
  return {
    orderState: order.state,
    paidAt: order.paid_at,
    settledHere: item.settled_by === order.order_no,
    status: item.status,
    held: item.held_reason !== null,
    paidFen: fen(item.paid_fine_fen + item.paid_surcharge_fen),
    dueFen: costByDate(item, day, policyOfAuthority(authority, day)).totalFen,
    returnedFen: item.returned_fen ?? fen(0),
    requests: await requestsFor(executor, item),
  }
}

/** What can be asked for it, and why not. */
export function optionOf(facts: RefundFacts, item: RefundItem, now: Instant): RefundOption {
  return {
    decisionId: item.id,
    number: `${item.number15}${item.check_digit}`,
    act: item.act,
    paidFen: facts.paidFen,
    cannot: whyNotAskable(facts, now),
    reasons: refundReasons.map((reason) => reasonOption(reason, facts)),
  }
}
