import type { Channel } from '@/contract/fields'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'

/** What a channel hands out when it is asked for the bill of a China day. */
export type FetchedBill =
  | BillFile
  /** Nothing was paid or refunded that day; normal. */
  | { kind: 'no-trades' }
  | { kind: 'not-yet'; retryAfter: Instant }

export interface BillFile {
  kind: 'file'
  format: BillFormat
  /** Unpacked from GZIP already; a ZIP is handed on as it is. Can be read once. */
  bytes: AsyncIterable<Uint8Array>
}

export type BillFormat = 'wechat-csv' | 'alipay-zip' | 'nontax-csv' | 'card-csv'

/** One payment or refund as the channel has booked it. */
export interface BillRow {
  /** In the file (Alipay: in the detail file), from 1. */
  line: number
  kind: 'payment' | 'refund'
  /** Of the payment, or of the refund's request. Falls into the bill's day. */
  at: Instant
  orderNo: string
  /** The channel's own number of the payment. */
  tradeNo: string
  /** Ours; null for payments. A reversal at the counter has none of its own: its order's number stands for it. */
  refundNo: string | null
  /** What the payer paid or got back, coupons included. */
  amountFen: Fen
  /** In 1/100000 yuan; positive is taken from us. A refund gives its fee back. */
  feeE5: number
  /** `failed`: the money did not move. Payments are always `success`. */
  status: 'success' | 'processing' | 'failed'
  /** Six digits where the file tells it (non-tax). */
  regionCode: string | null
  /** The line as it stands in the file, cells that name the payer blanked. */
  raw: string
}

/** The file's own sums, which agree with its rows; failed refunds are in `rows` and in `refunds`, their money in no sum. */
export interface BillSummary {
  rows: number
  payments: number
  paymentFen: Fen
  refunds: number
  refundFen: Fen
  feeE5: number
}

/** Whose bill of which day is wanted; a file of anybody else or of another day is refused. */
export interface ExpectedBill {
  channel: Channel
  merchantId: string
  day: ChinaDate
}

export type BillRefusal =
  | 'not-a-bill'
  | 'other-day'
  | 'other-merchant'
  /** Ends too early, or its hash is not the announced one. */
  | 'cut'
  /** Holds the same file, or the same row, twice. */
  | 'doubled'
  | 'bad-row'
  | 'summary-differs'
  | 'bad-encoding'
  | 'bad-archive'

/** The whole file is refused: no row of it may be used. */
export class BillRefused extends Error {
  override name = 'BillRefused'
  constructor(
    readonly reason: BillRefusal,
    /** In the file, from 1; null when it is not about one line. */
    readonly line: number | null,
    detail = '',
  ) {
    super(`${reason}${line === null ? '' : ` at line ${line}`}${detail === '' ? '' : `: ${detail}`}`)
  }
}

/**
 * Reads a bill row by row in constant memory. Rows count only when the reading ends well: the sums are compared last.
 * @throws BillRefused and nothing else
 */
export type ReadBill = (file: BillFile, expected: ExpectedBill) => AsyncGenerator<BillRow, BillSummary>
