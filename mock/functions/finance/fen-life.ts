import { finance } from '@/contract/finance'
import type { FenLifeView } from '@/contract/finance-fen-life'
import { fen } from '@/domain/money'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { maySee } from './authority'
import { billView, chainHolds, entryViews } from './life-entries'
import { type LifeFacts, lifeFacts } from './life-facts'
import { endedAt, laneViews, openDifference, stationViews, verdictOf } from './life-stations'
import { logAct } from './log'

/** One fen from the payer to the treasury: stations, accounts, postings, the bill's own line. Looking is logged. */
export const fenLife = action(finance.fenLife, ['accountant'], async ({ orderNo }, call): Promise<FenLifeView> => {
  const { environment, identity } = call
  const { database, channels } = environment
  const facts = await lifeFacts(database, orderNo)
  if (!facts || !maySee(identity, facts.order.region_code))
    throw new Refusal('NOT_FOUND', 'no such order', { field: 'input.orderNo' })
  const { accountantId } = identity
  await logAct(call, database, { accountantId, act: 'fenLife', subject: orderNo, outcome: 'done' })
  const { order } = facts
  const verdict = verdictOf(facts)
  return {
    orderNo,
    amountFen: order.total_fen,
    channel: order.channel,
    payerMasked: payersOf(facts),
    windowName: facts.window,
    decisions: order.items.map(({ number15, check_digit, fine_fen, surcharge_fen }) => ({
      number: `${number15}${check_digit}`,
      amountFen: fen(fine_fen + surcharge_fen),
    })),
    verdict,
    paidAt: order.paid_at,
    endedAt: endedAt(facts, verdict),
    stations: stationViews(facts),
    lanes: laneViews(facts),
    entries: entryViews(facts),
    chainHolds: chainHolds(facts.postings),
    bill: billView(facts, channels[order.channel].feeBasisPoints),
    batch: batchOf(facts),
    refunds: facts.refunds.map(({ refund_no, amount_fen, reason, state, requested_at }) => ({
      refundNo: refund_no,
      amountFen: amount_fen,
      reason,
      state,
      at: requested_at,
    })),
    receipts: receiptsOf(facts),
    differenceId: openDifference(facts)?.id ?? null,
  }
})

export const payersOf = ({ order }: LifeFacts): string =>
  [...new Set(order.items.map(({ payer_masked }) => payer_masked))].join('、')

function batchOf({ batches }: LifeFacts): FenLifeView['batch'] {
  const batch = batches.at(-1)
  if (!batch) return null
  return { batchNo: batch.batch_no, netFen: batch.net_fen, voucherNo: batch.voucher_no, state: batch.state }
}

function receiptsOf({ order }: LifeFacts): FenLifeView['receipts'] {
  return order.receipts.flatMap(({ code, number, total_fen: totalFen, issued_at: issuedAt, ...row }) => {
    const { red_code, red_number, red_issued_at } = row
    const blue = { code, number, red: false, totalFen, issuedAt }
    if (!red_code || !red_number || !red_issued_at) return [blue]
    return [blue, { code: red_code, number: red_number, red: true, totalFen, issuedAt: red_issued_at }]
  })
}
