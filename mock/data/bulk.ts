import { type Kysely, sql } from 'kysely'
import { startOfChinaDate } from '@/domain/dates'
import type { Tables } from '../store/tables'
import { BULK_MARK, bulkCitizen, bulkRecord, bulkVehicleOf, MOST_BULK_RECORDS, RECORDS_PER_BLOCK } from './bulk-plans'
import { policeLicenceRows, policeVehicleRow } from './police-rows'
import { type PoliceRecordRow, policeRecordRow, recordIdOf } from './record-rows'
import type { SeedOptions } from './seed'

/** Columns of a record at the police, in the order in which they travel. */
const columns = {
  region_code: 'text',
  number: 'text',
  plate_kind: 'text',
  plate_index: 'text',
  plate_masked: 'text',
  code: 'text',
  happened_at: 'timestamptz',
  place: 'text',
  place_in_full: 'text',
  direction: 'text',
  latitude: 'double precision',
  longitude: 'double precision',
  device: 'text',
  captured_by: 'text',
  notified_on: 'date',
  come_by: 'date',
  extended_months: 'integer',
  handling_status: 'integer',
  on_hold: 'boolean',
  photos: 'text',
  camera_revoked: 'boolean',
  decision_intended: 'boolean',
  version: 'integer',
  feed_position: 'bigint',
  visible_at: 'timestamptz',
} as const satisfies Record<keyof PoliceRecordRow, string>

/** What the mirror does not keep, or calls otherwise. */
const policeOnly: readonly string[] = ['on_hold', 'feed_position', 'visible_at'] satisfies (keyof PoliceRecordRow)[]

export interface Growth {
  /** Records that were there before. */
  before: number
  added: number
}

/**
 * Adds drivers, vehicles and open records to a seeded world until the police hold `wanted` records, all of them told to
 * our mirror. Stopping it at any moment leaves a sound world, and running it again goes on where it stopped.
 * @param progress after every batch, with the number of records there are
 * @throws Error when the mirror has not read the feed to its end: what comes after would be read before it
 */
export async function growTo(
  database: Kysely<Tables>,
  wanted: number,
  options: SeedOptions,
  progress: (records: number) => void,
): Promise<Growth> {
  const { records: before, bulk, last, cursor } = await readState(database)
  if (wanted > MOST_BULK_RECORDS) throw new Error(`at most ${MOST_BULK_RECORDS} records`)
  if (cursor !== last)
    throw new Error('the mirror has not read all of the police feed yet: let the host run until it has, then try again')
  const added = Math.max(wanted - before, 0)
  for (let done = 0; done < added; ) {
    const size = Math.min(RECORDS_PER_BLOCK, added - done)
    await addBatch(database, { first: bulk + done, size, position: last + done }, options)
    done += size
    progress(before + done)
  }
  if (added > 0) await sql`analyze police_record, surveillance_record, police_vehicle, police_licence`.execute(database)
  return { before, added }
}

async function readState(database: Kysely<Tables>) {
  const { rows } = await sql<{ records: number; bulk: number; last: number; cursor: number }>`
    select count(*) as records, count(*) filter (where substr(number, 7, 3) = ${BULK_MARK}) as bulk,
      coalesce(max(feed_position), 0) as last,
      (select cursor from police_feed where name = 'records') as cursor
    from police_record`.execute(database)
  return rows[0] as (typeof rows)[number]
}

async function addBatch(
  database: Kysely<Tables>,
  { first, size, position }: { first: number; size: number; position: number },
  options: SeedOptions,
): Promise<void> {
  const { sealing, today } = options
  const seenPlates = new Map<string, string>()
  const index = (plain: string) => {
    const seen = seenPlates.get(plain) ?? sealing.index(plain)
    seenPlates.set(plain, seen)
    return seen
  }
  const rows = Array.from({ length: size }, (_, place) =>
    policeRecordRow(bulkRecord(first + place), position + place + 1, { sealing: { index }, today }),
  )
  const vehicles = Array.from(new Set(rows.map((_, place) => bulkVehicleOf(first + place))), bulkCitizen)
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('police_vehicle')
      .values(vehicles.flatMap((one) => one.vehicles.map((car) => policeVehicleRow(car, one, today, sealing))))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction
      .insertInto('police_licence')
      .values(vehicles.flatMap((one) => policeLicenceRows(one, today, sealing)))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await insertRecords(rows).execute(transaction)
    await transaction
      .updateTable('police_feed')
      .set({ cursor: position + size, read_at: startOfChinaDate(today) })
      .where('name', '=', 'records')
      .execute()
  })
}

/** Both tables by one statement: each value travels once. */
function insertRecords(rows: readonly PoliceRecordRow[]) {
  const names = Object.keys(columns) as (keyof typeof columns)[]
  const list = (some: readonly string[]) => sql.join(some.map((name) => sql.ref(name)))
  const values = names.map((name) => sql`${rows.map((row) => row[name])}::${sql.raw(columns[name])}[]`)
  const ids = rows.map((row) => recordIdOf(row.number))
  const kept = names.filter((name) => !policeOnly.includes(name))
  return sql`
    with told as (select * from unnest(${sql.join(values)}, ${ids}::uuid[]) as told(${list(names)}, id)),
      police as (insert into police_record (${list(names)}) select ${list(names)} from told)
    insert into surveillance_record (${list(kept)}, id, mirrored_at) select ${list(kept)}, id, visible_at from told`
}
