import { sql } from 'kysely'
import type { RecordFilter } from '@/contract/violations'
import type { ChinaDate, Instant } from '@/domain/dates'
import { compiledOnce } from './compiled'
import type { Executor } from './database'
import type { OwnDecisionRow } from './own-decisions'
import { selectRecords } from './record-rows'

export type RecordKey = { region_code: string; id: string }

export interface PageOf {
  plateKind: string
  plateIndex: string
}

/** Where a page ended: the next one begins after it. */
export interface PageEnd {
  happenedAt: Instant
  id: string
}

/** The name of the feed that the mirror is kept by. */
export const RECORDS_FEED = 'records'

/** One more than a page holds tells whether there is another. */
export const PAGE = 20

/** What we did with a record, and what it waits for. A confirmation that is not paid yet waits, too. */
const belongsTo: Record<RecordFilter, string> = {
  open: `record.handling_status = 0 and (record.stand = 'open' or decision.status = 'provisional')`,
  'on-hold': `record.handling_status = 0 and record.stand = 'on-hold'`,
  done: `(record.handling_status <> 0 or (record.stand = 'settled' and decision.status is distinct from 'provisional'))`,
}

const of = (filter: RecordFilter) => sql<boolean>`${sql.raw(belongsTo[filter])}`

function pageStatement(filter: RecordFilter, follows: boolean) {
  return compiledOnce(['plateKind', 'plateIndex', 'afterAt', 'afterId'], (executor, values) => {
    const all = selectRecords(executor)
      .where('record.plate_index', '=', values.plateIndex)
      .where('record.plate_kind', '=', values.plateKind)
      .where(of(filter))
    const rest = follows
      ? all
          // Said twice so that the index is entered where the page begins.
          .where('record.happened_at', '<=', values.afterAt)
          .where(sql<boolean>`(record.happened_at < ${values.afterAt} or record.id > ${values.afterId}::uuid)`)
      : all
    return rest
      .orderBy('record.happened_at', 'desc')
      .orderBy('record.id')
      .limit(sql.lit(PAGE + 1))
  })
}

const first = {
  open: pageStatement('open', false),
  'on-hold': pageStatement('on-hold', false),
  done: pageStatement('done', false),
}
const next = {
  open: pageStatement('open', true),
  'on-hold': pageStatement('on-hold', true),
  done: pageStatement('done', true),
}

/** A page of a vehicle's records, newest first, and one more if there is any. */
export function listRecords(executor: Executor, vehicle: PageOf, filter: RecordFilter, after: PageEnd | null) {
  return after
    ? next[filter](executor, { ...vehicle, afterAt: after.happenedAt, afterId: after.id })
    : first[filter](executor, { ...vehicle, afterAt: '', afterId: '' })
}

/** How many of a vehicle's records wait, are on hold, are done; and until when the police's changes are known. */
export const countRecords = compiledOnce(['plateKind', 'plateIndex'], (executor, { plateKind, plateIndex }) =>
  executor
    .selectFrom('surveillance_record as record')
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.region_code', '=', 'record.region_code')
        .onRef('decision.record_id', '=', 'record.id')
        .on('decision.status', '=', sql.lit('provisional')),
    )
    .select([
      sql<number>`count(*) filter (where ${of('open')})::int`.as('open'),
      sql<number>`count(*) filter (where ${of('on-hold')})::int`.as('onHold'),
      sql<number>`count(*) filter (where ${of('done')})::int`.as('done'),
    ])
    .select(({ selectFrom }) =>
      selectFrom('police_feed').select('read_at').where('name', '=', sql.lit(RECORDS_FEED)).as('asOf'),
    )
    .where('record.plate_index', '=', plateIndex)
    .where('record.plate_kind', '=', plateKind),
)

/** All that wait of these vehicles, newest first, at most `most` of each. */
export function listOpenRecords(executor: Executor, vehicles: readonly PageOf[], most: number) {
  if (vehicles.length === 0) return Promise.resolve([])
  const ofEach = vehicles.map(({ plateKind, plateIndex }) => sql`(${plateKind}::text, ${plateIndex}::text)`)
  return selectRecords(executor)
    .where(
      'record.id',
      'in',
      sql<string>`(select newest.id from (values ${sql.join(ofEach)}) as one(plate_kind, plate_index) cross join lateral (
        select record.id from surveillance_record as record
        left join decision on decision.region_code = record.region_code and decision.record_id = record.id
          and decision.status = 'provisional'
        where record.plate_index = one.plate_index and record.plate_kind = one.plate_kind and ${of('open')}
        order by record.happened_at desc, record.id limit ${sql.lit(most)}) as newest)`,
    )
    .orderBy('record.happened_at', 'desc')
    .orderBy('record.id')
    .execute()
}

/** How many wait of each of these vehicles; those of which none does are left out. */
export async function countOpen(executor: Executor, vehicles: readonly PageOf[]) {
  if (vehicles.length === 0) return []
  const plates = sql.join(vehicles.map((one) => sql`(${one.plateIndex}::text, ${one.plateKind}::text)`))
  const { rows } = await sql<{ plate_kind: string; plate_index: string; open: number }>`
    select record.plate_kind, record.plate_index, count(*)::int as open
    from surveillance_record as record
    left join decision on decision.region_code = record.region_code and decision.record_id = record.id
      and decision.status = 'provisional'
    where (record.plate_index, record.plate_kind) in (${plates}) and ${of('open')}
    group by record.plate_kind, record.plate_index`.execute(executor)
  return rows
}

/** Until when the police's changes are known here; null before the feed was read. */
export async function mirroredUntil(executor: Executor): Promise<Instant | null> {
  const row = await executor
    .selectFrom('police_feed')
    .select('read_at')
    .where('name', '=', RECORDS_FEED)
    .executeTakeFirst()
  return row?.read_at ?? null
}

/** In no order; unknown ones are left out. */
export function findRecords(executor: Executor, ids: readonly string[]) {
  return selectRecords(executor).where('record.id', 'in', ids).execute()
}

/** Holds these records in the order of their keys, so that two who settle the same go one after the other. */
export async function lockRecords(executor: Executor, ids: readonly string[]): Promise<void> {
  await executor
    .selectFrom('surveillance_record')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('region_code')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

export async function setStand(executor: Executor, key: RecordKey, stand: 'open' | 'on-hold' | 'settled') {
  await executor
    .updateTable('surveillance_record')
    .set({ stand })
    .where('region_code', '=', key.region_code)
    .where('id', '=', key.id)
    .execute()
}

/** False when it does not wait any more, or was extended before: nothing was changed. */
export async function extendTerm(
  executor: Executor,
  key: RecordKey,
  months: number,
  comeBy: ChinaDate,
): Promise<boolean> {
  const extended = await executor
    .updateTable('surveillance_record')
    .set({ extended_months: months, come_by: comeBy })
    .where('region_code', '=', key.region_code)
    .where('id', '=', key.id)
    .where('extended_months', '=', 0)
    .where('handling_status', '=', 0)
    .where('stand', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return extended !== undefined
}

/**
 * No decision of ours stands on the record any more. Handled at a window: it is done there. A founded objection: it
 * is deleted. Else it waits again, unless the police have closed it otherwise.
 */
export async function reopenRecord(
  executor: Executor,
  decision: Pick<OwnDecisionRow, 'region_code' | 'record_id'>,
  because: OwnDecisionRow['withdrawn_because'],
): Promise<void> {
  const status = { 'handled-elsewhere': sql<1>`1`, objection: sql<-1>`-1` }[because as string]
  await executor
    .updateTable('surveillance_record')
    .set({
      stand: 'open',
      // 1 was our own decision's mark.
      handling_status: status ?? sql<0>`case handling_status when 1 then 0 else handling_status end`,
    })
    .where('region_code', '=', decision.region_code)
    .where('id', '=', decision.record_id)
    .execute()
}
