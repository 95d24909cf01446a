import { payments } from '@/contract/payments'
import { addSeconds, chinaDate, type Instant } from '@/domain/dates'
import { readDecisionNumber } from '@/domain/decision-number'
import { countAttempt } from '../../store/attempts'
import { isSurveillanceRecord } from '../../store/decisions'
import { findPayablesByNumber } from '../../store/payables'
import type { Environment } from '../environment'
import { action } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { policyOf } from '../runtime/policy'
import { Refusal } from '../runtime/refusal'
import { decisionView } from '../views/decision-view'

/** Decisions by number. Whoever tries numbers out is stopped: each look-up counts, found or not. */
export const lookUp = action(payments.lookUp, ['citizen'], async ({ number }, call) => {
  const { environment, identity } = call
  const now = environment.clock.now()
  await countLookUp(environment, callerOf(identity), now)
  const found = await findPayablesByNumber(environment.database, number, identity)
  if (found.length > 0) return { kind: 'found' as const, decisions: found.map((row) => decisionView(row, now)) }
  const isRecord =
    readDecisionNumber(number).kind === 'surveillance-record' ||
    (await isSurveillanceRecord(environment.database, number))
  return isRecord ? { kind: 'surveillance-record' as const } : { kind: 'none' as const }
})

/** The national limits: before it is found nobody knows whose authority's decision it is. */
async function countLookUp({ database }: Environment, caller: string, now: Instant): Promise<void> {
  const policy = policyOf('national', chinaDate(now))
  const hour = now.slice(0, 13)
  const inHour = { caller, bucket: `look-up:${hour}`, until: addSeconds(`${hour}:00:00.000Z`, 3600) }
  const inDay = { caller, bucket: `look-up:${chinaDate(now)}`, until: addSeconds(now, 24 * 3600) }
  const tooMany =
    (await countAttempt(database, inHour)) > policy.lookUpsPerHour ||
    (await countAttempt(database, inDay)) > policy.lookUpsPerDay
  if (tooMany) throw new Refusal('TOO_MANY_TRIES', 'the limit of look-ups is reached: try again next hour or tomorrow')
}
