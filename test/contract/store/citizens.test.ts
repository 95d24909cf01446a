import { type Kysely, sql } from 'kysely'
import { addDays, chinaDate, daysBetween } from '@/domain/dates'
import { checkResidentId, readFileNumber } from '@/domain/identity-document'
import { readPlate } from '@/domain/plate'
import { readEngineLastSix, readVinLastSix } from '@/domain/vehicle-number'
import { citizen, citizens } from '../../../mock/data/citizens'
import { driverCrowd } from '../../../mock/data/driver-crowd'
import { resetData } from '../../../mock/data/reset'
import { type RecordName, recordPlans, sampleRecord } from '../../../mock/data/sample-records'
import { chargeOf } from '../../../mock/rules/violations/charge'
import type { Tables } from '../../../mock/store/tables'
import { sealing, seedWorld, TODAY } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

const SEED = 20261119
const everybody = [...Object.values(citizens), ...driverCrowd(SEED)]

/** Every row of every table as text. */
async function dump(database: Kysely<Tables>): Promise<string> {
  const tables = await database.introspection.getTables()
  const rows = []
  for (const { name } of tables)
    rows.push(
      ...(await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(database)).rows,
    )
  return rows.map(({ row }) => row).join('\n')
}

describe('the cast', () => {
  test.each(everybody.map((one) => [one.name, one] as const))('%s has papers in order, of nobody', (_name, one) => {
    expect(checkResidentId(one.idNumber, TODAY)).toMatchObject({ kind: 'number' })
    expect(one.idNumber).toMatch(/^990101/)
    expect(readFileNumber(one.fileNumber)).toBe(one.fileNumber)
    expect(one.phone).toMatch(/^139000\d{5}$/)
    for (const car of one.vehicles) {
      expect(readPlate(car.plate, car.plateKind)).toEqual({ kind: 'plate', plate: car.plate })
      expect(readVinLastSix(car.vinLastSix)).toMatchObject({ kind: 'last-six' })
      expect(readEngineLastSix(car.engineLastSix)).toMatchObject({ kind: 'last-six' })
    }
  })

  test('no two share a document, a phone, a plate or the number of a record', () => {
    const cars = everybody.flatMap(({ vehicles }) => vehicles)
    for (const values of [
      everybody.map(({ idNumber }) => idNumber),
      everybody.map(({ phone }) => phone),
      everybody.map(({ fileNumber }) => fileNumber),
      cars.map(({ plate, plateKind }) => plateKind + plate),
      cars.map(({ vinLastSix }) => vinLastSix),
      Object.values(recordPlans).map(({ number }) => number),
    ])
      expect(new Set(values).size).toBe(values.length)
  })
})

describeOnBothEngines('drivers and records of the seeded world', (store) => {
  const database = () => store.database()
  const record = async (name: RecordName) => {
    const found = await database()
      .selectFrom('surveillance_record as record')
      .innerJoin('authority', 'authority.region_code', 'record.region_code')
      .selectAll('record')
      .select('authority.tariff')
      .where('record.id', '=', sampleRecord(name).recordId)
      .executeTakeFirstOrThrow()
    return { ...found, ...chargeOf(found.code, chinaDate(found.happened_at), found.tariff) }
  }

  test.each<[RecordName, number, number]>([
    ['linSolidLine', 10_000, 1],
    ['linPedestrian', 20_000, 3],
    ['nanjingParking', 5_000, 0],
    ['urumqiParking', 10_000, 0],
    ['homeParking', 20_000, 0],
    ['oldSign', 10_000, 3],
    ['nanningStop', 20_000, 9],
  ])('%s costs %i and %i points', async (name, fineFen, points) => {
    await seedWorld(database())
    expect(await record(name)).toMatchObject({ charge: { kind: 'fine', fineFen }, points })
  })

  test('the clocks of the story run as its pictures show them', async () => {
    await seedWorld(database())
    const left = async (name: RecordName) => daysBetween(TODAY, (await record(name)).come_by)
    expect(await left('linSolidLine')).toBe(23)
    expect(await left('linPedestrian')).toBe(19)
    expect(await left('zhouSpeeding')).toBe(12)
    expect(await record('zhouSpeeding')).toMatchObject({
      charge: { kind: 'range', fromFen: 100_000, toFen: 200_000 },
      points: 6,
    })
    const consent = await database().selectFrom('consent').selectAll().executeTakeFirstOrThrow()
    expect((await record('zhouSpeeding')).happened_at < String(consent.answered_at)).toBe(true)
    expect((await record('zhouNoEntry')).happened_at > String(consent.answered_at)).toBe(true)
    const licence = await database()
      .selectFrom('police_licence')
      .selectAll()
      .where('number_index', '=', sealing.index(citizen('lin').idNumber))
      .executeTakeFirstOrThrow()
    expect(licence).toMatchObject({
      classes: ['C1'],
      states: 'A',
      points: 3,
      cycle_ends_on: '2027-03-14',
      first_issued_on: '2019-03-15',
    })
  })

  test('records of every state are there', async () => {
    await seedWorld(database())
    expect(await record('photosMissing')).toMatchObject({ photos: 'cannot-be-shown' })
    expect(await record('cameraRevoked')).toMatchObject({ camera_revoked: true })
    expect(await record('shenRedLight')).toMatchObject({ stand: 'on-hold', handling_status: 0 })
    expect(await record('handledAtWindow')).toMatchObject({ handling_status: 1, stand: 'open' })
    expect(await record('deleted')).toMatchObject({ handling_status: -1 })
    expect(await record('transferred')).toMatchObject({ handling_status: 2 })
    expect((await record('late')).come_by < TODAY).toBe(true)
    const openOf = async (plate: string) =>
      (
        await database()
          .selectFrom('surveillance_record')
          .select(['id', 'decision_intended'])
          .where('plate_index', '=', sealing.index(plate))
          .where('handling_status', '=', 0)
          .execute()
      ).map(({ decision_intended }) => decision_intended)
    expect(await openOf(citizen('busy').vehicles[0]?.plate ?? '')).toHaveLength(45)
    expect(await openOf(citizen('intended').vehicles[0]?.plate ?? '')).toEqual(Array(6).fill(true))
    expect(await openOf(citizen('newcomer').vehicles[0]?.plate ?? '')).toEqual([])
  })

  test('the mirror holds what the police hold, and the feed has been read to its end', async () => {
    await seedWorld(database())
    const { rows } = await sql<{ police: number; mirrored: number; same: number; last: number; cursor: number }>`
      select (select count(*) from police_record) as police, (select count(*) from surveillance_record) as mirrored,
        (select count(*) from police_record p join surveillance_record s using (region_code, number)
          where (p.plate_kind, p.plate_index, p.plate_masked, p.code, p.happened_at, p.place, p.place_in_full, p.direction,
              p.latitude, p.longitude, p.device, p.captured_by, p.notified_on, p.come_by, p.extended_months,
              p.handling_status, p.photos, p.camera_revoked, p.decision_intended, p.version)
            = (s.plate_kind, s.plate_index, s.plate_masked, s.code, s.happened_at, s.place, s.place_in_full, s.direction,
              s.latitude, s.longitude, s.device, s.captured_by, s.notified_on, s.come_by, s.extended_months,
              s.handling_status, s.photos, s.camera_revoked, s.decision_intended, s.version)
            and p.on_hold = (s.stand = 'on-hold')) as same,
        (select max(feed_position) from police_record) as last, (select cursor from police_feed) as cursor`.execute(
      database(),
    )
    const [counts] = rows
    expect(counts?.police).toBeGreaterThan(130)
    expect(counts?.mirrored).toBe(counts?.police)
    expect(counts?.same).toBe(counts?.police)
    expect(counts?.cursor).toBe(counts?.last)
    const told = await database().selectFrom('police_record').select('visible_at').execute()
    expect(told.every(({ visible_at }) => visible_at <= `${TODAY}T00:00:00.000Z`)).toBe(true)
  })

  test('every record is of a known vehicle, and every hold has its open objection', async () => {
    await seedWorld(database())
    const { rows } = await sql<{ strays: number; holds: number }>`
      select (select count(*) from police_record r where not exists (select 1 from police_vehicle v
          where v.plate_index = r.plate_index and v.plate_kind = r.plate_kind)) as strays,
        (select count(*) from surveillance_record r where (stand = 'on-hold') <> exists (select 1 from objection o
          where o.region_code = r.region_code and o.record_id = r.id and o.state = 'submitted')) as holds`.execute(
      database(),
    )
    expect(rows[0]).toEqual({ strays: 0, holds: 0 })
  })

  test('the same seed and day give the same world; a day later everything is a day later', async () => {
    const read = async () => ({
      records: await database().selectFrom('surveillance_record').selectAll().orderBy('number').execute(),
      licences: await database()
        .selectFrom('police_licence')
        .select(['number_index', 'classes', 'states', 'points', 'cycle_ends_on'])
        .orderBy('number_index')
        .execute(),
      officers: await database().selectFrom('officer').selectAll().orderBy('id').execute(),
    })
    await seedWorld(database())
    const once = await read()
    await resetData(database(), { sealing, today: TODAY, seed: SEED })
    expect(await read()).toEqual(once)
    await resetData(database(), { sealing, today: addDays(TODAY, 1), seed: SEED })
    const later = await read()
    const { number } = sampleRecord('linSolidLine')
    const of = (world: typeof once) => world.records.find((row) => row.number === number)
    expect(of(later)?.come_by).toBe(addDays(of(once)?.come_by ?? '', 1))
    expect(later.officers).toEqual(once.officers)
  })

  test('a dump tells no name, document, file number, phone or plate', async () => {
    await seedWorld(database())
    const text = await dump(database())
    expect(text).toContain('"plate_masked": "晋N6**83"')
    for (const one of everybody) {
      const companies = one.vehicles.flatMap(({ company }) => (company ? [company.name, company.creditCode] : []))
      const plates = one.vehicles.map(({ plate }) => plate)
      const secrets = [one.idNumber, one.fileNumber, one.phone, ...plates, ...companies]
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    }
    // Names of two characters may be words; the cast's others may not appear.
    const names = everybody.map(({ name }) => name).filter((name) => name.length > 2)
    expect(names.filter((name) => text.includes(name))).toEqual([])
  })

  test('two officers handle and one reviews in every region', async () => {
    await seedWorld(database())
    const officers = await database().selectFrom('officer').select(['region_code', 'role']).execute()
    const regions = await database().selectFrom('authority').select('region_code').execute()
    for (const { region_code } of regions) {
      const roles = officers.filter((one) => one.region_code === region_code).map(({ role }) => role)
      expect(roles.sort()).toEqual(['handler', 'handler', 'reviewer'])
    }
  })
})
