import { ProviderError } from '../../providers/payment-channel'
import { repairOf, unexplainedFen } from '../../rules/reconciliation/repairs'
import type { BillDay } from '../../store/channel-bills'
import { changeDifference, type DifferenceRow, differencesToRepair, findDifference } from '../../store/differences'
import { StoreConflict } from '../../store/errors'
import { bookAll } from '../../store/ledger'
import { holdOrder } from '../../store/orders'
import { findRefundByNumber } from '../../store/refund-numbers'
import type { Environment } from '../environment'
import { placeOf } from '../runtime/fault-place'
import { inTransaction } from '../runtime/in-transaction'
import { askChannel } from '../settling/ask-channel'
import { differenceEvent } from '../settling/difference-event'
import { settleRefund } from '../settling/settle-refund'
import { bookSuspense, endDifference } from '../settling/suspense'
import { factsOf, type KnownFacts } from './facts'

const PAGE = 200

/**
 * Does what a rule may do about every difference of the channel up to this day that waits for nobody's decision, and puts
 * money that our books do not explain aside. One difference's fault keeps no other waiting.
 */
export async function repairAll(environment: Environment, day: BillDay, traceId: string): Promise<void> {
  for (let after: string | null = null; ; ) {
    const page: DifferenceRow[] = await differencesToRepair(environment.database, day, after, PAGE)
    for (const difference of page) await repair(environment, difference, traceId)
    if (page.length < PAGE) return
    after = (page.at(-1) as DifferenceRow).id
  }
}

async function repair(environment: Environment, difference: DifferenceRow, traceId: string): Promise<void> {
  try {
    const answer = await tryRepair(environment, difference, traceId)
    if (answer !== 'resolved') await setAside(environment, difference.id, answer)
  } catch (error) {
    // Somebody else took the step.
    if (error instanceof StoreConflict) return
    if (!(error instanceof ProviderError)) throw error
    environment.log({ level: 'warn', event: 'reconciliation.channel-silent', traceId, detail: placeOf(error) })
    await setAside(environment, difference.id, 'no-answer')
  }
}

/** `resolved`, or what the channel said. */
async function tryRepair(environment: Environment, difference: DifferenceRow, traceId: string): Promise<string> {
  const facts = await factsOf(environment.database, difference)
  switch (repairOf(facts)) {
    case 'ask-about-payment':
      return askAboutPayment(environment, difference, facts, traceId)
    case 'ask-about-refund':
      return askAboutRefund(environment, difference)
    case 'goes-back':
      return resolve(environment, difference, 'goes-back')
    case 'join-days':
      return resolve(environment, difference, 'days-joined')
    case 'cancels-out':
      return resolve(environment, difference, 'cancelled-out')
    case 'wait-for-next-bill':
      return 'waits'
    case 'none':
      return facts.class === 'local-only' ? notInNextBill(environment, difference) : 'none'
  }
}

async function askAboutPayment(
  environment: Environment,
  difference: DifferenceRow,
  facts: KnownFacts,
  traceId: string,
) {
  const { found: order } = facts
  if (!order) return 'none'
  const said = order.trade_no === null ? await askChannel(environment, order, traceId) : 'paid'
  const now = await findDifference(environment.database, difference.id)
  if (now?.state === 'resolved') return 'resolved'
  const { order: stand } = await factsOf(environment.database, difference)
  return stand === 'paid' || stand === 'goes-back' ? resolve(environment, difference, 'recorded') : said
}

async function askAboutRefund(environment: Environment, difference: DifferenceRow) {
  const refundNo = difference.refund_no as string
  const refund = await findRefundByNumber(environment.database, refundNo)
  if (!refund) return 'none'
  if (refund.state === 'done') return resolve(environment, difference, 'recorded')
  const answer = await environment.channels[difference.channel].queryRefund({ refundNo, orderNo: refund.order_no })
  if (answer.state !== 'succeeded') return answer.state
  await settleRefund(environment, refund, answer)
  return resolve(environment, difference, 'recorded')
}

/** The first look after the next day's bill was read; from then on it waits for nobody by itself. */
async function notInNextBill(environment: Environment, difference: DifferenceRow): Promise<string> {
  if (difference.state !== 'waiting' || difference.waiting_for !== null) return 'none'
  const change = { state: 'open' as const, waiting_for: null }
  await inTransaction(environment, (transaction) =>
    changeDifference(transaction, difference, change, differenceEvent(environment, 'not-in-next-bill')),
  )
  return 'none'
}

async function resolve(environment: Environment, difference: DifferenceRow, resolution: string): Promise<'resolved'> {
  await inTransaction(environment, async (transaction) =>
    bookAll(transaction, await endDifference(environment, transaction, difference, resolution, 'rule')),
  )
  return 'resolved'
}

/** Its order is held meanwhile: a payment comes into our books before this, and explains the money, or after it, and finds it. */
async function setAside(environment: Environment, id: string, answer: string): Promise<void> {
  await inTransaction(environment, async (transaction) => {
    const difference = await findDifference(transaction, id)
    if (!difference || difference.in_suspense || difference.state === 'resolved') return
    if (difference.order_no !== null) await holdOrder(transaction, difference.order_no)
    const amount = unexplainedFen(await factsOf(transaction, difference))
    if (amount === 0) return
    await changeDifference(
      transaction,
      difference,
      { in_suspense: true, suspense_fen: amount },
      differenceEvent(environment, 'held', { amountFen: amount, answer }),
    )
    await bookSuspense(transaction, difference, amount, environment.clock.now())
  })
}
