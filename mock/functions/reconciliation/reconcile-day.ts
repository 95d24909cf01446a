import type { PaymentChannel } from '../../providers/payment-channel'
import {
  type BillDay,
  type ChannelBillRow,
  comparedAgain,
  findChannelBill,
  markReconciled,
} from '../../store/channel-bills'
import { planRun } from '../../store/finance-timer'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { bookFees } from './book-fees'
import { findDifferences } from './find-differences'
import { loadBill } from './load-bill'
import { repairAll } from './repair'

/**
 * Reconciles a channel's day: its bill is fetched and loaded, compared with our books both ways, what a rule may repair is
 * repaired, the rest is on the list of differences, fees are booked. Each step finds what is done already, so running it
 * again, after it was killed anywhere, or beside another run, gives the same books.
 * @returns the day's bill as it is then; null when none of that day is expected (see bill-days.ts)
 */
export async function reconcileDay(
  environment: Environment,
  channel: PaymentChannel,
  day: BillDay,
  traceId: string,
): Promise<ChannelBillRow | null> {
  const { database, clock } = environment
  const bill = await findChannelBill(database, day)
  if (!bill) return null
  // Its bill stays as it is; something of ours has come since.
  const isDueAgain = bill.reconciled_at !== null && bill.next_try_at !== null
  if (bill.state !== 'loaded' && !isDueAgain) await loadBill(environment, channel, bill, traceId)
  const loaded = await findChannelBill(database, day)
  if (loaded?.state !== 'loaded' && loaded?.state !== 'reconciled' && loaded?.state !== 'no-trades') return loaded
  await findDifferences(environment, day, channel.feeBasisPoints)
  await repairAll(environment, day, traceId)
  await bookFees(environment, day, channel.feeBasisPoints)
  await inTransaction(environment, async (transaction) => {
    // What comes next is put down with it: a process that dies here leaves it to the next one.
    if (await markReconciled(transaction, day, clock.now())) await planRun(transaction, 'clearing', clock.now())
    if (isDueAgain) await comparedAgain(transaction, bill)
  })
  return findChannelBill(database, day)
}
