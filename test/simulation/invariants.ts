import { nextOrderState, type OrderEvent, type OrderState, unsettledStates } from '../../mock/rules/order-states'
import type { Facts } from './facts'
import type { WalletMoney } from './wallet-money'

/** What a wallet holds of one order, as the wallet's own books say. */
type Books = ReadonlyMap<string, WalletMoney>

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** Promises that hold after every single step, whatever was lost, doubled, forged or broken off. Empty = all held. */
export function brokenInvariants(facts: Facts, books: Books): string[] {
  return [
    ...facts.orders.flatMap((order) => ordersFaults(order, facts, books)),
    ...receiptFaults(facts),
    ...ledgerFaults(facts),
    ...pointsFaults(facts),
  ]
}

/** One decision per record stands; points come with it, once, and go back with it, once. */
function pointsFaults(facts: Facts): string[] {
  const own = facts.decisions.filter(({ record_id }) => record_id !== null)
  const standing = own.filter(({ status }) => status !== 'withdrawn').map(({ record_id }) => record_id)
  const faults = standing.length === new Set(standing).size ? [] : ['a record is settled twice']
  for (const decision of own) {
    const of = (kind: 'given' | 'returned') =>
      sum(facts.points.filter((row) => row.decision_id === decision.id && row.kind === kind).map((row) => row.points))
    const due = { 'in-force': decision.demerit_points, provisional: 0, withdrawn: 0 }[decision.status as string]
    if (due !== undefined && of('given') - of('returned') !== due)
      faults.push(`decision ${decision.id} (${decision.status}): ${of('given')} given, ${of('returned')} returned`)
  }
  return faults
}

function ordersFaults(order: Facts['orders'][number], facts: Facts, books: Books): string[] {
  const of = <Row extends { order_no: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.order_no === order.order_no)
  const settled = of(facts.settlements)
  const refunds = of(facts.refunds)
  const wallet = books.get(order.order_no)
  const faults: string[] = []
  const broken = (promise: string) => faults.push(`${order.order_no} (${order.state}): ${promise}`)

  const counts = ['paid', 'matched', 'recorded'].includes(order.state)
  if (counts !== settled.length > 0) broken('an order settles decisions exactly when its payment counts')
  if (counts && settled.length === 0) broken('a payment that counts settles at least one decision')
  if (order.trade_no && wallet?.paidFen !== order.total_fen)
    broken('believed to be paid, but the wallet says otherwise')
  if ((counts || order.state === 'surplus') && !order.trade_no) broken('paid without a trade at the wallet')

  const settledFen = sum(
    of(facts.items)
      .filter((item) => settled.some((row) => row.decision_id === item.decision_id))
      .map((item) => item.fine_fen + item.surcharge_fen),
  )
  const refundFen = sum(refunds.map((refund) => refund.amount_fen))
  const surplusFen = sum(refunds.filter(({ part }) => part === 'surplus').map((refund) => refund.amount_fen))
  if (new Set(refunds.map(({ part }) => part)).size !== refunds.length) broken('more than one refund of a part')
  if (order.trade_no && settledFen + surplusFen !== order.total_fen)
    broken(`paid ${order.total_fen}, settled ${settledFen}, goes back ${surplusFen}`)
  for (const item of of(facts.items)) {
    const back = refunds.filter((refund) => refund.decision_id === item.decision_id)
    const backFen = sum(back.map((refund) => refund.amount_fen))
    const paidFen = item.fine_fen + item.surcharge_fen
    const withdrawn = facts.decisions.some(({ id, status }) => id === item.decision_id && status === 'withdrawn')
    if (backFen > paidFen) broken(`${backFen} of ${paidFen} go back for decision ${item.decision_id}`)
    if (back.some(({ reason }) => reason === 'withdrawn') && (!withdrawn || backFen !== paidFen))
      broken(`${backFen} of ${paidFen} go back for decision ${item.decision_id}, withdrawn or not`)
  }
  if (refunds.some((refund) => refund.reason === 'paid-late') && !wallet?.late)
    broken('refunded as late, but it was paid before the close')
  if (!order.trade_no && refunds.length > 0) broken('a refund without a payment')
  if ((wallet?.refundedFen ?? 0) > refundFen) broken('the wallet gave back more than was decided')

  // The graph has no circle, so each state is left at most once: the events are a chain whatever the order of their ids.
  const events = of(facts.events)
  let state: OrderState = 'placing'
  for (let walked = 0; walked < events.length; walked++) {
    const next = events.filter((event) => event.from_state === state)
    if (next.length !== 1 || nextOrderState(state, next[0]?.event as OrderEvent) !== next[0]?.to_state)
      broken(`${next.length} events leave ${state}`)
    state = next[0]?.to_state ?? state
  }
  if (state !== order.state) broken(`its events end in ${state}`)
  return faults
}

function receiptFaults(facts: Facts): string[] {
  const numbers = facts.receipts.flatMap(({ code, number, red_code, red_number }) => [
    `${code} ${number}`,
    ...(red_number ? [`${red_code} ${red_number}`] : []),
  ])
  const firsts = facts.receipts.filter(({ place }) => place === 1)
  return [
    ...(new Set(numbers).size === numbers.length ? [] : ['a receipt number was given twice']),
    ...firsts.flatMap((receipt) => {
      const settled = facts.settlements.filter((row) => row.order_no === receipt.order_no)
      const items = facts.items.filter((item) =>
        settled.some((row) => row.order_no === item.order_no && row.decision_id === item.decision_id),
      )
      const settledFen = sum(items.map((item) => item.fine_fen + item.surcharge_fen))
      return settledFen === receipt.total_fen
        ? []
        : [`receipt of ${receipt.order_no}: ${receipt.total_fen} for ${settledFen}`]
    }),
  ]
}

/** In the end just one receipt of an order is valid, for what stays paid; none where nothing does. */
function wrongReceipts(facts: Facts, orderNo: string, settles: boolean): string[] {
  const of = <Row extends { order_no: string }>(rows: readonly Row[]) => rows.filter((row) => row.order_no === orderNo)
  const settled = of(facts.settlements).map(({ decision_id }) => decision_id)
  const paid = of(facts.items).filter((item) => settled.includes(item.decision_id))
  const back = of(facts.refunds).filter(({ decision_id }) => decision_id !== null)
  const staysFen =
    sum(paid.map((item) => item.fine_fen + item.surcharge_fen)) - sum(back.map(({ amount_fen }) => amount_fen))
  const receipts = of(facts.receipts)
  const valid = receipts.filter(({ red_number }) => red_number === null).map(({ total_fen }) => total_fen)
  if (receipts.length === 0) return settles ? [`${orderNo} has no receipt`] : []
  const right = staysFen > 0 || receipts.every(({ total_fen }) => total_fen === 0) ? [staysFen] : []
  return String(valid) === String(right) ? [] : [`${orderNo}: receipts for ${valid} are valid, ${right} stay paid`]
}

function ledgerFaults(facts: Facts): string[] {
  const balances = new Map<string, number>()
  for (const row of facts.ledger)
    balances.set(row.business_key, (balances.get(row.business_key) ?? 0) + row.debit_fen - row.credit_fen)
  return [...balances]
    .filter(([, balance]) => balance !== 0)
    .map(([key, balance]) => `ledger ${key} is off by ${balance}`)
}

/** Promises that hold once the faults are over and enough time has gone by. */
export function unfinishedBusiness(facts: Facts, books: Books): string[] {
  const faults: string[] = []
  for (const order of facts.orders) {
    const wallet = books.get(order.order_no)
    if (unsettledStates.includes(order.state)) faults.push(`${order.order_no} is still ${order.state}`)
    if (['paid', 'matched'].includes(order.state)) faults.push(`${order.order_no} never got past ${order.state}`)
    if (wallet?.paidFen && !order.trade_no) faults.push(`${order.order_no} was paid at the wallet and forgotten here`)
    const settles = facts.settlements.some((row) => row.order_no === order.order_no)
    faults.push(...wrongReceipts(facts, order.order_no, settles))
  }
  for (const refund of facts.refunds)
    if (refund.state !== 'done' && refund.state !== 'abnormal')
      faults.push(`refund of ${refund.order_no} is still ${refund.state}`)
  for (const order_no of new Set(facts.refunds.map((refund) => refund.order_no))) {
    const parts = facts.refunds.filter((refund) => refund.order_no === order_no)
    const decided = sum(parts.map((refund) => refund.amount_fen))
    const back = books.get(order_no)?.refundedFen ?? 0
    if (parts.every(({ state }) => state === 'done') && back !== decided)
      faults.push(`refunds of ${order_no}: ${decided} decided, ${back} given back`)
  }
  const balance = (account: string) =>
    sum(facts.ledger.filter((row) => row.account === account).map((row) => row.debit_fen - row.credit_fen))
  const abnormal = facts.refunds.filter((refund) => refund.state === 'abnormal').map((refund) => refund.amount_fen)
  const kept = sum([...books.values()].map((wallet) => wallet.paidFen - wallet.refundedFen))
  if (balance('payer-clearing') !== kept)
    faults.push(`the ledger has ${balance('payer-clearing')} at the wallets, the wallets have ${kept}`)
  if (-balance('refund-payable') !== sum(abnormal)) faults.push(`refunds owed: ${-balance('refund-payable')}`)
  for (const bill of facts.bills)
    if (bill.state === 'open' || bill.state === 'withdrawing') faults.push(`bill ${bill.id} is still ${bill.state}`)
  return faults
}
