import type { ChannelDay } from '../../store/bank-credits'
import type { BatchKey } from '../../store/sweep-batches'

/** What a difference of the second level is about; found again it is the same difference. */
export const settlementSubject = ({ channel, merchant_id, bill_date }: ChannelDay) =>
  `settlement:${channel}:${merchant_id}:${bill_date}`

/** A line that came after the day was booked, until the sum is what it says. */
export const laterLineSubject = (day: ChannelDay, bankFen: number) => `${settlementSubject(day)}:${bankFen}`

export const batchSubject = ({ region_code, batch_no }: BatchKey) => `sweep:${region_code}:${batch_no}`
