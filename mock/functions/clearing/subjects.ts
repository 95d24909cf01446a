import type { ChannelDay } from '../../store/bank-credits'
import type { BatchKey } from '../../store/sweep-batches'

/** What a difference of the second level is about; found again it is the same difference. */
export const settlementSubject = ({ channel, merchant_id, bill_date }: ChannelDay) =>
  `settlement:${channel}:${merchant_id}:${bill_date}`

/** A day's credit as the bank has it, null while it is missing: what was explained of one sum says nothing of another. */
export const creditSubject = (day: ChannelDay, bankFen: number | null) =>
  bankFen === null ? settlementSubject(day) : `${settlementSubject(day)}:${bankFen}`

const TRANSFER = 'transfer:'
export const transferSubject = (reference: string) => `${TRANSFER}${reference}`

/** Number of the transfer that a difference is about; null = it is about something else. */
export const transferOf = (subjectKey: string): string | null =>
  subjectKey.startsWith(TRANSFER) ? subjectKey.slice(TRANSFER.length) : null

export const batchSubject = ({ region_code, batch_no }: BatchKey) => `sweep:${region_code}:${batch_no}`
