import type { QueuedObjection } from '@/contract/casework'
import { chinaDate } from '@/domain/dates'
import { workingDaysBetween } from '../../rules/calendar'
import { chargeOf } from '../../rules/violations/charge'
import type { ObjectionRow } from '../../store/objections'
import { findPersons } from '../../store/persons'
import { findRecords } from '../../store/records'
import type { Environment } from '../environment'

/** Objections as lines of an officer's list, in the order of the rows; whoever raised them is masked. */
export async function queuedViews(
  { database, clock }: Pick<Environment, 'database' | 'clock'>,
  rows: readonly ObjectionRow[],
): Promise<QueuedObjection[]> {
  if (rows.length === 0) return []
  const records = await findRecords(
    database,
    rows.map((row) => row.record_id),
  )
  const persons = await findPersons(
    database,
    rows.map((row) => row.person_id),
  )
  const today = chinaDate(clock.now())
  return rows.map((row) => {
    const record = records.find(({ id }) => id === row.record_id)
    const person = persons.find(({ id }) => id === row.person_id)
    if (!record || !person) throw new Error(`objection ${row.id} has no record or no person`)
    return {
      objectionId: row.id,
      personMasked: person.name_masked,
      act: chargeOf(record.code, chinaDate(record.happened_at), record.tariff).shortAct,
      ground: row.ground,
      state: row.state,
      submittedAt: row.submitted_at,
      dueOn: row.due_on,
      workingDaysLeft: workingDaysBetween(today, row.due_on),
    }
  })
}
