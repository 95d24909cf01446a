import type { Transaction } from 'kysely'
import type { ActView } from '@/contract/finance-views'
import { isAllowed } from '../../rules/proposed-acts'
import { isAtChannel, refundActs, requestActs, returnActs } from '../../rules/refund-acts'
import { freeTransfers, takeTransfer } from '../../store/bank-transfers'
import type { Executor } from '../../store/database'
import { findByIds, lockDecisions } from '../../store/decisions'
import { StoreConflict } from '../../store/errors'
import { book } from '../../store/ledger'
import { channelOf } from '../../store/orders'
import { findRefundByNumber } from '../../store/refund-numbers'
import { findRefundRequest, moveRefundRequest } from '../../store/refund-requests'
import { moveRefund } from '../../store/refunds'
import { findReturnOrder, liveReturn, moveReturnOrder } from '../../store/return-orders'
import type { ProposalTable, Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { askReturn, giveBack } from '../settling/give-back'
import { paidBack, tellOfArrival } from '../settling/settle-refund'
import { tellAsker } from '../settling/tell-asker'

type Subject = Pick<ProposalTable, 'region_code' | 'subject_kind' | 'subject_id'>
type Parts = Pick<Environment, 'clock' | 'randomBytes' | 'sealing'>

/** What may be proposed of a refund request, a return order or a refund that the channel cannot deliver. Empty for others'. */
export async function actsFor(executor: Executor, subject: Subject): Promise<ActView[]> {
  return (await found(executor, subject))?.acts ?? []
}

/**
 * Does what one person proposed and another approved, in their transaction; it books, so it comes last in it.
 * @throws StoreConflict when the act is not allowed any more
 */
export async function carryOut(
  environment: Parts,
  transaction: Transaction<Tables>,
  subject: Subject,
  act: string,
): Promise<void> {
  const one = await found(transaction, subject)
  if (!one || !isAllowed(one.acts, act))
    throw new StoreConflict(`${subject.subject_kind} ${subject.subject_id} cannot be ${act} now`)
  await one.carryOut(environment, transaction, act)
}

interface Found {
  acts: ActView[]
  carryOut(environment: Parts, transaction: Transaction<Tables>, act: string): Promise<void>
}

async function found(executor: Executor, subject: Subject): Promise<Found | null> {
  const one = await read(executor, subject.subject_kind, subject.subject_id)
  return one?.region_code === subject.region_code ? one : null
}

type Read = (Found & { region_code: string }) | null

function read(executor: Executor, kind: Subject['subject_kind'], id: string): Promise<Read> {
  switch (kind) {
    case 'refund-request':
      return readRequest(executor, id)
    case 'return-order':
      return readReturn(executor, id)
    case 'refund':
      return readRefund(executor, id)
    default:
      return Promise.resolve(null)
  }
}

async function readRequest(executor: Executor, id: string): Promise<Read> {
  const request = await findRefundRequest(executor, id)
  if (!request) return null
  const [decision] = await findByIds(executor, [request.decision_id])
  return {
    region_code: request.region_code,
    acts: requestActs(request, decision?.status === 'withdrawn'),
    async carryOut(environment, transaction, act) {
      const at = environment.clock.now()
      const key = { region_code: request.region_code, id: request.decision_id }
      await lockDecisions(transaction, key.region_code, [key.id])
      if (act === 'grant') {
        await tellAsker(environment, transaction, { ...request, state: 'granted' })
        const { id: requestId, amount_fen: amountFen } = request
        const refund = await giveBack(environment, transaction, key, { reason: 'granted', requestId, amountFen })
        if (refund?.amount_fen !== amountFen) throw new StoreConflict(`request ${id}: less is left than was asked for`)
        return
      }
      const because = act.slice('refuse:'.length) as NonNullable<typeof request.refused_because>
      await moveRefundRequest(transaction, request, 'asked', {
        state: 'refused',
        refused_because: because,
        decided_at: at,
      })
      await tellAsker(environment, transaction, { ...request, state: 'refused' })
    },
  }
}

async function readReturn(executor: Executor, returnNo: string): Promise<Read> {
  const order = await findReturnOrder(executor, returnNo)
  if (!order) return null
  const refund = await findRefundByNumber(executor, order.refund_no)
  const other = await liveReturn(executor, order)
  const waits = refund?.state === 'waiting' && (other === null || other.return_no === returnNo)
  return {
    region_code: order.region_code,
    acts: returnActs(order, waits),
    async carryOut(environment, transaction, act) {
      const now = environment.clock.now()
      if (act === 'approve-return')
        return moveReturnOrder(transaction, order, { state: 'approved', approved_at: now, next_look_at: now })
      if (refund) await askReturn(environment, transaction, refund, order)
    },
  }
}

async function readRefund(executor: Executor, refundNo: string): Promise<Read> {
  const refund = await findRefundByNumber(executor, refundNo)
  if (!refund) return null
  const channel = await channelOf(executor, refund)
  const atChannel = isAtChannel(refund)
  const transfers = atChannel ? [] : await freeTransfers(executor, { channel, amountFen: refund.amount_fen })
  return {
    region_code: refund.region_code,
    acts: refundActs(refund, channel, transfers),
    async carryOut(environment, transaction, act) {
      const now = environment.clock.now()
      if (act === 'to-merchant-account') {
        await moveRefund(transaction, refund, 'abnormal', { rescue_asked_at: now, next_look_at: now })
        return
      }
      const transfer_no = atChannel ? null : act.slice('paid-by-hand:'.length)
      if (transfer_no !== null) await takeTransfer(transaction, transfer_no)
      const change = { done_at: now, next_look_at: null, trouble: null, transfer_no, by_hand: true }
      const done = await moveRefund(transaction, refund, 'done', change)
      await tellOfArrival(environment, transaction, done, now)
      await book(transaction, paidBack(done, channel, now))
    },
  }
}
