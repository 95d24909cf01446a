import { settleTogether, type Together } from '../../rules/violations/together'
import type { Executor } from '../../store/database'
import type { Environment } from '../environment'
import type { VerifiedPerson } from '../people/who-is'
import { Refusal } from '../runtime/refusal'
import type { RecordCase, Standing } from './cases'
import { ownCases } from './own-records'

export interface Weighed extends Together<RecordCase> {
  standing: Standing
}

/** What the police platform told just now of records whose mirror is brought up to date already. */
export interface ToldNow {
  /** They are not what the person was shown. */
  other: ReadonlySet<string>
  /** The platform knows them no longer. */
  gone: ReadonlySet<string>
}

const NOTHING: ToldNow = { other: new Set(), gone: new Set() }

/**
 * What settling these records together would come to now.
 * @throws Refusal NOT_FOUND for a record that is not the person's, BAD_INPUT for more than may be settled in one go
 */
export async function weigh(
  executor: Executor,
  environment: Pick<Environment, 'clock' | 'sealing'>,
  person: VerifiedPerson,
  ids: readonly string[],
  told: ToldNow = NOTHING,
): Promise<Weighed> {
  const { standing, cases } = await ownCases(executor, environment, person, ids, true)
  const most = Math.min(...cases.map(({ policy }) => policy.mostAtOnce))
  if (ids.length > most)
    throw new Refusal('BAD_INPUT', `at most ${most} records in one go`, { field: 'input.recordIds' })
  const asTold = cases.map((one) => ({ ...one, record: factsAsTold(one.record, told) }))
  return { ...settleTogether(asTold, standing.facts, environment.clock.now()), standing }
}

function factsAsTold(record: RecordCase['record'], { other, gone }: ToldNow): RecordCase['record'] {
  if (gone.has(record.recordId)) return { ...record, handlingStatus: -1 }
  return other.has(record.recordId) ? { ...record, stale: true } : record
}
