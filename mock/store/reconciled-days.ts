import { addDays } from '@/domain/dates'
import type { BillDay } from './channel-bills'
import type { Executor } from './database'

/** Of these days before it those whose bill is reconciled, the latest first. */
export function reconciledBefore(executor: Executor, day: BillDay, days: number): Promise<BillDay[]> {
  return executor
    .selectFrom('channel_bill')
    .select(['channel', 'merchant_id', 'bill_date'])
    .where('channel', '=', day.channel)
    .where('merchant_id', '=', day.merchant_id)
    .where('bill_date', '>=', addDays(day.bill_date, -days))
    .where('bill_date', '<', day.bill_date)
    .where('reconciled_at', 'is not', null)
    .orderBy('bill_date', 'desc')
    .execute()
}
