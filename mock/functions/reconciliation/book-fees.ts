import { fen } from '@/domain/money'
import { feeInFen } from '../../rules/reconciliation/fees'
import { feesByRegion } from '../../store/bill-rows'
import { type BillDay, holdDay } from '../../store/channel-bills'
import { type Booking, book, isBooked } from '../../store/ledger'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'

/**
 * What the channel takes for the day, owed to it by the collecting bank or agency: fees never lessen the treasury's
 * money. Where more was refunded than paid, the channel gives back.
 */
export async function bookFees(environment: Environment, day: BillDay, feeBasisPoints: number): Promise<void> {
  for (const { region_code, fee_e5 } of await feesByRegion(environment.database, day, feeBasisPoints)) {
    const booking = feeBooking(day, region_code, feeInFen(fee_e5), environment.clock.now())
    await inTransaction(environment, async (transaction) => {
      await holdDay(transaction, day)
      if (!(await isBooked(transaction, region_code, booking.business_key))) await book(transaction, booking)
    })
  }
}

function feeBooking(day: BillDay, region_code: string, feeFen: number, at: string): Booking {
  const { channel, merchant_id, bill_date } = day
  return {
    region_code,
    business_key: `fee:${channel}:${merchant_id}:${bill_date}`,
    kind: 'fee',
    at,
    rows: feeRows(channel, feeFen),
  }
}

/** A fee that is owed to the channel; negative: it owes it back. */
export function feeRows(channel: BillDay['channel'], feeFen: number): Booking['rows'] {
  const amountFen = fen(Math.abs(feeFen))
  const [debit, credit] = feeFen < 0 ? (['credit', 'debit'] as const) : (['debit', 'credit'] as const)
  return [
    { account: 'fee-expense', side: debit, amountFen },
    { account: 'fee-payable', channel, side: credit, amountFen },
  ]
}
