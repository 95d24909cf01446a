import type { Channel } from '@/contract/fields'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'

/**
 * The collecting bank (代收银行). The channels pay each day's takings into its collection account (汇缴账户), and from
 * there it carries out the finance bureau's clearing batches. Every method may throw a ProviderError, nothing else.
 */
export interface CollectingBank {
  /** Number of the collection account. */
  readonly account: string

  /** The account's statement of a day as it stands now, in the form that statement.ts reads. */
  statement(day: ChinaDate): Promise<string>

  /**
   * Hands in a batch, in the form that mock/rules/clearing/batch-file.ts writes. The same file again changes nothing.
   * Accepted is not executed. @throws ProviderError `rejected` for another file of the same number
   */
  submitBatch(batch: { batchNo: string; file: string }): Promise<void>

  batchStatus(batchNo: string): Promise<BatchStatus>
}

/** With the bank's own counter, at which people order what no file of ours does. */
export interface SimulatedBank extends CollectingBank {
  /**
   * Pays out of a channel's money to whom the channel cannot reach.
   * @returns the number under which its statement has it
   * @throws ProviderError `rejected` when the account does not hold so much
   */
  transfer(order: { channel: Channel; amountFen: Fen }): Promise<string>
}

export type BatchStatus =
  /** It never arrived. */
  | { state: 'unknown' }
  | { state: 'accepted' }
  | { state: 'executed'; at: Instant; netFen: Fen }
  /** Nothing of it was carried out. */
  | { state: 'refused'; because: BatchRefusal }

export type BatchRefusal =
  /** Not the agreed form, or of another account. */
  | 'bad-file'
  /** Lines and trailer do not agree. */
  | 'sum-differs'
  /** The account does not hold so much. */
  | 'not-enough-money'
  | 'account-blocked'
