import { type Insertable, sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { SurveillanceRecordTable } from './tables'

export type MirrorRow = Insertable<SurveillanceRecordTable>

const told = [
  'plate_kind',
  'plate_index',
  'plate_masked',
  'code',
  'happened_at',
  'place',
  'place_in_full',
  'direction',
  'latitude',
  'longitude',
  'device',
  'captured_by',
  'notified_on',
  'photos',
  'camera_revoked',
  'decision_intended',
  'mirrored_at',
] as const

/**
 * What we did and the platform has not heard yet outweighs what it tells of the status. Its version is not taken
 * either: asked again when it has heard us, it tells the same once more.
 */
const unlessWeAreUnheard = (column: 'handling_status' | 'version') => sql<0>`case when exists (
    select 1 from police_write
    where police_write.region_code = surveillance_record.region_code
      and police_write.record_id = surveillance_record.id and police_write.state = 'waiting'
      and police_write.kind in ('decision', 'withdrawal', 'deletion'))
  then ${sql.ref(`surveillance_record.${column}`)} else ${sql.ref(`excluded.${column}`)} end`

/**
 * Takes in what the platform told, each record only if it is newer than what is known. More time to come is never
 * taken away again.
 * @returns ids of all of them, changed or not
 */
export async function putMirror(executor: Executor, rows: readonly MirrorRow[]): Promise<string[]> {
  if (rows.length === 0) return []
  await executor
    .insertInto('surveillance_record')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'number'])
        .doUpdateSet(({ ref }) => ({
          ...Object.fromEntries(told.map((column) => [column, ref(`excluded.${column}`)])),
          come_by: sql<string>`greatest(surveillance_record.come_by, excluded.come_by)`,
          extended_months: sql<number>`greatest(surveillance_record.extended_months, excluded.extended_months)`,
          handling_status: unlessWeAreUnheard('handling_status'),
          version: unlessWeAreUnheard('version'),
        }))
        .whereRef('excluded.version', '>', 'surveillance_record.version'),
    )
    .execute()
  const keys = sql.join(rows.map((row) => sql`(${row.region_code}::text, ${row.number}::text)`))
  const known = await executor
    .selectFrom('surveillance_record')
    .select('id')
    .where(sql<boolean>`(region_code, number) in (${keys})`)
    .execute()
  return known.map(({ id }) => id)
}

/** Decisions of ours that stand on records which the police have closed, with what they were told of ours. */
export function standingOnClosed(executor: Executor, ids: readonly string[]) {
  return executor
    .selectFrom('surveillance_record as record')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'record.region_code')
        .onRef('decision.record_id', '=', 'record.id')
        .on('decision.status', '<>', 'withdrawn'),
    )
    .leftJoin('police_write as entry', (join) =>
      join
        .onRef('entry.region_code', '=', 'decision.region_code')
        .onRef('entry.decision_id', '=', 'decision.id')
        .on('entry.kind', '=', 'decision'),
    )
    .select([
      'decision.region_code',
      'decision.id',
      'decision.status',
      'record.handling_status',
      'entry.state as entry_state',
    ])
    .where('record.id', 'in', ids)
    .where('record.handling_status', '<>', 0)
    .execute()
}

/** How far the feed was read; 0 before the first time. */
export async function feedCursor(executor: Executor, name: string): Promise<number> {
  const row = await executor.selectFrom('police_feed').select('cursor').where('name', '=', name).executeTakeFirst()
  return row?.cursor ?? 0
}

/** Never back: of two readers the one that is further counts. */
export async function moveFeed(executor: Executor, name: string, cursor: number, at: Instant): Promise<void> {
  await executor
    .insertInto('police_feed')
    .values({ name, cursor, read_at: at })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({
        cursor: sql`greatest(police_feed.cursor, excluded.cursor)`,
        read_at: sql`greatest(police_feed.read_at, excluded.read_at)`,
      }),
    )
    .execute()
}
