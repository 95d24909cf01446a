import type { Transaction } from 'kysely'
import { formatDecisionNumber } from '@/domain/decision-number'
import { changeDecision, type DecisionRow, lockDecisions } from '../../store/decisions'
import { newId } from '../../store/ids'
import { findOrder, unsettledOrdersOf } from '../../store/orders'
import { asOwn, entryOf, type OwnDecisionRow } from '../../store/own-decisions'
import { returnPoints } from '../../store/points'
import { enqueuePoliceWrite } from '../../store/police-writes'
import { reopenRecord } from '../../store/records'
import { withdrawEmptyBills } from '../../store/settling'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { tellPerson } from '../runtime/tell-person'
import { closeOrder } from './close-order'
import { giveBack } from './give-back'

export type WithdrawnBecause = NonNullable<DecisionRow['withdrawn_because']>
type Key = Pick<DecisionRow, 'region_code' | 'id'>

/**
 * Takes back a decision that was made here, once: points return (记分管理办法 art. 16), what was paid goes back, the
 * record is as its fate says, police and person are told. Orders under way are stopped; money that is faster is
 * refunded.
 * False when it was withdrawn already or did not come from here.
 */
export async function withdrawOwnDecision(
  environment: Environment,
  key: Key,
  because: WithdrawnBecause,
  traceId: string,
): Promise<boolean> {
  const withdrawn = await inTransaction(environment, (transaction) => takeBack(environment, transaction, key, because))
  if (withdrawn) await stopItsOrders(environment, key, traceId)
  return withdrawn
}

/** The part of it that belongs to a transaction; afterwards call `stopItsOrders`. */
export async function takeBack(
  environment: Environment,
  transaction: Transaction<Tables>,
  key: Key,
  because: WithdrawnBecause,
): Promise<boolean> {
  const [locked] = await lockDecisions(transaction, key.region_code, [key.id])
  const decision = locked && asOwn(locked)
  if (!decision || decision.status === 'withdrawn') return false
  // Paid at the last moment: nothing lapses any more.
  if (because === 'not-paid-in-time' && decision.status !== 'provisional') return false
  const at = environment.clock.now()
  await changeDecision(transaction, decision, { change: 'withdrawn', at, because })
  await returnPoints(transaction, { region_code: decision.region_code, decision_id: decision.id, at })
  await reopenRecord(transaction, decision, because)
  await tellPolice(environment, transaction, decision, because)
  await withdrawEmptyBills(transaction, decision.region_code, decision.id)
  await tellCitizen(environment, transaction, decision, because)
  // The settlement stays as what happened; its money is owed back.
  await giveBack(environment, transaction, decision, { reason: 'withdrawn' })
  return true
}

/** Whoever has the cashier of such a decision open must not pay it in vain. */
export async function stopItsOrders(environment: Environment, key: Key, traceId: string): Promise<void> {
  for (const { order_no } of await unsettledOrdersOf(environment.database, key.region_code, [key.id])) {
    const order = await findOrder(environment.database, order_no)
    if (order) await closeOrder(environment, order, traceId)
  }
}

function tellCitizen(
  environment: Environment,
  transaction: Transaction<Tables>,
  decision: OwnDecisionRow,
  because: WithdrawnBecause,
): Promise<void> {
  const lapsed = because === 'not-paid-in-time'
  return tellPerson(environment, transaction, decision.person_id, {
    reference: `${lapsed ? 'lapsed' : 'withdrawn'}:${decision.id}`,
    template: lapsed ? 'confirmation-lapsed' : 'decision-withdrawn',
    values: [formatDecisionNumber(`${decision.number15}${decision.check_digit}`)],
  })
}

/** Nothing to take back where nothing was entered: refused, or another's decision stands there. */
async function tellPolice(
  environment: Environment,
  transaction: Transaction<Tables>,
  decision: OwnDecisionRow,
  because: WithdrawnBecause,
): Promise<void> {
  const entry = await entryOf(transaction, decision)
  if (because === 'handled-elsewhere' || entry === null || entry === 'refused') return
  const now = environment.clock.now()
  await enqueuePoliceWrite(transaction, {
    region_code: decision.region_code,
    id: newId(now, environment.randomBytes),
    kind: 'withdrawal',
    record_id: decision.record_id,
    decision_id: decision.id,
    created_at: now,
  })
}
