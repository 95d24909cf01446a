import type { Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import { UNKNOWN_REGION } from '../../rules/accounts'
import {
  type ChannelDay,
  correctBankCredit,
  daysToSettle,
  putBankCredit,
  type SettlingDay,
  takingsByRegion,
} from '../../store/bank-credits'
import { type Booking, type BookingRow, book, bookAll } from '../../store/ledger'
import { resolvedByPersons } from '../../store/second-level-differences'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { creditSubject } from './subjects'

/**
 * What the channels have paid in for their days goes from 在途资金 to 汇缴户, per authority, as soon as the bank's credit is
 * what the bill says, or two persons have explained why it is not. Fees are taken off nothing: reconciliation books them.
 * @returns how many days were booked
 */
export async function settleDays(environment: Environment): Promise<number> {
  let booked = 0
  for (const day of await daysToSettle(environment.database)) if (await settleDay(environment, day)) booked += 1
  return booked
}

async function settleDay(environment: Environment, day: SettlingDay): Promise<boolean> {
  if (day.booked_at !== null) return bookLaterLine(environment, day)
  // Payments that went back on the same day leave nothing to pay in.
  const nothing = day.bank_fen === null && day.bill_fen === 0
  if (day.bank_fen === null && !nothing) return false
  const bankFen = day.bank_fen ?? 0
  const agrees = bankFen === day.bill_fen
  return inTransaction(environment, async (transaction) => {
    const now = environment.clock.now()
    const { channel, merchant_id, bill_date } = day
    const books = agrees || (await resolvedByPersons(transaction, creditSubject(day, day.bank_fen))) !== null
    const put = await putBankCredit(transaction, {
      channel,
      merchant_id,
      bill_date,
      amount_fen: bankFen,
      bank_reference: day.reference ?? '',
      credited_at: day.credited_at ?? now,
      seen_at: now,
      agrees,
      booked_at: books ? now : null,
    })
    // Another run was faster.
    if (!put) return false
    if (books) await bookAll(transaction, await settlementBookings(transaction, day, bankFen, day.credited_at ?? now))
    return books
  })
}

/** A line that came after the day was booked: right with it is the bank by itself, or when two persons have explained it. */
function bookLaterLine(environment: Environment, day: SettlingDay): Promise<boolean> {
  const bankFen = day.bank_fen ?? 0
  return inTransaction(environment, async (transaction) => {
    const subject = creditSubject(day, bankFen)
    const isRight = bankFen === day.bill_fen || (await resolvedByPersons(transaction, subject)) !== null
    if (!isRight) return false
    await correctBankCredit(transaction, day, bankFen)
    await book(transaction, {
      region_code: UNKNOWN_REGION,
      // However often the bank changes it: each change is a line more.
      business_key: `correction:${subject}:${day.bank_lines}`,
      kind: 'correction',
      at: environment.clock.now(),
      rows: settlementRows(day, bankFen - (day.booked_fen ?? 0)),
    })
    return true
  })
}

async function settlementBookings(
  transaction: Parameters<typeof takingsByRegion>[0],
  day: SettlingDay,
  bankFen: number,
  at: Instant,
): Promise<Booking[]> {
  const regions = await takingsByRegion(transaction, day)
  const sums = new Map(regions.map((region) => [region.region_code, region.fen]))
  // What the bank has beyond the bill, or lacks, belongs to nobody that the bill names.
  const rest = bankFen - day.bill_fen
  if (rest !== 0) sums.set(UNKNOWN_REGION, (sums.get(UNKNOWN_REGION) ?? 0) + rest)
  const subject = `${day.channel}:${day.merchant_id}:${day.bill_date}`
  return [
    ...[...sums].map(
      ([region_code, sum]): Booking => ({
        region_code,
        business_key: `settlement:${subject}`,
        kind: 'settlement',
        at,
        rows: settlementRows(day, sum),
      }),
    ),
  ]
}

/** The sides change where more went back than was paid. */
const sides = (sum: number) => (sum < 0 ? (['credit', 'debit'] as const) : (['debit', 'credit'] as const))

function settlementRows({ channel }: ChannelDay, sum: number): BookingRow[] {
  const [one, other] = sides(sum)
  const amountFen = fen(Math.abs(sum))
  return [
    { account: 'collection', channel, side: one, amountFen },
    { account: 'payer-clearing', channel, side: other, amountFen },
  ]
}
