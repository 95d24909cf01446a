import type { Transaction } from 'kysely'
import { type Fen, fen, sumFen } from '@/domain/money'
import { newRefundNumber, newReturnNumber } from '../../store/ids'
import { book } from '../../store/ledger'
import { channelOf } from '../../store/orders'
import { paymentOf } from '../../store/own-decisions'
import { wantReceipts } from '../../store/receipts'
import { grantAsked } from '../../store/refund-requests'
import { type RefundRow, requestRefund, returnedOf } from '../../store/refunds'
import { insertReturnOrder, sweptIn } from '../../store/return-orders'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'

type Key = { region_code: string; id: string }

type Giving =
  /** The decision was withdrawn: whatever is left of its payment. */
  | { reason: 'withdrawn' }
  /** Two accountants granted it. @see mock/functions/refunds/acts.ts */
  | { reason: 'granted'; requestId: string; amountFen: Fen }

/**
 * Puts down what goes back of a decision that was settled here: never more than is left of its payment, so that one fen
 * goes back once. Through the wallet while the money has not been swept; afterwards the refund waits for the treasury's
 * return. The decision must be locked, as the sweep locks it; it books, so it is the transaction's last step.
 * @returns null when nothing was paid here, or all of it goes back already
 */
export async function giveBack(
  environment: Pick<Environment, 'clock' | 'randomBytes'>,
  transaction: Transaction<Tables>,
  decision: Key,
  giving: Giving,
): Promise<RefundRow | null> {
  const payment = await paymentOf(transaction, decision)
  if (!payment) return null
  const left = sumFen([payment.fine_fen, payment.surcharge_fen]) - (await returnedOf(transaction, decision))
  const amountFen = fen(giving.reason === 'granted' ? Math.min(left, giving.amountFen) : left)
  if (amountFen === 0) return null
  const now = environment.clock.now()
  const { region_code } = decision
  const batch = await sweptIn(transaction, decision)
  const part = giving.reason === 'granted' ? giving.requestId : decision.id
  const refund = await requestRefund(transaction, {
    region_code,
    order_no: payment.order_no,
    part,
    decision_id: decision.id,
    refund_no: newRefundNumber(region_code, now, environment.randomBytes),
    amount_fen: amountFen,
    reason: giving.reason,
    state: batch ? 'waiting' : 'ready',
    requested_at: now,
    done_at: null,
    next_look_at: batch ? null : now,
  })
  if (batch) await askReturn(environment, transaction, refund, batch)
  await wantReceipts(transaction, refund, now)
  await grantAsked(transaction, decision, { part, route: batch ? 'treasury' : 'wallet', at: now })
  await book(transaction, {
    region_code,
    business_key: giving.reason === 'granted' ? `refund-granted:${part}` : `withdrawal:${part}`,
    kind: giving.reason === 'granted' ? 'refund-granted' : 'withdrawal',
    at: now,
    rows: [
      { account: 'fine-receivable', item: payment.item_code, side: 'debit', amountFen },
      { account: 'refund-payable', side: 'credit', amountFen },
    ],
  })
  return refund
}

/** 退付: the order by which the treasury gives back what was swept; a second person approves it before it is sent. */
export async function askReturn(
  { clock, randomBytes }: Pick<Environment, 'clock' | 'randomBytes'>,
  transaction: Transaction<Tables>,
  refund: RefundRow,
  batch: { batch_no: string; item_code: string },
): Promise<void> {
  const now = clock.now()
  if (refund.decision_id === null) throw new Error('a surplus is never swept')
  await insertReturnOrder(transaction, {
    region_code: refund.region_code,
    return_no: newReturnNumber(refund.region_code, now, randomBytes),
    order_no: refund.order_no,
    decision_id: refund.decision_id,
    refund_no: refund.refund_no,
    part: refund.part,
    channel: await channelOf(transaction, refund),
    item_code: batch.item_code,
    batch_no: batch.batch_no,
    amount_fen: refund.amount_fen,
    state: 'asked',
    refused_because: null,
    voucher_no: null,
    asked_at: now,
    approved_at: null,
    returned_at: null,
    next_look_at: null,
  })
}
