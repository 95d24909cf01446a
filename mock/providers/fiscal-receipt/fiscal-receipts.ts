import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'

/**
 * The province's platform for fiscal e-receipts (财政电子票据). A receipt that was issued is never changed or deleted: a red
 * one (红字票据) with a number of its own voids it whole, and what stays paid gets a new one. Every method may throw a
 * ProviderError, nothing else.
 */
export interface FiscalReceipts {
  /** The same request again gives the receipt that it has. @throws ProviderError `rejected` for another content */
  issue(request: ReceiptRequest): Promise<FiscalReceipt>

  /** 冲红, once: again gives the same red receipt. @throws ProviderError `rejected` for one that was never issued, or is red */
  voidReceipt(receipt: Pick<FiscalReceipt, 'code' | 'number'> & { reason: string }): Promise<FiscalReceipt>
}

export interface ReceiptRequest {
  /** Ours; one receipt each. */
  requestNo: string
  regionCode: string
  /** 执收单位编码. */
  unitCode: string
  payee: string
  lines: readonly ReceiptLine[]
}

/** A decision on a receipt; its fine and its surcharge are items of their own. */
export interface ReceiptLine {
  decisionNumber: string
  /** 收入项目编码. */
  itemCode: string
  fineFen: Fen
  surchargeFen: Fen
}

export interface FiscalReceipt {
  /** 票据代码, 8 digits. */
  code: string
  /** 票据号码, 10 digits, without gaps in its code. */
  number: string
  /** 校验码, 6 hex digits. */
  checkCode: string
  issuedAt: Instant
}
