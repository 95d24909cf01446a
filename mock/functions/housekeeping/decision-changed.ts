import type { Transaction } from 'kysely'
import type { InferOutput } from 'valibot'
import { type ChinaDate, chinaDate, daysBetween } from '@/domain/dates'
import type { Policy } from '../../rules/policies/profile'
import { dueDate } from '../../rules/surcharge'
import { changeDecision, type DecisionChange, type DecisionRow, findByIds, lockDecisions } from '../../store/decisions'
import { StoreConflict } from '../../store/errors'
import { asOwn, paymentOf } from '../../store/own-decisions'
import { closePaidBills, withdrawEmptyBills } from '../../store/settling'
import type { Tables } from '../../store/tables'
import { findAuthority } from '../../store/windows'
import type { Environment } from '../environment'
import { action } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { policyOfAuthority } from '../runtime/policy'
import { Refusal } from '../runtime/refusal'
import { giveBack } from '../settling/give-back'
import { stopItsOrders, withdrawOwnDecision } from '../settling/withdraw-own-decision'
import { housekeeping } from './operations'

type Change = InferOutput<typeof housekeeping.decisionChanged.input>['change']

/**
 * Takes in what the police platform changed. Who still has the cashier of such a decision open is stopped where
 * possible; a payment that is faster is refunded. What was paid here for a decision that they withdraw goes back, from
 * the channel or from the treasury; one that we made is taken back whole. What was paid here counts before what they
 * hear of another channel: whoever did pay twice asks for it.
 */
export const decisionChanged = action(
  housekeeping.decisionChanged,
  ['police-platform'],
  async ({ decisionId, change }, { environment, traceId }) => {
    const [decision] = await findByIds(environment.database, [decisionId])
    if (!decision) throw new Refusal('NOT_FOUND', 'no such decision', { field: 'decisionId' })
    if (change === 'withdrawn' && asOwn(decision))
      return { changed: await withdrawOwnDecision(environment, decision, 'corrected', traceId) }
    const changed = await apply(environment, decision, change)
    const ends = change === 'paid-elsewhere' || change === 'withdrawn'
    if (!changed)
      environment.log({
        level: 'warn',
        event: 'housekeeping.change-not-applied',
        traceId,
        detail: { decisionId, change },
      })
    else if (ends) await stopItsOrders(environment, decision, traceId)
    return { changed }
  },
)

async function apply(environment: Environment, decision: DecisionRow, change: Change): Promise<boolean> {
  const authority = await findAuthority(environment.database, decision.region_code)
  try {
    return await inTransaction(environment, async (transaction) => {
      const [locked] = await lockDecisions(transaction, decision.region_code, [decision.id])
      if (!locked) return false
      const ends = change === 'paid-elsewhere' || change === 'withdrawn'
      const paidHere = await paymentOf(transaction, locked)
      if (change === 'paid-elsewhere' && paidHere) return false
      await changeDecision(
        transaction,
        locked,
        toStore(environment, locked, change, policyOfAuthority(authority, chinaDate(environment.clock.now()))),
      )
      if (ends) await endItsBills(environment, transaction, locked, change)
      if (change === 'withdrawn') await giveBack(environment, transaction, locked, { reason: 'withdrawn' })
      return true
    })
  } catch (error) {
    if (error instanceof StoreConflict) return false
    throw error
  }
}

function toStore(environment: Environment, decision: DecisionRow, change: Change, policy: Policy): DecisionChange {
  const now = environment.clock.now()
  const today = chinaDate(now)
  switch (change) {
    case 'held':
      return { change, reason: 'reconsideration', since: today }
    case 'released':
      return { change, stoodStillDays: stoodStill(decision, dueDate(decision, policy), today) }
    case 'withdrawn':
      return { change, at: now, because: null }
    default:
      return { change, at: now }
  }
}

/** Late days of the hold: from its first day, or the first late one, to yesterday (行政处罚法 art. 73(3)). */
function stoodStill(decision: DecisionRow, dueOn: ChinaDate, today: ChinaDate): number {
  const sinceDue = daysBetween(dueOn, today) - 1
  const sinceHeld = daysBetween(decision.held_since ?? today, today)
  return Math.max(0, Math.min(sinceDue, sinceHeld))
}

async function endItsBills(
  environment: Environment,
  transaction: Transaction<Tables>,
  decision: DecisionRow,
  change: Change,
): Promise<void> {
  const now = environment.clock.now()
  if (change === 'withdrawn') await withdrawEmptyBills(transaction, decision.region_code, decision.id)
  else await closePaidBills(transaction, decision.region_code, [decision.id], now)
}
