import { payments } from '@/contract/payments'
import { readDecisionNumber } from '@/domain/decision-number'
import { isSurveillanceRecord } from '../../store/decisions'
import { findPayablesByNumber } from '../../store/payables'
import { action } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { limitLookUps } from '../runtime/limit-look-ups'
import { decisionView } from '../views/decision-view'

/** Decisions by number. Whoever tries numbers out is stopped: each look-up counts, found or not. */
export const lookUp = action(payments.lookUp, ['citizen'], async ({ number }, call) => {
  const { environment, identity } = call
  const now = environment.clock.now()
  await limitLookUps(environment, callerOf(identity))
  const found = await findPayablesByNumber(environment.database, number, identity)
  if (found.length > 0) return { kind: 'found' as const, decisions: found.map((row) => decisionView(row, now)) }
  const isRecord =
    readDecisionNumber(number).kind === 'surveillance-record' ||
    (await isSurveillanceRecord(environment.database, number))
  return isRecord ? { kind: 'surveillance-record' as const } : { kind: 'none' as const }
})
