import { addDays, chinaDate } from '@/domain/dates'
import { unsettledStates } from '../../../mock/rules/order-states'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { readFacts } from '../facts'
import { brokenInvariants } from '../invariants'
import type { MoneyFacts } from './facts'
import type { Month } from './month'
import { sweepFaults } from './sweep-invariants'
import { type ChannelMoney, channelTruth, moneyOutside } from './truth'

type Truth = ReadonlyMap<string, ChannelMoney>
type Difference = MoneyFacts['differences'][number]

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** What is wrong with the month's books at its quiet end; empty = every fen is in exactly one place and is explained. */
export async function brokenBooks(month: Month, facts: MoneyFacts): Promise<string[]> {
  const truth = await channelTruth(month)
  const outside = await moneyOutside(month)
  const { fault } = await verifyLedger(month.database)
  // Which payments came too late is what the other worlds are about.
  const books = new Map([...truth].map(([orderNo, money]) => [orderNo, { ...money, late: true }]))
  return [
    ...(fault ? [`the ledger's chain is broken: ${JSON.stringify(fault)}`] : []),
    ...brokenInvariants(await readFacts(month.database), books),
    ...ordersFaults(facts, truth),
    ...billFaults(month, facts),
    ...classFaults(facts),
    ...facts.differences.flatMap((difference) => listFaults(difference, facts, truth)),
    ...transferFaults(facts, outside.transfers),
    ...placeFaults(month, facts, truth, outside),
    ...sweepFaults(facts),
  ]
}

/** Nothing is undecided, and what the channels took and gave back is what our books say. */
function ordersFaults({ orders, refunds, returns }: MoneyFacts, truth: Truth): string[] {
  const faults: string[] = []
  /** The treasury gives back what two persons have agreed on. */
  const forSomebody = ({ refund_no, state }: MoneyFacts['refunds'][number]) =>
    state === 'waiting' &&
    returns.some((one) => one.refund_no === refund_no && ['asked', 'refused'].includes(one.state))
  const known = new Map(orders.map((order) => [order.order_no, order]))
  for (const order of orders)
    if (unsettledStates.includes(order.state) || ['paid', 'matched'].includes(order.state))
      faults.push(`${order.order_no} is still ${order.state}`)
  for (const [orderNo, { paidFen, refundedFen }] of truth) {
    if (paidFen > 0 && !known.get(orderNo)?.trade_no) faults.push(`${orderNo} was paid and forgotten here`)
    const done = refunds.filter(
      (refund) => refund.order_no === orderNo && refund.state === 'done' && refund.transfer_no === null,
    )
    const decided = sum(done.map((refund) => refund.amount_fen))
    if (decided !== refundedFen) faults.push(`${orderNo}: ${decided} given back by our books, ${refundedFen} by theirs`)
  }
  for (const refund of refunds)
    if (!['done', 'abnormal'].includes(refund.state) && !forSomebody(refund))
      faults.push(`refund of ${refund.order_no} is still ${refund.state}`)
  return faults
}

/** Every channel's every day up to yesterday is reconciled. */
function billFaults({ clock, billed, firstDay }: Month, { bills, orders }: MoneyFacts): string[] {
  const faults = bills
    .filter((bill) => bill.bill_date < chinaDate(clock.at))
    .filter((bill) => billed.includes(bill.channel) && !['reconciled', 'no-trades'].includes(bill.state))
    .map((bill) => `the bill of ${bill.channel} ${bill.bill_date} is still ${bill.state}: ${bill.refused_because}`)
  for (const channel of billed)
    for (let day = firstDay; day < chinaDate(clock.at); day = addDays(day, 1)) {
      const began = orders.some((order) => order.channel === channel && chinaDate(order.created_at) <= day)
      if (began && !bills.some((bill) => bill.channel === channel && bill.bill_date === day))
        faults.push(`nobody expects the bill of ${channel} ${day}`)
    }
  return faults
}

/** Missing in one day's bill and found in the next one's: one difference, kept under the day on which it was missed. */
const joinsDays = (one: MoneyFacts['differences'][number], row: MoneyFacts['billRows'][number]) =>
  row.class === 'late-day' && one.class === 'late-day' && one.bill_line === null && one.trade_no === row.trade_no

/** Money of an unknown unit that a unit has claimed goes on as a difference of that unit's, beside the old one. */
const isClaim = (difference: Difference) => difference.subject_key.endsWith(':claimed')

/** Every row has a class; what does not match is on the list, once; what matches is not. */
function classFaults({ billRows, differences }: MoneyFacts): string[] {
  return billRows.flatMap((row) => {
    const about = `${row.channel} ${row.bill_date} line ${row.line}`
    const listed = differences.filter(
      (one) =>
        one.channel === row.channel &&
        !isClaim(one) &&
        ((one.bill_date === row.bill_date && one.bill_line === row.line) || joinsDays(one, row)),
    )
    if (row.class === null) return [`${about} has no class`]
    if (row.class === 'matched') return listed.length === 0 ? [] : [`${about} matches and is on the list`]
    const [only] = listed
    return listed.length === 1 && only?.class === row.class
      ? []
      : [`${about} is ${row.class}; on the list: ${listed.map((one) => one.class).join() || 'nothing'}`]
  })
}

/** Nothing that a rule could have ended waits for a person. */
function listFaults(difference: Difference, { billRows, orders, refunds }: MoneyFacts, truth: Truth): string[] {
  if (difference.state === 'resolved') return []
  const { class: name, order_no, trade_no, refund_no } = difference
  const still = (because: string) => [`${difference.number} (${name}, ${difference.subject_key}): ${because}`]
  const order = orders.find((one) => one.order_no === order_no)
  const transfer = transferOf(difference)
  if (transfer !== null)
    return refunds.some(({ transfer_no }) => transfer_no === transfer) ? still('a refund names the transfer') : []
  if (difference.level === 2) return still('the second level agrees by now')
  switch (name) {
    case 'late-day':
      return still('both sides have it')
    case 'status-mismatch': {
      if (refund_no === null && order && (truth.get(order.order_no)?.paidFen ?? 0) > 0)
        return still('the channel knows it as paid')
      return refunds.some((one) => one.refund_no === refund_no && one.state === 'done')
        ? still('the refund is done')
        : []
    }
    case 'duplicate-payment':
      return order?.state === 'surplus' ? still('all of it goes back') : []
    case 'provider-only':
      return order ? still('there is an order') : []
    case 'refund-only-provider':
      return refunds.some((one) => one.refund_no === refund_no) ? still('there is a refund') : []
    case 'local-only': {
      const billed = billRows.some((row) =>
        refund_no === null ? row.trade_no === trade_no && row.kind === 'payment' : row.refund_no === refund_no,
      )
      return billed ? still('a bill has it') : []
    }
    default:
      return []
  }
}

/** Number of the transfer by hand that a difference is about. */
const transferOf = ({ subject_key }: Difference) =>
  subject_key.startsWith('transfer:') ? subject_key.slice('transfer:'.length) : null

/** What left the collection account by hand is one refund's of that sum, or on the list. */
function transferFaults({ refunds, differences }: MoneyFacts, transfers: Outside['transfers']): string[] {
  const named = refunds.flatMap(({ transfer_no, amount_fen }) => {
    if (transfer_no === null) return []
    const sent = transfers.get(transfer_no)
    return sent === amount_fen ? [] : [`transfer ${transfer_no}: ${amount_fen} by our books, ${sent} by the bank`]
  })
  const unnamed = [...transfers.keys()].filter((number) => !refunds.some((one) => one.transfer_no === number))
  return [
    ...named,
    ...unnamed
      .filter((number) => differences.filter((one) => transferOf(one) === number).length !== 1)
      .map((number) => `transfer ${number} is no refund's and not on the list`),
  ]
}

type Outside = Awaited<ReturnType<typeof moneyOutside>>

/** Each account holds what its keeper has, and what is explained by nothing else is on the list. */
function placeFaults(
  month: Month,
  facts: MoneyFacts,
  truth: Truth,
  { bankFen, treasuryFen, transfers }: Outside,
): string[] {
  const faults: string[] = []
  const balance = (account: string, channel?: string) =>
    sum(
      facts.ledger
        .filter((row) => row.account === account && (channel === undefined || row.channel === channel))
        .map((row) => row.debit_fen - row.credit_fen),
    )
  const is = (what: string, ours: number, theirs: number) => {
    if (ours !== theirs) faults.push(`${what}: the ledger has ${ours}, it should be ${theirs}`)
  }
  const open = facts.differences.filter(({ state, level }) => state !== 'resolved' && level === 1)
  const explained = facts.differences.filter(({ resolution, level }) => level === 1 && explains(resolution))
  for (const channel of month.billed) {
    const own = [...truth.values()].filter((money) => money.channel === channel)
    const listed = [...open, ...explained].filter((one) => one.channel === channel)
    const booked = (kind: string) =>
      sum(
        facts.ledger
          .filter((row) => row.kind === kind && row.account === 'payer-clearing' && row.channel === channel)
          .map((row) => row.debit_fen - row.credit_fen),
      )
    is(`payments of ${channel}`, booked('payment'), sum(own.map((money) => money.paidFen)))
    is(`refunds of ${channel}`, -booked('refund'), sum(own.map((money) => money.refundedFen)))
    is(
      `在途资金 of ${channel}`,
      balance('payer-clearing', channel),
      sum(listed.map((one) => notSettled(one, facts))) + undelivered(facts, channel),
    )
  }
  const left = facts.differences.filter((one) => transferOf(one) !== null && one.resolved_by !== 'rule')
  const paidOutFen = (state: (one: Difference) => boolean) =>
    sum(left.filter(state).map((one) => transfers.get(transferOf(one) ?? '') ?? 0))
  // What nobody has explained yet has left the bank and not our books.
  is('汇缴户', balance('collection'), bankFen + paidOutFen(({ state }) => state !== 'resolved'))
  is('清分在途', balance('sweep-in-transit'), 0)
  is('国库', balance('treasury'), treasuryFen)
  is(
    '待处理款项',
    -balance('suspense'),
    sum(open.map((one) => one.suspense_fen ?? 0)) - paidOutFen(({ state }) => state === 'resolved'),
  )
  const owed = facts.refunds.filter(({ state }) => state !== 'done').map(({ amount_fen }) => amount_fen)
  is('应退款', -balance('refund-payable'), sum(owed))
  is('手续费', balance('fee-expense'), -balance('fee-payable'))
  const settled = facts.settlements.map(({ order_no, decision_id }) => {
    const item = facts.items.find((one) => one.order_no === order_no && one.decision_id === decision_id)
    return (item?.fine_fen ?? 0) + (item?.surcharge_fen ?? 0)
  })
  const givenBack = facts.refunds.filter(({ part }) => part !== 'surplus').map(({ amount_fen }) => amount_fen)
  is('应收罚款', -balance('fine-receivable'), sum(settled) - sum(givenBack))
  return faults
}

/** Two persons have ended it without a payment; what the channel's bill says is still not what our books say. */
const explains = (resolution: string | null) => resolution === 'channel-corrected' || resolution === 'mark-explained'

/** What our books say a channel still holds because its bill says otherwise. */
function notSettled(difference: Difference, { orders, refunds, billRows }: MoneyFacts): number {
  const { class: name, order_no, trade_no, refund_no, ours_fen, theirs_fen, in_suspense } = difference
  const suspense_fen = in_suspense ? difference.suspense_fen : 0
  if (name === 'fee-mismatch') return 0
  if (refund_no !== null) {
    const done = refunds.some((refund) => refund.refund_no === refund_no && refund.state === 'done')
    const failed = billRows.some((row) => row.refund_no === refund_no && row.status === 'failed')
    return (failed ? 0 : (theirs_fen ?? 0)) - (done ? (ours_fen ?? 0) : 0) + (suspense_fen ?? 0)
  }
  const booked =
    name !== 'duplicate-payment' && orders.some((one) => one.order_no === order_no && one.trade_no === trade_no)
  return (booked ? (ours_fen ?? 0) : 0) - (theirs_fen ?? 0) + (suspense_fen ?? 0)
}

/** Refunds that a channel has billed and could not deliver; a person looks after them. */
function undelivered({ refunds, billRows }: MoneyFacts, channel: string): number {
  const abnormal = refunds.filter(({ state }) => state === 'abnormal').map(({ refund_no }) => refund_no)
  const billed = billRows.filter(
    (row) => row.channel === channel && row.class === 'matched' && row.status !== 'failed' && row.kind === 'refund',
  )
  return sum(billed.filter((row) => abnormal.includes(row.refund_no as string)).map((row) => row.amount_fen))
}
