import { randomBytes } from 'node:crypto'
import type { Channel } from '@/contract/fields'
import { main as casework } from '../functions/casework'
import { main as checks } from '../functions/checks'
import { main as documents } from '../functions/documents'
import type { Environment, Identity } from '../functions/environment'
import { main as financeTimer } from '../functions/finance-timer'
import { main as guides } from '../functions/guides'
import { main as hall } from '../functions/hall'
import { main as housekeeping } from '../functions/housekeeping'
import { main as identity } from '../functions/identity'
import { main as notify } from '../functions/notify'
import { main as objections } from '../functions/objections'
import { main as payments } from '../functions/payments'
import { main as refunds } from '../functions/refunds'
import { main as session } from '../functions/session'
import { main as vehicles } from '../functions/vehicles'
import { main as violations } from '../functions/violations'
import type { HttpAnswer, NotificationMessage } from '../providers/payment-channel'
import type { DecisionChangeName, Main } from './world'

/** What clients may call by name; the other functions have triggers of their own. */
export const clientFunctions: ReadonlyMap<string, Main> = new Map(
  Object.entries({
    session,
    hall,
    payments,
    identity,
    vehicles,
    violations,
    objections,
    casework,
    documents,
    checks,
    guides,
    refunds,
  }),
)

export const newTraceId = (): string => randomBytes(8).toString('hex')

const contextOf = (environment: Environment, identity: Identity) => ({ identity, traceId: newTraceId(), environment })

/** The HTTP trigger of `notify`. */
export function receiveNotification(
  environment: Environment,
  channel: Channel,
  message: NotificationMessage,
): Promise<HttpAnswer> {
  return notify({ channel, ...message }, contextOf(environment, { kind: 'provider', channel }))
}

/** The timer of `housekeeping`. */
export async function runHousekeeping(environment: Environment): Promise<void> {
  const context = contextOf(environment, { kind: 'timer' })
  const answer = await housekeeping({ action: 'run', input: {} }, context)
  if (!answer.ok) throw new Error(`housekeeping: ${answer.error.code} ${answer.error.traceId}`)
}

/** The timer of `finance-timer`. */
export async function runFinance(environment: Environment): Promise<void> {
  const context = contextOf(environment, { kind: 'timer' })
  const answer = await financeTimer({ action: 'run', input: {} }, context)
  if (!answer.ok) throw new Error(`finance: ${answer.error.code} ${answer.error.traceId}`)
}

/** What the police platform tells us of a decision. @throws Error when it cannot be changed so now */
export async function tellDecisionChange(
  environment: Environment,
  decisionId: string,
  change: DecisionChangeName,
): Promise<void> {
  const context = contextOf(environment, { kind: 'police-platform' })
  const answer = await housekeeping({ action: 'decisionChanged', input: { decisionId, change } }, context)
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`)
  if (!(answer.data as { changed: boolean }).changed) throw new Error(`the decision cannot be ${change} now`)
}
