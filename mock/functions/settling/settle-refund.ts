import type { Wallet } from '@/contract/fields'
import type { ProviderRefund } from '../../providers/payment-provider'
import { StoreConflict } from '../../store/errors'
import { newId, newRefundNumber } from '../../store/ids'
import { book } from '../../store/ledger'
import { noteNotification } from '../../store/notifications'
import { moveRefund, type RefundRow, SURPLUS } from '../../store/refunds'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { nextRefundLook } from './schedule'

/**
 * Applies what the wallet says about a refund, once. Delivered: done, and the ledger shows the money gone.
 * Undeliverable: it stays for a person. Refused for good: it is put down again under a new number.
 */
export async function settleRefund(
  environment: Environment,
  refund: RefundRow,
  answer: ProviderRefund,
  told?: { wallet: Wallet; notifyId: string },
): Promise<void> {
  if (refund.state === 'done') return
  try {
    await inTransaction(environment, async (transaction) => {
      const now = environment.clock.now()
      const fresh =
        !told ||
        (await noteNotification(transaction, {
          provider: told.wallet,
          notify_id: told.notifyId,
          order_no: refund.order_no,
          received_at: now,
        }))
      if (!fresh) return
      switch (answer.state) {
        case 'succeeded':
          await moveRefund(transaction, refund, 'done', { done_at: answer.at, next_look_at: null })
          await book(transaction, paidBack(environment, refund))
          return
        case 'abnormal':
          if (refund.state !== 'abnormal') await moveRefund(transaction, refund, 'abnormal', { next_look_at: null })
          return
        case 'closed':
          await moveRefund(transaction, refund, 'ready', {
            refund_no: newRefundNumber(refund.region_code, now, environment.randomBytes),
            tries: refund.tries + 1,
            next_look_at: nextRefundLook(refund.tries, now),
          })
          return
        case 'processing':
          if (refund.state !== 'abnormal')
            await moveRefund(transaction, refund, 'submitted', {
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

function paidBack(environment: Environment, refund: RefundRow) {
  const now = environment.clock.now()
  return {
    region_code: refund.region_code,
    business_key: refund.part === SURPLUS ? `refund:${refund.order_no}` : `refund:${refund.order_no}:${refund.part}`,
    at: now,
    rows: [
      {
        id: newId(now, environment.randomBytes),
        account: 'refund-payable' as const,
        side: 'debit' as const,
        amountFen: refund.amount_fen,
      },
      {
        id: newId(now, environment.randomBytes),
        account: 'wallet-collection' as const,
        side: 'credit' as const,
        amountFen: refund.amount_fen,
      },
    ],
  }
}
