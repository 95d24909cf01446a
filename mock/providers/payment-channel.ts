import type { Channel } from '@/contract/fields'
import type { Cashier } from '@/contract/payments'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { FetchedBill } from './bills/bill'

/**
 * What the cloud functions need of a rail that takes money. Each implementation is the production client of the real
 * protocol; under the mock it speaks to our simulator of the other side instead of the provider's host.
 * Every method may throw a ProviderError; nothing else leaves it.
 */
export interface PaymentChannel {
  readonly channel: Channel
  /** Whose money it is at the provider: mchid, pid or merId; empty without a contract with this channel. */
  readonly merchantId: string
  /** What the contract with the provider says of its fee, in 1/10000 of the sum: 20 = 0.20 %. */
  readonly feeBasisPoints: number

  /** Re-entrant: the same request again gives a fresh cashier for the same trade. */
  prepay(request: PrepayRequest): Promise<Cashier>

  query(orderNo: string): Promise<ProviderTrade>

  /** After `closed` nothing can be charged any more. `paid` = too late, the money is there: query it. */
  close(orderNo: string): Promise<'closed' | 'paid'>

  /** Accepted is not done: follow with `queryRefund`. Idempotent by `refundNo`. */
  refund(request: RefundRequest): Promise<ProviderRefund>

  queryRefund(request: Pick<RefundRequest, 'refundNo' | 'orderNo'>): Promise<ProviderRefund>

  /** The window has scanned the payer's code. Absent where the channel has no such codes. */
  payByCode?(request: CodePayRequest): Promise<CodePayAnswer>

  /** Ends a payment by code for good. `paid` = the payer was faster and the channel cannot take it back here. */
  reverse?(orderNo: string): Promise<'reversed' | 'paid' | 'unclear'>

  /** Has the provider send its message of a paid order again: its bill has it, and we do not. */
  tellAgain?(orderNo: string): Promise<void>

  /** The bill of a China day, by the provider's time rules. */
  fetchBill?(day: ChinaDate): Promise<FetchedBill>

  /** An abnormal refund goes to the merchant's own bank account instead (异常退款). Only where the wallet offers it. */
  rescueRefund?(request: Pick<RefundRequest, 'refundNo' | 'orderNo'>): Promise<ProviderRefund>

  /**
   * Verifies and opens a message from the wallet. Throws ProviderError `forged` when it is not the wallet's:
   * such a message changes nothing (it may start a query).
   */
  readNotification(message: NotificationMessage): Promise<ProviderNotification>

  /** The HTTP answer that stops (`true`) or continues (`false`) the wallet's retries. */
  answerNotification(handled: boolean): HttpAnswer
}

export interface PrepayRequest {
  orderNo: string
  openId: string
  description: string
  totalFen: Fen
  /** Last moment at which the citizen can pay; at least one minute ahead. */
  expiresAt: Instant
  /** Only `nontax` asks for it. */
  notice?: NoticeFields
}

/** What a payment notice (缴费通知书) says beside its number and sum. */
export interface NoticeFields {
  regionCode: string
  /** 执收单位 with its twelve digits. */
  unitCode: string
  unitName: string
  itemCode: string
  surchargeFen: Fen
}

export interface CodePayRequest {
  orderNo: string
  /** The digits of the payer's code: they live for a minute and stand for money, so they are never kept or logged. */
  payCode: string
  description: string
  totalFen: Fen
  /** After it we reverse. */
  expiresAt: Instant
  /** Of the hall's window, for the provider's records. */
  windowId: string
  notice?: NoticeFields
}

export type CodePayAnswer =
  | { state: 'paid'; tradeNo: string; totalFen: Fen; paidAt: Instant }
  /** The payer's phone asks for the password: ask every few seconds, reverse after the time-out. */
  | { state: 'user-paying' }
  /** A definite no; nothing was charged. */
  | { state: 'refused'; because: CodeRefusal }
  /** No clear answer: ask, and reverse after the time-out. */
  | { state: 'unknown' }

/** `code`: used, expired or not a payment code; `money`: too little of it; `account`: it may not pay this. */
export type CodeRefusal = 'code' | 'money' | 'account'

export interface RefundRequest {
  refundNo: string
  orderNo: string
  refundFen: Fen
  totalFen: Fen
  reason: string
}

export type ProviderTrade =
  | { state: 'not-found' }
  | { state: 'unpaid' }
  | { state: 'closed' }
  | { state: 'paid'; tradeNo: string; totalFen: Fen; paidAt: Instant }

export type ProviderRefund =
  | { state: 'not-found' }
  | { state: 'processing' }
  | { state: 'succeeded'; at: Instant }
  /** The channel cannot deliver it (dead card, frozen account): a person has to help. */
  | { state: 'abnormal' }
  /** Refused for good; try again under a new number. */
  | { state: 'closed' }

export interface NotificationMessage {
  headers: Readonly<Record<string, string | undefined>>
  /** Exactly as received: the signature covers these bytes. */
  rawBody: string
}

export type ProviderNotification =
  | { kind: 'paid'; notifyId: string; orderNo: string; tradeNo: string; totalFen: Fen; paidAt: Instant }
  | { kind: 'refund'; notifyId: string; orderNo: string; refundNo: string; refund: ProviderRefund }
  /** Alipay tells this of trades that were closed unpaid; acknowledge it, it says nothing new. */
  | { kind: 'closed'; notifyId: string; orderNo: string }

export interface HttpRequest {
  method: 'GET' | 'POST'
  /** Absolute. */
  url: string
  headers: Record<string, string>
  body: string
}

export interface HttpAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** The wire. Production: fetch with a time-out. Tests and simulation: straight into the simulator. */
export type SendHttp = (request: HttpRequest) => Promise<HttpAnswer>

export interface FileAnswer {
  status: number
  headers: Record<string, string>
  /** Comes while it is read; breaks off by throwing. */
  bytes: AsyncIterable<Uint8Array>
}

/** The wire for files that are too large for a body of text. */
export type DownloadHttp = (request: HttpRequest) => Promise<FileAnswer>

/**
 * `unreachable`: no answer or a 5xx — the act may or may not have happened: ask.
 * `rejected`: a definite no; nothing happened. `forged`: the message is not from the wallet.
 */
export class ProviderError extends Error {
  override name = 'ProviderError'
  constructor(
    readonly kind: 'unreachable' | 'rejected' | 'forged',
    /** The wallet's own code, e.g. `ORDER_CLOSED` or `ACQ.TRADE_HAS_SUCCESS`. */
    readonly code: string,
    message?: string,
  ) {
    super(message ?? `${kind}: ${code}`)
  }
}
