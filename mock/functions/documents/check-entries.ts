import type { CheckEntry } from '@/contract/document-views'
import { documents } from '@/contract/documents'
import { addSeconds, type Instant } from '@/domain/dates'
import { countDocumentChecks, type DocumentCheckRow, listDocumentChecks } from '../../store/document-checks'
import type { Environment } from '../environment'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'

const WEEK_SECONDS = 7 * 24 * 3600
const LISTED = 30
/** On the card itself. */
const LATEST = 3

export const weekBefore = (now: Instant): Instant => addSeconds(now, -WEEK_SECONDS)

/** Who has checked the caller's documents. */
export const checks = action(documents.checks, ['citizen'], async (_input, call) => {
  const person = await whoIs(call)
  const { thisWeek, latest } = await checksOf(call.environment, { personId: person.id }, LISTED)
  return { thisWeek, checks: latest }
})

/** Of one card, or of all the person's documents. */
export async function checksOf(
  { database, clock }: Pick<Environment, 'database' | 'clock'>,
  of: { personId: string; subject?: string },
  limit = LATEST,
): Promise<{ thisWeek: number; latest: CheckEntry[] }> {
  const [thisWeek, rows] = await Promise.all([
    countDocumentChecks(database, of, weekBefore(clock.now())),
    listDocumentChecks(database, of, limit),
  ])
  return { thisWeek, latest: rows.map(checkEntry) }
}

const checkEntry = ({ at, checked_by, way, unit, kind }: DocumentCheckRow): CheckEntry => ({
  at,
  by: checked_by,
  way,
  unit,
  kind,
})
