import type { Transaction } from 'kysely'
import type { Channel } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import type { ProviderRefund } from '../../providers/payment-channel'
import { StoreConflict } from '../../store/errors'
import { newRefundNumber } from '../../store/ids'
import { type Booking, book } from '../../store/ledger'
import { noteNotification } from '../../store/notifications'
import { channelOf } from '../../store/orders'
import { endGranted } from '../../store/refund-requests'
import { moveRefund, type RefundRow, SURPLUS } from '../../store/refunds'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { comesLate } from './comes-late'
import { nextRefundLook } from './schedule'
import { tellAsker } from './tell-asker'

/**
 * Applies what the wallet says about a refund, once. Delivered: done, and the ledger shows the money gone.
 * Undeliverable: it stays for a person. Refused for good: it is put down again under a new number.
 */
export async function settleRefund(
  environment: Environment,
  refund: RefundRow,
  answer: ProviderRefund,
  told?: { channel: Channel; notifyId: string },
): Promise<void> {
  if (refund.state === 'done') return
  try {
    await inTransaction(environment, async (transaction) => {
      const now = environment.clock.now()
      const fresh =
        !told ||
        (await noteNotification(transaction, {
          channel: told.channel,
          notify_id: told.notifyId,
          order_no: refund.order_no,
          received_at: now,
        }))
      if (!fresh) return
      switch (answer.state) {
        case 'succeeded': {
          // At the merchant's own account; it is done when it was paid by hand from there.
          if (refund.rescue_asked_at !== null) {
            await moveRefund(transaction, refund, 'abnormal', { next_look_at: null })
            return
          }
          await moveRefund(transaction, refund, 'done', { done_at: answer.at, next_look_at: null, trouble: null })
          await tellOfArrival(environment, transaction, refund, answer.at)
          const channel = await channelOf(transaction, refund)
          await comesLate(transaction, channel, answer.at, now)
          await book(transaction, paidBack(refund, channel, now))
          return
        }
        case 'abnormal':
          if (refund.state !== 'abnormal')
            await moveRefund(transaction, refund, 'abnormal', { next_look_at: null, trouble: null })
          return
        case 'closed':
          // Whatever was asked of the former number: the new one goes to the payer.
          await moveRefund(transaction, refund, 'ready', {
            rescue_asked_at: null,
            refund_no: newRefundNumber(refund.region_code, now, environment.randomBytes),
            tries: refund.tries + 1,
            next_look_at: nextRefundLook(refund.tries, now),
          })
          return
        case 'processing':
          // An abnormal one is under way only when a person has sent it elsewhere.
          if (refund.state === 'abnormal' && refund.rescue_asked_at === null) return
          await moveRefund(transaction, refund, refund.state === 'abnormal' ? 'abnormal' : 'submitted', {
            trouble: null,
            tries: refund.tries + 1,
            next_look_at: nextRefundLook(refund.tries, now),
          })
          return
        case 'not-found':
          // The wallet never got it: the same number again.
          if (refund.state === 'submitted')
            await moveRefund(transaction, refund, 'ready', { next_look_at: nextRefundLook(refund.tries, now) })
      }
    })
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error
  }
}

/** Whoever asked for it hears that it has arrived. */
export async function tellOfArrival(
  environment: Pick<Environment, 'sealing' | 'clock'>,
  transaction: Transaction<Tables>,
  refund: RefundRow,
  at: Instant,
): Promise<void> {
  for (const request of await endGranted(transaction, refund, at))
    await tellAsker(environment, transaction, request, refund.by_hand)
}

/** Out of what the channel has not paid in yet; what it never took on, out of the collection account. */
export function paidBack(refund: RefundRow, channel: Channel, at: Instant): Booking {
  const { region_code, order_no, part, amount_fen: amountFen } = refund
  const account = refund.transfer_no === null ? 'payer-clearing' : 'collection'
  return {
    region_code,
    business_key: part === SURPLUS ? `refund:${order_no}` : `refund:${order_no}:${part}`,
    kind: 'refund',
    at,
    rows: [
      { account: 'refund-payable', side: 'debit', amountFen },
      { account, channel, side: 'credit', amountFen },
    ],
  }
}
