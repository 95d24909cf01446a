import type { Fen } from '@/domain/money'
import { receiptVerdict } from '../../rules/checks/receipt-verdict'
import { findReceiptPage, findReturned, personsOfReceipt } from '../../store/checked-papers'
import type { OrderKey } from '../../store/orders'
import type { Environment } from '../environment'
import { orderView } from '../views/order-view'
import type { Found } from './checker'

/** Null where the order has no receipt. @param typedFen the sum on the paper; null when its code was scanned */
export async function foundReceipt(
  { database, clock }: Pick<Environment, 'database' | 'clock'>,
  key: OrderKey,
  typedFen: Fen | null,
): Promise<Found | null> {
  const page = await findReceiptPage(database, key)
  const order = page && orderView(page)
  if (!order?.receipt) return null
  const returned = await findReturned(database, key)
  return {
    verdict: receiptVerdict({ receipt: order.receipt, issuer: order.authority, returned }, typedFen, clock.now()),
    kind: 'receipt',
    subject: key.order_no,
    personIds: await personsOfReceipt(database, key),
  }
}
