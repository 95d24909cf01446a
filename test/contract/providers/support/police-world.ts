import type { Kysely } from 'kysely'
import { fen } from '@/domain/money'
import { type CitizenName, citizen } from '../../../../mock/data/citizens'
import { authorityRows } from '../../../../mock/data/places'
import { policeLicenceRows, policeVehicleRow } from '../../../../mock/data/police-rows'
import { policeRecordRow, type RecordPlan } from '../../../../mock/data/record-rows'
import { spotOf } from '../../../../mock/data/spots'
import { createFaults, type FaultSettings } from '../../../../mock/providers/faults'
import { createMemoryOutsideStore } from '../../../../mock/providers/memory-outside-store'
import { createPolicePlatform } from '../../../../mock/providers/police-platform/police-platform'
import type { PoliceEntry, RecordKey } from '../../../../mock/providers/police-platform/register'
import { createSealing } from '../../../../mock/store/sealing'
import type { Tables } from '../../../../mock/store/tables'
import { createHandClock } from './hand-clock'

export const REGION = '140105'
export const TODAY = '2026-11-20'
const sealing = createSealing(new Uint8Array(32).fill(9))
export const lin = citizen('lin')
export const zhou = citizen('zhou')
/** 16 digits by the last two. */
export const recordKey = (end: number): RecordKey => ({
  regionCode: REGION,
  number: `${REGION}79000000${String(end).padStart(2, '0')}`,
})

/** The platform with two citizens, their cars and a few records of 林晓岚's: 10 red light, 11 parking, 12 and 19 without photos. */
export async function createPoliceWorld(database: Kysely<Tables>) {
  const clock = createHandClock('2026-11-20T02:00:00.000Z')
  const faults = createFaults()
  const slept: number[] = []
  const deps = {
    store: createMemoryOutsideStore(),
    clock,
    sleep: async (milliseconds: number) => slept.push(milliseconds),
  }
  const platform = createPolicePlatform(deps, faults, { database, sealing })
  const { behindOurBack } = platform
  if (!behindOurBack) throw new Error('the platform has tables')

  await database.insertInto('authority').values(authorityRows).execute()
  for (const name of ['lin', 'zhou'] satisfies CitizenName[]) {
    const one = citizen(name)
    const cars = one.vehicles.map((car) => policeVehicleRow(car, one, TODAY, sealing))
    await database.insertInto('police_vehicle').values(cars).execute()
    await database
      .insertInto('police_licence')
      .values(policeLicenceRows(one, TODAY, sealing))
      .execute()
  }
  const plans: Partial<RecordPlan>[] = [
    { number: recordKey(10).number, code: '1625' },
    { number: recordKey(11).number, code: '10393' },
    { number: recordKey(12).number, withoutPhotos: true },
    { number: recordKey(19).number, withoutPhotos: true },
  ]
  const rows = plans.map((plan, place) =>
    policeRecordRow({ ...usual(place), ...plan } as RecordPlan, place + 1, { sealing, today: TODAY }),
  )
  await database.insertInto('police_record').values(rows).execute()

  const record = async (key: RecordKey) => {
    const [found] = await platform.readRecords([key])
    if (!found) throw new Error('no such record')
    return found
  }
  return {
    platform,
    police: behindOurBack,
    clock,
    faults,
    slept,
    sealing,
    record,
    setFaults: (changes: Partial<FaultSettings>) => faults.replace({ ...faults.read(), ...changes }),
    pointsOf: async (licence: string) => (await platform.findLicence(licence))?.points,
    tick: () => platform.tick(clock.now()),
  }
}

const usual = (place: number): Partial<RecordPlan> => ({
  regionCode: REGION,
  plate: lin.vehicles[0]?.plate,
  plateKind: '02',
  code: '1117',
  spot: spotOf(REGION, place),
  happenedDaysAgo: 10,
  minute: 600,
})

export const decisionOf = (
  record: RecordKey,
  changes: Partial<Extract<PoliceEntry, { kind: 'decision' }>> = {},
): Extract<PoliceEntry, { kind: 'decision' }> => ({
  kind: 'decision',
  record,
  decisionNumber: '1401051400000017',
  decisionId: '0198a000-0000-7000-8000-000000000001',
  licenceNumber: lin.idNumber,
  points: 6,
  fineFen: fen(20000),
  servedAt: '2026-11-20T02:00:00.000Z',
  ...changes,
})
