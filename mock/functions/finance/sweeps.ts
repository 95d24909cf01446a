import { finance } from '@/contract/finance'
import { chinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import { nextSweepOn } from '../../rules/clearing/times'
import { findBatch, hasSwept, itemsOfBatch, type ListedBatch, listBatches, secondLevel } from '../../store/desk/sweeps'
import { waitingForSweep } from '../clearing/waiting'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { regionAsked } from './authority'
import { checkRange } from './bills'

/** Batches on their way to the treasury, and each channel's day from its bill to the treasury's receipt. */
export const sweeps = action(finance.sweeps, ['accountant'], async (input, { environment, identity }) => {
  const { database, clock } = environment
  checkRange(input.from, input.until)
  const scope = regionAsked(identity, input.regionCode)
  const now = clock.now()
  const batches = await listBatches(database, input.from, input.until, scope)
  const days = await secondLevel(database, input.from, input.until, scope)
  return {
    batches: batches.map(batchView),
    days: days.map((day) => ({
      channel: day.channel,
      day: day.day,
      billFen: day.bill_fen,
      bankFen: day.bank_fen,
      sweptFen: day.swept_fen,
      receivedFen: day.received_fen,
      heldFen: Math.max(0, day.bill_fen - day.swept_fen),
      // A day on which nothing was traded brings no credit.
      agrees: day.agrees ?? day.bill_fen === 0,
    })),
    waiting: (await waitingForSweep(database, chinaDate(now), scope)).map((one) => ({
      regionCode: one.region_code,
      itemCode: one.item_code,
      channel: one.channel,
      because: one.because,
      items: one.items,
      amountFen: one.fen,
    })),
    nextSweepOn: nextSweepOn(now, await hasSwept(database, chinaDate(now), scope)),
  }
})

/** One batch, decision by decision, gross and net; of whichever authority the caller may see. */
export const sweepItems = action(finance.sweepItems, ['accountant'], async (input, { environment, identity }) => {
  const { database } = environment
  const batch = await findBatch(database, regionAsked(identity, input.regionCode), input.batchNo)
  if (!batch) throw new Refusal('NOT_FOUND', 'no such batch', { field: 'input.batchNo' })
  const items = await itemsOfBatch(database, batch.region_code, batch.batch_no)
  return {
    batch: batchView(batch),
    items: items.map(({ order_no, number15, check_digit, fine_fen, surcharge_fen, refund_fen, counts }) => ({
      orderNo: order_no,
      decisionNumber: `${number15}${check_digit}`,
      grossFen: fen(fine_fen + surcharge_fen),
      refundFen: refund_fen,
      amountFen: fen(fine_fen + surcharge_fen - refund_fen),
      counts,
    })),
  }
})

const batchView = (row: ListedBatch) => ({
  regionCode: row.region_code,
  unitName: row.unit_name,
  batchNo: row.batch_no,
  sweepDate: row.sweep_date,
  channel: row.channel,
  itemCode: row.item_code,
  grossFen: row.gross_fen,
  refundFen: row.refund_fen,
  netFen: row.net_fen,
  items: row.items,
  state: row.state,
  refusedBecause: row.refused_because,
  voucherNo: row.voucher_no,
  createdAt: row.created_at,
  receivedAt: row.received_at,
})
