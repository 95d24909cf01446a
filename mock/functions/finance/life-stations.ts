import type { FenLifeView } from '@/contract/finance-fen-life'
import type { StationView } from '@/contract/finance-views'
import type { Instant } from '@/domain/dates'
import { fen } from '@/domain/money'
import type { LifeFacts } from './life-facts'

/** Where the money has been, with time and evidence; where it stopped, if it did. */
export function stationViews(facts: LifeFacts): StationView[] {
  const { order, window, notices, billed, batches } = facts
  const stopped = openDifference(facts)
  const booked = facts.postings.find(({ kind }) => kind === 'payment')
  const paidAt = order.paid_at ?? (billed ? billed.at : null)
  const batch = batches.at(-1)
  const receipt = order.receipts.at(-1)?.number
  return [
    station('ordered', 'done', order.created_at, { orderNo: order.order_no, ...(window ? { window } : {}) }),
    station('collected', paidAt ? 'done' : 'open', paidAt, tradeEvidence(order.trade_no ?? billed?.trade_no)),
    notices.first
      ? station('notified', 'done', notices.first, { delivery: notices.count })
      : station('notified', paidAt ? 'warned' : 'open', null, paidAt ? { queried: 1 } : {}),
    booked
      ? station('booked', 'done', booked.at, receipt ? { receipt } : {})
      : station('booked', billed ? 'stopped' : 'open', null, {}),
    billed
      ? station('billed', stopped && billed.class !== 'matched' ? 'warned' : 'done', billed.fetched_at, {
          line: billed.line,
          class: billed.class ?? '',
        })
      : station('billed', stopped?.class === 'local-only' ? 'stopped' : 'open', null, {}),
    batch
      ? station('cleared', batch.state === 'refused' ? 'stopped' : 'done', batch.created_at, {
          batchNo: batch.batch_no,
        })
      : station('cleared', 'open', null, {}),
    batch?.received_at
      ? station('received', 'done', batch.received_at, { voucherNo: batch.voucher_no ?? '' })
      : station('received', stopped?.class === 'sweep-mismatch' ? 'stopped' : 'open', null, {}),
  ]
}

export function station(
  name: StationView['station'],
  state: StationView['state'],
  at: Instant | null,
  evidence: StationView['evidence'],
): StationView {
  return { station: name, state, at, evidence }
}

const tradeEvidence = (tradeNo: string | null | undefined): StationView['evidence'] => (tradeNo ? { tradeNo } : {})

export const openDifference = ({ differences }: LifeFacts) => differences.find(({ state }) => state !== 'resolved')

export function verdictOf(facts: LifeFacts): FenLifeView['verdict'] {
  const { order, batches } = facts
  if (openDifference(facts)) return 'stopped'
  if (order.paid_at === null) return 'not-paid'
  const back = order.refund_fen ?? 0
  if (back >= order.total_fen) return 'refunded'
  if (back > 0) return 'partly-refunded'
  const received = batches.filter(({ state }) => state === 'received').reduce((sum, { own_fen }) => sum + own_fen, 0)
  return received >= order.total_fen ? 'in-treasury' : 'on-the-way'
}

/** When the last fen came to rest. */
export function endedAt(facts: LifeFacts, verdict: FenLifeView['verdict']): Instant | null {
  const { order, batches } = facts
  if (verdict === 'in-treasury')
    return (
      batches
        .map(({ received_at }) => received_at ?? '')
        .sort()
        .at(-1) || null
    )
  return verdict === 'refunded' ? order.refund_done_at : null
}

type Lane = FenLifeView['lanes'][number]

/**
 * In which account the money lay from when to when, by the ledger: the payer's, then what each posting made of it. Of an
 * order of which a part went back, the way of what stays; of one that went back whole, back to the payer.
 */
export function laneViews(facts: LifeFacts): Lane[] {
  const { order, postings, refunds } = facts
  const moves: { account: string; at: Instant }[] = []
  const back = refunds.reduce((sum, { amount_fen }) => sum + amount_fen, 0)
  for (const { kind, at } of postings) {
    const account = accountAfter[kind]
    if (account === 'payer' && back < order.total_fen) continue
    if (account !== undefined && account !== moves.at(-1)?.account) moves.push({ account, at })
  }
  if (moves.length === 0) return []
  const stays = fen(back < order.total_fen ? order.total_fen - back : order.total_fen)
  return [{ account: 'payer', at: order.created_at }, ...moves].map(({ account, at }, place, all) => ({
    account,
    from: at,
    until: all[place + 1]?.at ?? null,
    amountFen: place < 2 ? order.total_fen : stays,
  }))
}

const accountAfter: Partial<Record<string, string>> = {
  suspense: 'suspense',
  payment: 'payer-clearing',
  settlement: 'collection',
  sweep: 'sweep-in-transit',
  'sweep-received': 'treasury',
  'sweep-refused': 'collection',
  return: 'collection',
  refund: 'payer',
}
