import { sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'

/** Writes down the points of a decision (记分管理办法 art. 13), once; a decision without points has no entry. */
export async function givePoints(
  executor: Executor,
  entry: { region_code: string; decision_id: string; person_id: string; points: number; at: Instant },
): Promise<void> {
  if (entry.points === 0) return
  await executor
    .insertInto('points_entry')
    .values({ ...entry, kind: 'given' })
    .onConflict((conflict) => conflict.columns(['region_code', 'decision_id', 'kind']).doNothing())
    .execute()
}

/**
 * Gives back what a withdrawn decision took (记分管理办法 art. 16), once and only if it was given.
 * @returns the points that went back now
 */
export async function returnPoints(
  executor: Executor,
  decision: { region_code: string; decision_id: string; at: Instant },
): Promise<number> {
  const returned = await executor
    .insertInto('points_entry')
    .columns(['region_code', 'decision_id', 'kind', 'person_id', 'points', 'at'])
    .expression((builder) =>
      builder
        .selectFrom('points_entry as given')
        .select([
          'given.region_code',
          'given.decision_id',
          sql<'returned'>`'returned'`.as('kind'),
          'given.person_id',
          'given.points',
          sql<Instant>`${decision.at}::timestamptz`.as('at'),
        ])
        .where('given.region_code', '=', decision.region_code)
        .where('given.decision_id', '=', decision.decision_id)
        .where('given.kind', '=', 'given'),
    )
    .onConflict((conflict) => conflict.columns(['region_code', 'decision_id', 'kind']).doNothing())
    .returning('points')
    .executeTakeFirst()
  return returned?.points ?? 0
}

/** As `pendingPoints`, as a part of a statement. */
export const pendingPointsOf = (personId: string) => sql<number>`(
    select coalesce(sum(case entry.kind when 'given' then entry.points else -entry.points end), 0)::int
    from points_entry as entry
    left join licence as told on told.person_id = entry.person_id
    where entry.person_id = ${personId}::uuid and not exists (
      select 1 from police_write
      where police_write.region_code = entry.region_code and police_write.decision_id = entry.decision_id
        and police_write.kind = case entry.kind when 'given' then 'decision' else 'withdrawal' end
        and police_write.state = 'done' and (told.as_of is null or police_write.done_at <= told.as_of)))`

/**
 * What the police platform's points of this person do not hold yet: points given here less points given back here,
 * each until the platform has taken the entry *and* the licence was read after that. Below zero when only a return
 * is under way.
 */
export async function pendingPoints(executor: Executor, personId: string): Promise<number> {
  const { rows } = await sql<{ pending: number }>`select ${pendingPointsOf(personId)} as pending`.execute(executor)
  return rows[0]?.pending ?? 0
}
