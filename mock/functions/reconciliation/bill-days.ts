import { addDays, chinaDate } from '@/domain/dates'
import type { PaymentChannel } from '../../providers/payment-channel'
import { billReadyAt } from '../../rules/reconciliation/bill-times'
import { addBillDays, type BillDay, billedUntil } from '../../store/channel-bills'
import type { Environment } from '../environment'

/** Channels with which there is a contract, in one order. */
export function contractsOf({ channels }: Pick<Environment, 'channels'>): PaymentChannel[] {
  return Object.values(channels)
    .filter(({ merchantId }) => merchantId !== '')
    .sort((one, other) => (one.channel < other.channel ? -1 : 1))
}

/**
 * Puts down every day of which a bill is to be had, from the day of the channel's first order up to today, with the time
 * from which it can be asked for.
 */
export async function expectBills(environment: Environment): Promise<void> {
  const today = chinaDate(environment.clock.now())
  for (const { channel, merchantId } of contractsOf(environment)) {
    const { last, first_order_at } = await billedUntil(environment.database, channel, merchantId)
    const from = last ? addDays(last, 1) : first_order_at && chinaDate(first_order_at)
    if (!from) continue
    const days: BillDay[] = []
    for (let day = from; day <= today; day = addDays(day, 1))
      days.push({ channel, merchant_id: merchantId, bill_date: day })
    await addBillDays(
      environment.database,
      days.map((day) => ({ ...day, next_try_at: billReadyAt(channel, day.bill_date) })),
    )
  }
}
