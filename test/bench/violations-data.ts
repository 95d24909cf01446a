import type { Kysely } from 'kysely'
import { addSeconds, chinaDate } from '@/domain/dates'
import { maskDocument, maskFileNumber, maskName, maskPhone, maskPlate } from '@/domain/mask'
import { bulkCitizen } from '../../mock/data/bulk-plans'
import { fixedId } from '../../mock/data/identifiers'
import { policeLicenceRows, policeVehicleRow } from '../../mock/data/police-rows'
import type { Environment } from '../../mock/functions/environment'
import type { Tables } from '../../mock/store/tables'
import { NOW } from './payments-data'

/** A driver with a bound licence and a bound car that has two pages of open records. */
export interface Caller {
  openId: string
  vehicleId: string
  /** Some of them that are still open. */
  recordIds: string[]
}

const TOGETHER = 4
const BEFORE = addSeconds(NOW, -3600)

/** Registers the owners of these vehicles of a grown world, as if each had shown the face and bound both papers. */
export async function registerCallers(
  database: Kysely<Tables>,
  { sealing, appIds }: Pick<Environment, 'sealing' | 'appIds'>,
  vehicles: readonly number[],
): Promise<Caller[]> {
  const callers: Caller[] = []
  for (const index of vehicles) {
    const citizen = bulkCitizen(index)
    const [car] = citizen.vehicles
    const [told] = policeLicenceRows(citizen, '2026-11-20', sealing)
    if (!car || !told) throw new Error('a driver of the grown world has a car and a licence')
    const openId = `bench-${index}`
    const personId = fixedId(`bench person ${index}`)
    const vehicleId = fixedId(`bench vehicle ${index}`)
    const known = {
      document_index: sealing.index(citizen.idNumber),
      name_sealed: sealing.seal(citizen.name),
      name_masked: maskName(citizen.name),
      document_sealed: sealing.seal(citizen.idNumber),
      document_masked: maskDocument(citizen.idNumber),
      phone_sealed: sealing.seal(citizen.phone),
      phone_masked: maskPhone(citizen.phone),
      verified_at: BEFORE,
    }
    const registered = policeVehicleRow(car, citizen, chinaDate(BEFORE), sealing)
    await database
      .insertInto('person')
      .values({ id: personId, ...known })
      .execute()
    await database
      .insertInto('account')
      .values({
        ...known,
        app_id: appIds.wechat,
        open_id: openId,
        wallet: 'wechat',
        person_group: 'mainland-local',
        document_kind: 'resident-id',
        tier: 'face',
        person_id: personId,
        registered_at: BEFORE,
      })
      .execute()
    const { name_sealed: _, ...licence } = told
    await database
      .insertInto('licence')
      .values({
        ...licence,
        person_id: personId,
        number_masked: maskDocument(citizen.idNumber),
        file_number_masked: maskFileNumber(citizen.fileNumber),
        bound_at: BEFORE,
        as_of: BEFORE,
      })
      .execute()
    await database
      .insertInto('vehicle')
      .values({
        id: vehicleId,
        plate_kind: registered.plate_kind,
        plate_index: registered.plate_index,
        plate_sealed: registered.plate_sealed,
        plate_masked: maskPlate(car.plate),
        owner_index: registered.owner_index,
        owner_kind: registered.owner_kind,
        owner_masked: maskName(citizen.name),
        vehicle_type: registered.vehicle_type,
        use_nature: registered.use_nature,
        states: registered.states,
        as_of: BEFORE,
      })
      .execute()
    await database
      .insertInto('vehicle_binding')
      .values({ person_id: personId, vehicle_id: vehicleId, bound_at: BEFORE })
      .execute()
    const open = await database
      .selectFrom('surveillance_record')
      .select('id')
      .where('plate_index', '=', registered.plate_index)
      .where('plate_kind', '=', registered.plate_kind)
      .where('handling_status', '=', 0)
      .orderBy('happened_at', 'desc')
      .limit(TOGETHER)
      .execute()
    callers.push({ openId, vehicleId, recordIds: open.map(({ id }) => id) })
  }
  return callers
}
