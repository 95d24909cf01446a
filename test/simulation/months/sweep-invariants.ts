import type { MoneyFacts } from './facts'

type Settled = MoneyFacts['settlements'][number]

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/**
 * Of every unit: payments less what went back of them have been swept, each decision once; what was not swept is on the
 * list, owed to its payer, in no bill as two persons have explained, or more than what lies at the bank for it.
 */
export function sweepFaults(facts: MoneyFacts): string[] {
  const faults: string[] = []
  for (const batch of facts.batches) {
    if (!['received', 'refused'].includes(batch.state)) faults.push(`batch ${batch.batch_no} is still ${batch.state}`)
    const items = facts.sweepItems.filter(
      (item) => item.batch_no === batch.batch_no && item.region_code === batch.region_code,
    )
    const net = sum(items.map((item) => item.fine_fen + item.surcharge_fen - item.refund_fen))
    if (net !== batch.net_fen) faults.push(`batch ${batch.batch_no}: ${batch.net_fen} for decisions of ${net}`)
  }
  const received = new Set(
    facts.batches.filter(({ state }) => state === 'received').map((batch) => `${batch.region_code} ${batch.batch_no}`),
  )
  const waiting: Settled[] = []
  for (const settled of facts.settlements) {
    const { region_code, decision_id, order_no } = settled
    const swept = facts.sweepItems.filter(
      (item) => item.decision_id === decision_id && received.has(`${region_code} ${item.batch_no}`),
    )
    if (swept.length > 1) faults.push(`${decision_id} was swept twice`)
    const back =
      facts.refunds.some((refund) => refund.decision_id === decision_id) ||
      facts.requests.some((one) => one.decision_id === decision_id && ['asked', 'granted'].includes(one.state))
    const disputed = facts.differences.some(
      (one) => one.order_no === order_no && one.state !== 'resolved' && one.class !== 'fee-mismatch',
    )
    if (swept.length === 0 && !back && !disputed && !writtenOff(order_no, facts)) waiting.push(settled)
  }
  return [...faults, ...oldestOfEach(waiting, facts).flatMap((settled) => fitsFault(settled, facts))]
}

/** Two persons have explained why no bill has its payment, and none has it still. */
const writtenOff = (orderNo: string, { differences, billRows }: MoneyFacts) =>
  differences.some((one) => one.order_no === orderNo && one.class === 'local-only' && one.resolved_by === 'persons') &&
  !billRows.some((row) => row.order_no === orderNo && row.kind === 'payment')

/** The first of each authority and channel; the others wait behind it. */
function oldestOfEach(waiting: readonly Settled[], { orders }: MoneyFacts): Settled[] {
  const first = new Map<string, Settled>()
  const place = ({ settled_at, decision_id }: Settled) => `${settled_at} ${decision_id}`
  for (const settled of waiting) {
    const channel = orders.find((order) => order.order_no === settled.order_no)?.channel
    const key = `${settled.region_code} ${channel}`
    const known = first.get(key)
    if (!known || place(settled) < place(known)) first.set(key, settled)
  }
  return [...first.values()]
}

/** What is at the bank is never kept back. */
function fitsFault({ region_code, order_no, decision_id }: Settled, facts: MoneyFacts): string[] {
  const { orders, items, ledger } = facts
  const channel = orders.find((order) => order.order_no === order_no)?.channel
  const atBank = ledger.filter((row) => row.account === 'collection')
  const ofAuthority = atBank.filter((row) => row.region_code === region_code)
  const ofChannel = ofAuthority.filter((row) => row.channel === channel)
  const fenOf = (rows: typeof atBank) => sum(rows.map((row) => row.debit_fen - row.credit_fen))
  const least = Math.min(fenOf(atBank) - transferredFen(facts), fenOf(ofAuthority), fenOf(ofChannel))
  const item = items.find((one) => one.order_no === order_no && one.decision_id === decision_id)
  const needs = (item?.fine_fen ?? 0) + (item?.surcharge_fen ?? 0)
  return needs > least ? [] : [`${decision_id} of ${order_no} was never swept: ${needs} of ${least} at the bank`]
}

/** Left the account by hand, and is on the list: in our books it is nothing yet. */
const transferredFen = ({ differences }: MoneyFacts) =>
  -sum(
    differences
      .filter(({ subject_key, state }) => subject_key.startsWith('transfer:') && state !== 'resolved')
      .map(({ theirs_fen }) => theirs_fen ?? 0),
  )
