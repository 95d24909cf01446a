import type { Environment } from '../environment'
import { followBatches } from './follow-batch'
import { readStatements } from './read-statements'
import { compareSecondLevel } from './second-level'
import { settleDays } from './settle'
import { makeBatches } from './sweep'

export interface ClearingReport {
  /** Lines of the bank's statements that were read. */
  statementLines: number
  /** Channel days whose money is at the bank now. */
  settledDays: number
  batches: number
  /** Steps of batches that were looked at. */
  followed: number
  /** Differences of the second level, newly found and ended. */
  found: number
  resolved: number
}

/**
 * The money's way from the channels to the treasury, as far as it can go now: reads the bank's statements, books what has
 * arrived, sends batches, takes in receipts and compares the levels. Run it as often as you like, from wherever it broke off.
 */
export async function runClearing(environment: Environment, traceId: string): Promise<ClearingReport> {
  const statementLines = await readStatements(environment, traceId)
  const settledDays = await settleDays(environment)
  const batches = await makeBatches(environment)
  const followed = await followBatches(environment, traceId)
  const { found, resolved } = await compareSecondLevel(environment)
  return { statementLines, settledDays, batches, followed, found, resolved }
}
