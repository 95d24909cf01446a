import { type Fen, sumFen, ZERO_FEN } from '@/domain/money'
import { receiptVerdict } from '../../rules/checks/receipt-verdict'
import { findReceiptPage, personsOfReceipt } from '../../store/checked-papers'
import type { OrderKey } from '../../store/orders'
import { settledOf } from '../../store/receipts'
import type { Environment } from '../environment'
import { orderView, receiptView } from '../views/order-view'
import type { Found } from './checker'

/** @param typedFen the sum on the paper; null when its code was scanned. Null where the order has no such receipt. */
export async function foundReceipt(
  { database, clock }: Pick<Environment, 'database' | 'clock'>,
  key: OrderKey & { place: number; paper: 'blue' | 'red' },
  typedFen: Fen | null,
): Promise<Found | null> {
  const page = await findReceiptPage(database, key)
  const row = page?.receipts.find(({ place }) => place === key.place)
  if (!page || !row) return null
  const stays = (await settledOf(database, key)).flatMap((one) => one.stays ?? [])
  const left = stays.filter(({ decisionId }) => row.items.some((item) => item.decisionId === decisionId))
  const facts = {
    receipt: receiptView(page, row),
    issuer: orderView(page).authority,
    paper: key.paper,
    staysFen:
      left.length === 0 ? ZERO_FEN : sumFen(left.flatMap(({ fineFen, surchargeFen }) => [fineFen, surchargeFen])),
    returnedAt: page.refund_requested_at,
  }
  return {
    verdict: receiptVerdict(facts, typedFen, clock.now()),
    kind: 'receipt',
    subject: receiptSubject(key),
    personIds: await personsOfReceipt(database, key),
  }
}

/** What a printed code stands for: the order, and which of its receipts from the second one on. */
export const receiptSubject = ({ order_no, place }: { order_no: string; place: number }): string =>
  place === 1 ? order_no : `${order_no}/${place}`

export function readReceiptSubject(subject: string): { order_no: string; place: number } {
  const [order_no = '', place = '1'] = subject.split('/')
  return { order_no, place: Number(place) }
}
