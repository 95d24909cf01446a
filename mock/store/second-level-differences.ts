import type { Executor } from './database'
import type { DifferenceRow } from './differences'

/** Differences of the second level that are neither resolved nor before two persons. */
export function openSecondLevel(executor: Executor): Promise<DifferenceRow[]> {
  return executor
    .selectFrom('difference')
    .selectAll()
    .where('level', '=', 2)
    .where('state', 'in', ['open', 'waiting'])
    .orderBy('found_at')
    .orderBy('id')
    .execute()
}

/** The difference that two persons have ended about this subject; null = they have not. */
export async function resolvedByPersons(executor: Executor, subjectKey: string): Promise<DifferenceRow | null> {
  const found = await executor
    .selectFrom('difference')
    .selectAll()
    .where('subject_key', '=', subjectKey)
    .where('level', '=', 2)
    .where('state', '=', 'resolved')
    .where('resolved_by', '=', 'persons')
    .executeTakeFirst()
  return found ?? null
}
