import { chinaDate } from '@/domain/dates'
import { type Fen, fen } from '@/domain/money'
import { UNKNOWN_REGION } from '../../rules/accounts'
import { creditMissingFrom, receiptMissingFrom } from '../../rules/clearing/times'
import { type ChannelDay, daysToSettle, type SettlingDay } from '../../store/bank-credits'
import { type Transfer, unnamedTransfers } from '../../store/bank-transfers'
import {
  addDifferences,
  changeDifference,
  type DifferenceRow,
  type NewDifference,
  noteEvents,
} from '../../store/differences'
import { StoreConflict } from '../../store/errors'
import { newId } from '../../store/ids'
import { openSecondLevel } from '../../store/second-level-differences'
import { batchesUnderWay, findBatch, type SweepBatchRow } from '../../store/sweep-batches'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { differenceEvent } from '../settling/difference-event'
import { batchSubject, creditSubject, settlementSubject, transferOf, transferSubject } from './subjects'

/**
 * Second level: bill ↔ the bank's credit ↔ sweep ↔ the treasury's receipt, and what was paid out by hand ↔ the refunds that
 * name it. What does not agree, or is late, goes on the list of differences once; what agrees since is ended by itself.
 */
export async function compareSecondLevel(environment: Environment): Promise<{ found: number; resolved: number }> {
  const days = await daysToSettle(environment.database)
  const batches = await batchesUnderWay(environment.database)
  const transfers = await unnamedTransfers(environment.database)
  const now = environment.clock.now()
  let found = 0
  for (const day of days) {
    const difference = settlementDifference(day, now)
    if (difference && (await putOnList(environment, day, difference))) found += 1
  }
  for (const batch of batches) {
    if (now < receiptMissingFrom(batch.submitted_at ?? batch.created_at)) continue
    if (await noteSweepDifference(environment, batch, null)) found += 1
  }
  for (const transfer of transfers) {
    if (now < receiptMissingFrom(transfer.credited_at)) continue
    if (await noteTransfer(environment, transfer)) found += 1
  }
  return { found, resolved: await endWhatAgrees(environment, days, transfers) }
}

type Found = Pick<NewDifference, 'region_code' | 'class' | 'subject_key' | 'batch_no' | 'waiting_for'> & {
  oursFen: number
  theirsFen: number | null
}

function settlementDifference(day: SettlingDay, now: string): Found | null {
  const found = (subject_key: string, oursFen: number): Found => ({
    region_code: UNKNOWN_REGION,
    class: 'settlement-mismatch',
    subject_key,
    batch_no: null,
    waiting_for: 'bank',
    oursFen,
    theirsFen: day.bank_fen,
  })
  if (day.booked_at !== null) return found(creditSubject(day, day.bank_fen ?? 0), day.booked_fen ?? 0)
  if (day.bank_fen === null && now < creditMissingFrom(day.bill_date)) return null
  return (day.bank_fen ?? 0) === day.bill_fen ? null : found(creditSubject(day, day.bank_fen), day.bill_fen)
}

/** Money that has left the collection account, and nobody has said what for. */
function noteTransfer(environment: Environment, transfer: Transfer): Promise<boolean> {
  const { channel, merchant_id, reference, credited_at, amount_fen } = transfer
  return putOnList(
    environment,
    { channel, merchant_id, bill_date: chinaDate(credited_at) },
    {
      region_code: UNKNOWN_REGION,
      class: 'settlement-mismatch',
      subject_key: transferSubject(reference),
      batch_no: null,
      waiting_for: 'bank',
      oursFen: 0,
      theirsFen: amount_fen,
    },
  )
}

/** A batch that is late, or of which the treasury confirms another sum. @returns false when it is on the list already */
export function noteSweepDifference(
  environment: Environment,
  batch: SweepBatchRow,
  theirsFen: Fen | null,
): Promise<boolean> {
  const { channel, sweep_date: bill_date } = batch
  const day = { channel, merchant_id: environment.channels[channel].merchantId, bill_date }
  return putOnList(environment, day, {
    region_code: batch.region_code,
    class: 'sweep-mismatch',
    subject_key: batchSubject(batch),
    batch_no: batch.batch_no,
    waiting_for: batch.state === 'submitted' ? 'bank' : 'treasury',
    oursFen: batch.net_fen,
    theirsFen,
  })
}

function putOnList(environment: Environment, day: ChannelDay, found: Found): Promise<boolean> {
  const { oursFen, theirsFen, ...difference } = found
  return inTransaction(environment, async (transaction) => {
    const now = environment.clock.now()
    const added = await addDifferences(transaction, day, [
      {
        ...difference,
        id: newId(now, environment.randomBytes),
        channel: day.channel,
        merchant_id: day.merchant_id,
        bill_date: day.bill_date,
        level: 2,
        order_no: null,
        trade_no: null,
        refund_no: null,
        bill_line: null,
        ours_fen: oursFen as Fen,
        theirs_fen: theirsFen as Fen | null,
        amount_fen: fen(Math.abs(oursFen - (theirsFen ?? 0))),
        in_suspense: false,
        suspense_fen: null,
        state: 'waiting',
        resolution: null,
        resolved_by: null,
        found_at: now,
        resolved_at: null,
      },
    ])
    await noteEvents(
      transaction,
      added.map(({ region_code, id, class: found, subject_key }) => ({
        region_code,
        difference_id: id,
        ...differenceEvent(environment, 'found', { class: found, ...transferDetail(subject_key) }),
      })),
    )
    return added.length > 0
  })
}

function transferDetail(subjectKey: string): { transferNo?: string } {
  const transferNo = transferOf(subjectKey)
  return transferNo === null ? {} : { transferNo }
}

/** The bank has put it right, or has another sum now, or a refund has named the transfer, or the treasury's receipt has come. */
async function endWhatAgrees(
  environment: Environment,
  days: readonly SettlingDay[],
  transfers: readonly Transfer[],
): Promise<number> {
  const now = environment.clock.now()
  const wrong = new Map(
    days.flatMap((day) => {
      const difference = settlementDifference(day, now)
      return difference ? [[settlementSubject(day), difference.subject_key]] : []
    }),
  )
  const unnamed = new Set(transfers.map(({ reference }) => transferSubject(reference)))
  let ended = 0
  for (const difference of await openSecondLevel(environment.database)) {
    const resolution =
      difference.class === 'sweep-mismatch'
        ? await sweepResolution(environment, difference)
        : transferOf(difference.subject_key) === null
          ? settlementResolution(difference, wrong.get(settlementSubject(difference)))
          : transferResolution(difference, unnamed)
    if (resolution && (await end(environment, difference, resolution))) ended += 1
  }
  return ended
}

/** @param wrongNow what the day's credit is found to be; undefined = as the bill says */
function settlementResolution({ subject_key }: DifferenceRow, wrongNow: string | undefined): string | null {
  if (wrongNow === undefined) return 'bank-agrees'
  return wrongNow === subject_key ? null : 'other-sum-came'
}

const transferResolution = ({ subject_key }: DifferenceRow, unnamed: ReadonlySet<string>): string | null =>
  unnamed.has(subject_key) ? null : 'transfer-named'

async function sweepResolution({ database }: Environment, { batch_no }: DifferenceRow): Promise<string | null> {
  const batch = batch_no === null ? null : await findBatch(database, batch_no)
  if (batch?.state === 'received') return 'receipt-came'
  return batch?.state === 'refused' ? 'batch-refused' : null
}

async function end(environment: Environment, difference: DifferenceRow, resolution: string): Promise<boolean> {
  try {
    await inTransaction(environment, (transaction) =>
      changeDifference(
        transaction,
        difference,
        {
          state: 'resolved',
          waiting_for: null,
          resolution,
          resolved_by: 'rule',
          resolved_at: environment.clock.now(),
        },
        differenceEvent(environment, 'resolved', { resolution }),
      ),
    )
    return true
  } catch (error) {
    // Two persons were faster.
    if (error instanceof StoreConflict) return false
    throw error
  }
}
