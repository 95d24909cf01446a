import type { Transaction } from 'kysely'
import type { Channel } from '@/contract/fields'
import { chinaDate, type Instant } from '@/domain/dates'
import { isBeyondLookBack } from '../../rules/reconciliation/bill-times'
import { compareAgain } from '../../store/channel-bills'
import type { Tables } from '../../store/tables'

/** What comes into our books long after the channel took or gave it: its day is compared with its bill once more. */
export async function comesLate(
  transaction: Transaction<Tables>,
  channel: Channel,
  at: Instant,
  now: Instant,
): Promise<void> {
  if (isBeyondLookBack(at, now)) await compareAgain(transaction, { channel, bill_date: chinaDate(at) }, now)
}
