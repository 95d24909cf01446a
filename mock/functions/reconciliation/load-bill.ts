import { createHash, type Hash } from 'node:crypto'
import { addSeconds } from '@/domain/dates'
import { type BillFile, BillRefused, type BillRow, type BillSummary } from '../../providers/bills/bill'
import { readBill } from '../../providers/bills/read-bill'
import { type PaymentChannel, ProviderError } from '../../providers/payment-channel'
import { billReadyAt, nextBillTry } from '../../rules/reconciliation/bill-times'
import { knownRegions } from '../../store/authority-regions'
import { askAgain, beginLoading, finishLoading, keepRefused, noTrades, refuseBill } from '../../store/bill-loading'
import { analyseRows } from '../../store/bill-rows'
import type { ChannelBillRow } from '../../store/channel-bills'
import { newId } from '../../store/ids'
import type { Environment } from '../environment'
import { placeOf } from '../runtime/fault-place'
import { inTransaction } from '../runtime/in-transaction'
import { type Loading, writeRows } from './write-rows'

/** Rows on their way at once: a longer statement costs the engine more than the ways that it saves. */
const BATCH = 1_000
/** From this many on, plans are made afresh. */
const MANY_ROWS = 10_000
/** Longer than a million rows take; after a crash a timer comes back to the day then. */
const LEASE_SECONDS = 600

/**
 * Fetches the bill of a day and loads it, row by row, each with its class. A bill that could not be had is asked for again
 * later; a file that is refused leaves nothing but line and reason. A day that is loaded already stays as it is: its bill,
 * fetched again, is only compared.
 */
export async function loadBill(
  environment: Environment,
  channel: PaymentChannel,
  bill: ChannelBillRow,
  traceId: string,
): Promise<void> {
  const { database, clock } = environment
  const now = clock.now()
  const again = (nextTryAt = nextBillTry(bill.tries + 1, now)) => askAgain(database, bill, nextTryAt)
  if (now < billReadyAt(channel.channel, bill.bill_date)) return
  try {
    const fetched = (await channel.fetchBill?.(bill.bill_date)) ?? { kind: 'not-yet', retryAfter: now }
    if (fetched.kind === 'no-trades')
      return await inTransaction(environment, (transaction) => noTrades(transaction, bill, now))
    if (fetched.kind === 'not-yet') return await again(fetched.retryAfter > now ? fetched.retryAfter : undefined)
    if (bill.reconciled_at !== null) return await compare(environment, channel, bill, fetched)
    await load(environment, channel, bill, fetched)
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    environment.log({ level: 'warn', event: 'reconciliation.no-bill', traceId, detail: placeOf(error) })
    await again()
  }
}

async function load(environment: Environment, channel: PaymentChannel, bill: ChannelBillRow, file: BillFile) {
  const { clock, randomBytes } = environment
  const by = newId(clock.now(), randomBytes)
  const lease = { by, leaseUntil: addSeconds(clock.now(), LEASE_SECONDS) }
  if (!(await inTransaction(environment, (transaction) => beginLoading(transaction, bill, lease)))) return
  const loading: Loading = { bill, by, channel, regions: await knownRegions(environment.database), matched: 0 }
  const reading = reader(channel, bill, file)
  try {
    const summary = await reading.all((rows) => writeRows(environment, loading, rows))
    const loaded = { summary, matched: loading.matched, sha256: reading.sha256(), at: clock.now() }
    if (summary.rows >= MANY_ROWS) await analyseRows(environment.database)
    await finishLoading(environment.database, bill, by, loaded)
  } catch (error) {
    if (!(error instanceof BillRefused)) throw error
    const at = clock.now()
    const refused = { ...reading.refused(error, at), next_try_at: nextBillTry(bill.tries + 1, at) }
    await inTransaction(environment, (transaction) => refuseBill(transaction, bill, by, refused))
  }
}

/** What was reconciled stays: another content is refused and kept on record. */
async function compare(environment: Environment, channel: PaymentChannel, bill: ChannelBillRow, file: BillFile) {
  const reading = reader(channel, bill, file)
  const at = environment.clock.now()
  try {
    await reading.all(() => Promise.resolve())
    if (reading.sha256() === bill.sha256) return
    await keepRefused(environment.database, bill, reading.refused({ reason: 'other-content', line: null }, at))
  } catch (error) {
    if (!(error instanceof BillRefused)) throw error
    await keepRefused(environment.database, bill, reading.refused(error, at))
  }
}

/** Reads a file once, in batches, and hashes its rows as they stand there. */
function reader(channel: PaymentChannel, bill: ChannelBillRow, file: BillFile) {
  const rows = readBill(file, { channel: channel.channel, merchantId: channel.merchantId, day: bill.bill_date })
  const hash: Hash = createHash('sha256')
  let read = 0
  let sum: string | null = null

  /** While the engine writes one batch the next one is read. */
  async function all(take: (rows: BillRow[]) => Promise<void>): Promise<BillSummary> {
    let taking: Promise<void> = Promise.resolve()
    try {
      for (let batch: BillRow[] = []; ; ) {
        const next = await rows.next()
        if (!next.done) batch.push(next.value)
        if (batch.length === BATCH || (next.done && batch.length > 0)) {
          hash.update(batch.map(({ raw }) => raw).join('\n'))
          read += batch.length
          await taking
          taking = take(batch)
          // Its failure is met at the next batch; until then nobody listens.
          taking.catch(() => undefined)
          batch = []
        }
        if (!next.done) continue
        await taking
        return next.value
      }
    } finally {
      await taking.catch(() => undefined)
    }
  }
  const sha256 = () => {
    sum ??= hash.digest('hex')
    return sum
  }
  const refused = (error: { reason: BillRefused['reason'] | 'other-content'; line: number | null }, at: string) => ({
    refused_at: at,
    because: error.reason,
    line: error.line,
    rows_read: read,
    sha256: sha256(),
  })
  return { all, sha256, refused }
}
