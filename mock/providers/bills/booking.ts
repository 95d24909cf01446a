import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'

/** What a channel has booked; a simulator's bill of a day is made of these, in whatever format. */
export interface Booking {
  kind: 'payment' | 'refund' | 'reversal'
  at: Instant
  orderNo: string
  /** The channel's number of the payment. */
  tradeNo: string
  refund: { number: string; channelNumber: string } | null
  amountFen: Fen
  /** In 1/100000 yuan, signed as in BillRow. */
  feeE5: number
  status: 'success' | 'processing' | 'failed'
  /** As the channel shows the payer: an open id, a masked account or card. */
  payer: string
  /** What the payer read at the cashier. */
  subject: string
  /** A fault of the file: counted in its sums, and its line is not there. */
  unwritten?: boolean
  /** Non-tax only. */
  notice?: NoticeOfBooking
}

export interface NoticeOfBooking {
  regionCode: string
  /** The notice itself bears our order's number. */
  platformOrderNo: string
  departmentCode: string
  noticeType: string
  bankId: string
}

export type Bookings = Iterable<Booking> | AsyncIterable<Booking>

const inOrder = (a: Booking, b: Booking) =>
  compare(a.at, b.at) || compare(a.orderNo, b.orderNo) || compare(a.refund?.number ?? '', b.refund?.number ?? '')
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export const sortedBookings = (bookings: readonly Booking[]): Booking[] => [...bookings].sort(inOrder)
