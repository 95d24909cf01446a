import { addSeconds } from '@/domain/dates'
import { ProviderError } from '../../providers/payment-channel'
import { writeBatchFile } from '../../rules/clearing/batch-file'
import { StoreConflict } from '../../store/errors'
import { type BookingRow, book } from '../../store/ledger'
import { batchItems, dueBatches, freeItems, moveBatch, type SweepBatchRow } from '../../store/sweep-batches'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { noteSweepDifference } from './second-level'

const LOOK_AGAIN_SECONDS = 20 * 60
const AT_ONCE = 200

/**
 * Takes every batch that is due one step further: ready → submitted → executed → received, or refused. Each step asks
 * first and writes then, so that a crash between the two repeats a question and nothing else.
 * @returns how many were looked at
 */
export async function followBatches(environment: Environment, traceId: string): Promise<number> {
  let looked = 0
  const seen = new Set<string>()
  for (;;) {
    const due = await dueBatches(environment.database, environment.clock.now(), AT_ONCE)
    const fresh = due.filter((batch) => !seen.has(`${batch.batch_no} ${batch.state}`))
    if (fresh.length === 0) return looked
    for (const batch of fresh) {
      seen.add(`${batch.batch_no} ${batch.state}`)
      await followBatch(environment, batch, traceId)
      looked += 1
    }
  }
}

async function followBatch(environment: Environment, batch: SweepBatchRow, traceId: string): Promise<void> {
  try {
    await steps[batch.state as keyof typeof steps]?.(environment, batch)
  } catch (error) {
    if (error instanceof StoreConflict) return
    if (!(error instanceof ProviderError)) throw error
    const detail = { batchNo: batch.batch_no, code: error.code }
    environment.log({ level: 'warn', event: 'clearing.batch-waits', traceId, detail })
    await lookLater(environment, batch)
  }
}

const steps = { ready: submit, submitted: askBank, executed: askTreasury }

async function submit(environment: Environment, batch: SweepBatchRow): Promise<void> {
  await environment.bank.submitBatch({ batchNo: batch.batch_no, file: await batchFile(environment, batch) })
  await inTransaction(environment, async (transaction) => {
    const now = environment.clock.now()
    await moveBatch(transaction, batch, 'submitted', { submitted_at: now, tries: 0, next_look_at: later(environment) })
    await book(transaction, {
      region_code: batch.region_code,
      business_key: `sweep:${batch.batch_no}`,
      kind: 'sweep',
      at: now,
      rows: [
        { account: 'sweep-in-transit', side: 'debit', amountFen: batch.net_fen },
        { account: 'collection', channel: batch.channel, side: 'credit', amountFen: batch.net_fen },
      ],
    })
  })
}

async function askBank(environment: Environment, batch: SweepBatchRow): Promise<void> {
  const status = await environment.bank.batchStatus(batch.batch_no)
  switch (status.state) {
    case 'executed':
      return moveBatch(environment.database, batch, 'executed', {
        executed_at: status.at,
        tries: 0,
        next_look_at: environment.clock.now(),
      })
    case 'refused':
      return refuse(environment, batch, status.because)
    case 'unknown':
      // It never got it: the same file again.
      await environment.bank.submitBatch({ batchNo: batch.batch_no, file: await batchFile(environment, batch) })
      return lookLater(environment, batch)
    case 'accepted':
      return lookLater(environment, batch)
  }
}

async function askTreasury(environment: Environment, batch: SweepBatchRow): Promise<void> {
  const receipt = await environment.treasury.sweepReceipt(batch.batch_no)
  if (receipt.state === 'refused') return refuse(environment, batch, receipt.because)
  if (receipt.state === 'unknown') return lookLater(environment, batch)
  if (receipt.amountFen !== batch.net_fen) {
    // No receipt over another sum is taken: it is a difference until the treasury has put it right.
    await noteSweepDifference(environment, batch, receipt.amountFen)
    return lookLater(environment, batch)
  }
  await inTransaction(environment, async (transaction) => {
    await moveBatch(transaction, batch, 'received', {
      voucher_no: receipt.voucherNo,
      received_at: receipt.at,
      next_look_at: null,
    })
    await book(transaction, {
      region_code: batch.region_code,
      business_key: `sweep-received:${batch.batch_no}`,
      kind: 'sweep-received',
      at: receipt.at,
      rows: [
        { account: 'treasury', item: batch.item_code, side: 'debit', amountFen: batch.net_fen },
        { account: 'sweep-in-transit', side: 'credit', amountFen: batch.net_fen },
      ],
    })
  })
}

/** The money is at the bank as before, and its decisions are free for the next batch. */
function refuse(environment: Environment, batch: SweepBatchRow, because: string): Promise<void> {
  return inTransaction(environment, async (transaction) => {
    await moveBatch(transaction, batch, 'refused', { refused_because: because, next_look_at: null })
    await freeItems(transaction, batch)
    const rows: BookingRow[] = [
      { account: 'collection', channel: batch.channel, side: 'debit', amountFen: batch.net_fen },
      { account: 'sweep-in-transit', side: 'credit', amountFen: batch.net_fen },
    ]
    await book(transaction, {
      region_code: batch.region_code,
      business_key: `sweep-refused:${batch.batch_no}`,
      kind: 'sweep-refused',
      at: environment.clock.now(),
      rows,
    })
  })
}

/** The file of a batch as the bank gets or got it. */
export async function batchFile({ database }: Pick<Environment, 'database'>, batch: SweepBatchRow): Promise<string> {
  const items = await batchItems(database, batch)
  return writeBatchFile({
    batchNo: batch.batch_no,
    sweepDate: batch.sweep_date,
    account: batch.bank_account,
    regionCode: batch.region_code,
    itemCode: batch.item_code,
    channel: batch.channel,
    lines: items.map((item) => ({
      orderNo: item.order_no,
      decisionId: item.decision_id,
      fineFen: item.fine_fen,
      surchargeFen: item.surcharge_fen,
      refundFen: item.refund_fen,
    })),
  })
}

const later = ({ clock }: Environment) => addSeconds(clock.now(), LOOK_AGAIN_SECONDS)

const lookLater = (environment: Environment, batch: SweepBatchRow): Promise<void> =>
  moveBatch(environment.database, batch, batch.state, {
    tries: batch.tries + 1,
    next_look_at: later(environment),
  })
