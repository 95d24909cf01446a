import type { Insertable, Kysely } from 'kysely'
import { addDays, addSeconds, chinaDate, type Instant } from '@/domain/dates'
import { maskDocument, maskName, maskPlate } from '@/domain/mask'
import { fictionalIdNumber, fictionalPlate } from '../../../mock/data/identifiers'
import type { Environment } from '../../../mock/functions/environment'
import { sealOwner } from '../../../mock/providers/police-platform/owner'
import type { Tables } from '../../../mock/store/tables'
import type { Chance } from '../chance'
import { randomUuid } from '../random-uuid'
import type { Visitor } from '../world'

/** Points that each of these acts costs: 1, 3, 6, 0, and one that is only warned of. */
const ACTS = ['1117', '1357', '1625', '10393', '6094'] as const
const A_YEAR_ON = 300

export interface Driver {
  personId: string
  idNumber: string
  visitor: Visitor
  /** At the police, when the world began. */
  pointsAtFirst: number
}

/** Two drivers and the owner of a car that both may handle; each driver has a phone, and one car is the first's own. */
export interface Road {
  drivers: Driver[]
  vehicles: { id: string; plateKind: string; plateIndex: string; ownerDocument: string }[]
  records: { id: string; regionCode: string; number: string }[]
  consents: string[]
  handler: string
  reviewer: string
  /** Points that windows gave meanwhile, per ID number. */
  pointsElsewhere: Map<string, number>
  payToConfirm: boolean
}

interface Parts {
  chance: Chance
  database: Kysely<Tables>
  environment: Environment
  visitors: readonly Visitor[]
  regionCode: string
  now: Instant
}

const PLATE_KIND = '02'

export async function createRoad(parts: Parts): Promise<Road> {
  const { chance, database, visitors, regionCode } = parts
  const drivers = visitors.map((visitor, index) => ({
    personId: randomUuid(chance),
    idNumber: fictionalIdNumber('19850417', 300 + index),
    visitor,
    pointsAtFirst: chance.oneOf([0, 0, 3, 8]),
  }))
  const road: Road = {
    drivers,
    vehicles: [],
    records: [],
    consents: [],
    handler: randomUuid(chance),
    reviewer: randomUuid(chance),
    pointsElsewhere: new Map(),
    payToConfirm: chance.happens(35),
  }
  if (road.payToConfirm)
    await database
      .updateTable('authority')
      .set({ policy: 'shandong-2016', rules_as_of: '2016-06-01' })
      .where('region_code', '=', regionCode)
      .execute()
  for (const driver of drivers) await addDriver(parts, driver)
  for (const [index, owner] of [drivers[0], drivers[2]].entries())
    if (owner) road.vehicles.push(await addVehicle(parts, owner, index))
  await addConsents(parts, road)
  for (const vehicle of road.vehicles)
    for (let count = 2 + chance.pick(3); count > 0; count--)
      road.records.push(await addRecord(parts, road, vehicle, count))
  await addOfficers(parts, road)
  await database
    .insertInto('police_feed')
    .values({ name: 'records', cursor: road.records.length, read_at: parts.now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ cursor: road.records.length, read_at: parts.now }))
    .execute()
  return road
}

async function addDriver({ database, environment: { sealing }, now }: Parts, driver: Driver): Promise<void> {
  const { identity } = driver.visitor
  const name = '虚构人'
  const who = {
    document_index: sealing.index(driver.idNumber),
    name_sealed: sealing.seal(name),
    name_masked: maskName(name),
    document_sealed: sealing.seal(driver.idNumber),
    document_masked: maskDocument(driver.idNumber),
    phone_sealed: sealing.seal('13900000001'),
    phone_masked: '139****0001',
    verified_at: now,
  }
  const licence = {
    number_index: who.document_index,
    file_number_sealed: sealing.seal('990101000001'),
    classes: ['C1'],
    states: 'A',
    issuer: '虚构车管所',
    first_issued_on: '2010-05-01',
    valid_until: null,
    points: driver.pointsAtFirst,
    cycle_ends_on: addDays(chinaDate(now), A_YEAR_ON),
  }
  await database
    .insertInto('person')
    .values({ id: driver.personId, ...who })
    .execute()
  await database
    .insertInto('account')
    .values({
      ...who,
      app_id: identity.appId,
      open_id: identity.openId,
      wallet: identity.wallet,
      person_group: 'mainland-local',
      document_kind: 'resident-id',
      tier: 'face',
      person_id: driver.personId,
      registered_at: now,
    })
    .execute()
  await database
    .insertInto('licence')
    .values({
      ...licence,
      person_id: driver.personId,
      number_masked: who.document_masked,
      file_number_masked: '9901****0001',
      bound_at: now,
      as_of: now,
    })
    .execute()
  await database
    .insertInto('police_licence')
    .values({ ...licence, name_sealed: who.name_sealed })
    .execute()
}

async function addVehicle({ chance, database, environment: { sealing }, now }: Parts, owner: Driver, index: number) {
  const plate = fictionalPlate('晋A', 90 + index)
  const vehicle = {
    id: randomUuid(chance),
    plateKind: PLATE_KIND,
    plateIndex: sealing.index(plate),
    ownerDocument: owner.idNumber,
  }
  const common = {
    plate_kind: PLATE_KIND,
    plate_index: vehicle.plateIndex,
    plate_sealed: sealing.seal(plate),
    owner_index: sealing.index(owner.idNumber),
    owner_kind: 'person' as const,
    vehicle_type: '小型轿车',
    use_nature: 'non-operating' as const,
    states: 'A',
  }
  await database
    .insertInto('vehicle')
    .values({ ...common, id: vehicle.id, plate_masked: maskPlate(plate), owner_masked: '虚*人', as_of: now })
    .execute()
  await database
    .insertInto('police_vehicle')
    .values({
      ...common,
      owner_sealed: sealOwner(sealing, { document: owner.idNumber, name: '虚构人' }),
      owner_phone_sealed: sealing.seal('13900000001'),
      vin_last_six: '000001',
      engine_last_six: '000001',
    })
    .execute()
  await database
    .insertInto('vehicle_binding')
    .values({ person_id: owner.personId, vehicle_id: vehicle.id, bound_at: now })
    .execute()
  return vehicle
}

/** The owner of the second car agreed to both drivers a month ago. */
async function addConsents({ chance, database, environment: { sealing }, now }: Parts, road: Road): Promise<void> {
  const [, borrowed] = road.vehicles
  if (!borrowed) return
  const then = addSeconds(now, -30 * 86400)
  for (const driver of road.drivers.slice(0, 2)) {
    const id = randomUuid(chance)
    road.consents.push(id)
    await database
      .insertInto('consent')
      .values({
        id,
        vehicle_id: borrowed.id,
        driver_id: driver.personId,
        owner_index: sealing.index(borrowed.ownerDocument),
        method: 'face',
        purpose: 'family',
        state: 'given',
        asked_at: then,
        expires_at: then,
        answered_at: then,
        ended_at: null,
        code_hash: null,
        token_id: null,
      })
      .execute()
  }
}

async function addRecord(
  { chance, database, regionCode, now }: Parts,
  road: Road,
  vehicle: Road['vehicles'][number],
  day: number,
) {
  const record = {
    id: randomUuid(chance),
    regionCode,
    number: `${regionCode}79${String(30000000 + road.records.length)}`,
  }
  const notified = addDays(chinaDate(now), -day)
  const common = {
    region_code: regionCode,
    number: record.number,
    plate_kind: vehicle.plateKind,
    plate_index: vehicle.plateIndex,
    plate_masked: '晋AM**90',
    code: chance.oneOf(ACTS),
    happened_at: addSeconds(now, -(day + 6) * 86400),
    place: '虚构路',
    place_in_full: '虚构路与样板街路口',
    direction: '北向南',
    latitude: 37.8,
    longitude: 112.5,
    device: '140105000001',
    captured_by: 'camera' as const,
    notified_on: notified,
    come_by: addDays(notified, 30),
    extended_months: 0,
    handling_status: 0 as const,
    photos: 'shown' as const,
    camera_revoked: false,
    decision_intended: false,
    version: 1,
  }
  const mirror: Insertable<Tables['surveillance_record']> = { ...common, id: record.id, mirrored_at: now }
  await database.insertInto('surveillance_record').values(mirror).execute()
  await database
    .insertInto('police_record')
    .values({ ...common, on_hold: false, feed_position: road.records.length + 1, visible_at: now })
    .execute()
  return record
}

async function addOfficers({ database, regionCode }: Parts, road: Road): Promise<void> {
  const officer = (id: string, role: 'handler' | 'reviewer') => ({
    id,
    region_code: regionCode,
    name_masked: '方*远',
    badge_masked: '99**052',
    role,
    unit: '虚构大队',
  })
  await database
    .insertInto('officer')
    .values([officer(road.handler, 'handler'), officer(road.reviewer, 'reviewer')])
    .execute()
}
