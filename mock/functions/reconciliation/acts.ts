import type { Transaction } from 'kysely'
import { fen } from '@/domain/money'
import { type ActOption, actsOn, type DifferenceAct } from '../../rules/reconciliation/acts'
import { feeBeyondContract, feeInFen } from '../../rules/reconciliation/fees'
import { takeTransfer } from '../../store/bank-transfers'
import { findBillRow } from '../../store/bill-rows'
import type { Executor } from '../../store/database'
import { changeDifference, type DifferenceRow, findDifference, lockDifference } from '../../store/differences'
import { type Booking, bookAll } from '../../store/ledger'
import type { BillRowTable, Tables } from '../../store/tables'
import { transferOf } from '../clearing/subjects'
import type { Environment } from '../environment'
import { Refusal } from '../runtime/refusal'
import { differenceEvent } from '../settling/difference-event'
import { applyPayment, NotOurs } from '../settling/settle-payment'
import { endDifference } from '../settling/suspense'
import { feeRows } from './book-fees'
import { claimFor } from './claim'
import { factsOf } from './facts'
import { orderForDecision, returnUnknown } from './unknown-order'

/** Whoever proposed is on the proposal; this is who approved. */
export interface ActBy {
  accountantId: string
}

/** What may be done about a difference now, and what must not, each with its reason; see mock/rules/reconciliation/acts.ts. */
export async function actsFor(executor: Executor, difference: DifferenceRow): Promise<ActOption[]> {
  const facts = await factsOf(executor, difference)
  return actsOn({
    class: difference.class,
    about: facts.about,
    order: facts.order,
    nextBill: facts.nextBill,
    state: difference.state,
    waitingFor: difference.waiting_for,
    inSuspense: difference.in_suspense,
  })
}

/**
 * Carries out what two persons have agreed on, in the transaction in which the second one agrees. It books, so it is that
 * transaction's last step.
 * @param act an allowed act of `actsFor`, with what it needs: `record-for:1401051204077315`, `claim:140105`
 * @throws Refusal NOT_PAYABLE when the act is not allowed (any more), BAD_INPUT when what it names is missing or wrong
 */
export async function carryOut(
  environment: Environment,
  transaction: Transaction<Tables>,
  subject: Pick<DifferenceRow, 'region_code' | 'id'>,
  act: string,
  by: ActBy,
): Promise<DifferenceRow> {
  const difference = await lockDifference(transaction, subject)
  const [name, named = ''] = act.split(':') as [DifferenceAct, string?]
  const option = (await actsFor(transaction, difference)).find((one) => one.act === name)
  if (!option?.allowed)
    throw new Refusal('NOT_PAYABLE', `${act}: ${option?.because ?? 'no such act'}`, { field: 'act' })
  if ((option.needs === null) !== (named === ''))
    throw new Refusal('BAD_INPUT', `${name} needs ${option.needs ?? 'nothing more'}`, { field: 'act' })
  await bookAll(transaction, await carryOutOne({ environment, transaction, difference, by }, name, named))
  return (await findDifference(transaction, difference.id)) as DifferenceRow
}

/** One act under way. */
export interface Acting {
  environment: Environment
  transaction: Transaction<Tables>
  difference: DifferenceRow
  by: ActBy
}

async function carryOutOne(acting: Acting, act: DifferenceAct, named: string): Promise<Booking[]> {
  const { environment, transaction, difference, by } = acting
  const end = (kind?: 'correction') => endDifference(environment, transaction, difference, act, by, kind)
  switch (act) {
    case 'record':
      return record(acting, act)
    case 'record-for':
      await orderForDecision(acting, await billRowOf(acting), named)
      return record(acting, act)
    case 'refund':
      return difference.class === 'provider-only' ? returnUnknown(acting, await billRowOf(acting)) : record(acting, act)
    case 'claim':
      return claimFor(acting, named)
    case 'accept-fee':
      return [...(await end()), await acceptedFee(acting)]
    case 'channel-corrected':
      return end('correction')
    case 'mark-explained':
      return [...(await paidOutUnnamed(acting)), ...(await end())]
    case 'send-to-channel':
      return send(acting, 'channel')
    case 'send-to-bank':
      return send(acting, 'bank')
    case 'send-to-treasury':
      return send(acting, 'treasury')
    case 'sweep-now':
      throw new Refusal('NOT_PAYABLE', 'money that is not booked cannot go to the treasury', { field: 'act' })
  }
}

/** The payment comes into our books as the bill has it; receipt, treasury and police, or the refund, follow by themselves. */
async function record(
  { environment, transaction, difference, by }: Acting,
  resolution: 'record' | 'record-for' | 'refund',
): Promise<Booking[]> {
  const row = await billRowOf({ transaction, difference })
  const { channel, order_no: orderNo, trade_no: tradeNo, amount_fen: totalFen, at: paidAt } = row
  try {
    await applyPayment(
      environment,
      transaction,
      { channel, orderNo, tradeNo, totalFen, paidAt },
      { by, resolution, goesBack: resolution === 'refund' },
    )
  } catch (error) {
    if (!(error instanceof NotOurs)) throw error
    throw new Refusal('NOT_PAYABLE', 'order and bill do not agree', { field: 'act' })
  }
  const after = (await findDifference(transaction, difference.id)) as DifferenceRow
  return after.state === 'resolved' ? [] : endDifference(environment, transaction, after, resolution, by)
}

async function billRowOf({
  transaction,
  difference,
}: Pick<Acting, 'transaction' | 'difference'>): Promise<BillRowTable> {
  const row = await findBillRow(transaction, difference)
  if (!row) throw new Error(`difference ${difference.number} has no row in a bill`)
  return row
}

async function send(
  { environment, transaction, difference, by }: Acting,
  to: NonNullable<DifferenceRow['waiting_for']>,
): Promise<Booking[]> {
  const event = differenceEvent(environment, 'sent', { to }, by.accountantId)
  await changeDifference(transaction, difference, { state: 'waiting', waiting_for: to }, event)
  return []
}

/** What left the collection account for no refund is missing there until it comes back. */
async function paidOutUnnamed({ environment, transaction, difference }: Acting): Promise<Booking[]> {
  const reference = transferOf(difference.subject_key)
  if (reference === null) return []
  const { channel, amount_fen } = await takeTransfer(transaction, reference)
  const amountFen = fen(-amount_fen)
  return [
    {
      region_code: difference.region_code,
      business_key: `correction:${difference.id}`,
      kind: 'correction',
      at: environment.clock.now(),
      rows: [
        { account: 'suspense', side: 'debit', amountFen },
        { account: 'collection', channel, side: 'credit', amountFen },
      ],
    },
  ]
}

/** The day's fee was booked as the contract has it: what the bill takes beyond that is owed, too. */
async function acceptedFee(acting: Acting): Promise<Booking> {
  const { environment, difference } = acting
  const { kind, amount_fen: amountFen, fee_e5: feeE5, channel } = await billRowOf(acting)
  const beyond = feeBeyondContract({ kind, amountFen, feeE5 }, environment.channels[channel].feeBasisPoints)
  return {
    region_code: difference.region_code,
    business_key: `correction:${difference.id}`,
    kind: 'correction',
    at: environment.clock.now(),
    rows: feeRows(channel, feeInFen(beyond)),
  }
}
