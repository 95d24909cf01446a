import { chinaDate } from '@/domain/dates'
import { nextClearing } from '../../rules/clearing/times'
import { daysToSettle } from '../../store/bank-credits'
import { waitsForTransfer } from '../../store/bank-transfers'
import { nextRunOf, planRun } from '../../store/finance-timer'
import { nextBatchLook } from '../../store/sweep-batches'
import { sweepGroups } from '../../store/sweep-candidates'
import type { Environment } from '../environment'
import { type ClearingReport, runClearing } from './run'

/**
 * Runs the clearing when its time has come, as it has with every bill that was reconciled, and plans its next run.
 * @returns null when nothing was due
 */
export async function clearDue(environment: Environment, traceId: string): Promise<ClearingReport | null> {
  const { database, clock } = environment
  const planned = await nextRunOf(database, 'clearing')
  if (planned === null || planned > clock.now()) return null
  const report = await runClearing(environment, traceId)
  const now = clock.now()
  const next = nextClearing(now, {
    forBank: (await daysToSettle(database)).length > 0 || (await waitsForTransfer(database)),
    forSweep: (await sweepGroups(database, chinaDate(now))).length > 0,
    batchAt: await nextBatchLook(database),
  })
  await planRun(database, 'clearing', next)
  return report
}
