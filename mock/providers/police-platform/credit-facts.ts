import { addDays, type ChinaDate, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import type { InPlatform, PlatformParts } from './parts'
import type { PoliceCreditFacts } from './register'

const OPEN = 0

/** What the platform holds against a licence in these days, both included; null: no such licence. */
export async function readCreditFacts(
  { database, sealing }: PlatformParts,
  licenceNumber: string,
  days: { from: ChinaDate; to: ChinaDate },
): Promise<PoliceCreditFacts | null> {
  const index = sealing.index(licenceNumber)
  const licence = await database
    .selectFrom('police_licence')
    .select('cycle_ends_on')
    .where('number_index', '=', index)
    .executeTakeFirst()
  if (!licence) return null
  const [violations, open, accidents] = await Promise.all([
    violationsOf(database, index, days),
    openRecordsOf(database, index),
    accidentsOf(database, index, days),
  ])
  return { violations, cycleEndsOn: licence.cycle_ends_on, openRecords: open, accidents }
}

/** Keeps points that came from elsewhere as the decision behind them. */
export async function recordElsewhere(
  platform: InPlatform,
  { licenceIndex, points, at }: { licenceIndex: string; points: number; at: Instant },
): Promise<void> {
  const { before } = await platform
    .selectFrom('police_elsewhere')
    .select((each) => each.fn.countAll<number>().as('before'))
    .where('licence_index', '=', licenceIndex)
    .executeTakeFirstOrThrow()
  const number = `9901011${String(80_000_001 + Number(before))}0`
  await platform
    .insertInto('police_elsewhere')
    .values({ licence_index: licenceIndex, number, points, recorded_at: at })
    .execute()
}

type Database = PlatformParts['database']

/** Decisions that stand, of this platform and of elsewhere. */
async function violationsOf(database: Database, index: string, { from, to }: { from: ChinaDate; to: ChinaDate }) {
  const [since, before] = [startOfChinaDate(from), startOfChinaDate(addDays(to, 1))]
  const rows = await database
    .selectFrom('police_decision')
    .select(['number', 'recorded_at', 'points'])
    .where('licence_index', '=', index)
    .where('state', '=', 'in-force')
    .where('recorded_at', '>=', since)
    .where('recorded_at', '<', before)
    .unionAll(
      database
        .selectFrom('police_elsewhere')
        .select(['number', 'recorded_at', 'points'])
        .where('licence_index', '=', index)
        .where('recorded_at', '>=', since)
        .where('recorded_at', '<', before),
    )
    .execute()
  return rows.map(({ number, recorded_at, points }) => ({ number, on: chinaDate(recorded_at), points }))
}

async function openRecordsOf(database: Database, ownerIndex: string): Promise<string[]> {
  const rows = await database
    .selectFrom('police_vehicle as vehicle')
    .innerJoin('police_record as record', (join) =>
      join
        .onRef('record.plate_index', '=', 'vehicle.plate_index')
        .onRef('record.plate_kind', '=', 'vehicle.plate_kind'),
    )
    .select('record.number')
    .where('vehicle.owner_index', '=', ownerIndex)
    .where('record.handling_status', '=', OPEN)
    .execute()
  return rows.map(({ number }) => number)
}

async function accidentsOf(database: Database, index: string, { from, to }: { from: ChinaDate; to: ChinaDate }) {
  const rows = await database
    .selectFrom('police_accident')
    .select(['happened_on', 'blame'])
    .where('licence_index', '=', index)
    .where('happened_on', '>=', from)
    .where('happened_on', '<=', to)
    .execute()
  return rows.map(({ happened_on, blame }) => ({ on: happened_on, blame }))
}
