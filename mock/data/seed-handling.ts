import type { Transaction } from 'kysely'
import { type ChinaDate, startOfChinaDate } from '@/domain/dates'
import type { Sealing } from '../functions/environment'
import type { Tables } from '../store/tables'
import { type Citizen, citizens } from './citizens'
import { driverCrowd } from './driver-crowd'
import { accidentRows, elsewhereRows } from './driving-past'
import { officerRows } from './officers'
import { policyRows } from './papers'
import { policeLicenceRows, policeVehicleRow, windowDecisionRow } from './police-rows'
import { mirrorRow, policeRecordRow } from './record-rows'
import { busyPlans, intendedPlans, recordPlans } from './sample-records'
import { seedKnownPersons } from './seed-known-persons'

interface HandlingOptions {
  sealing: Sealing
  today: ChinaDate
  seed: number
}

/**
 * The police's registers, and our mirror as far as their feed has told: all of it, so a fresh world shows every record
 * at once. Authorities must be there.
 */
export async function seedHandling(transaction: Transaction<Tables>, options: HandlingOptions): Promise<void> {
  const { sealing, today } = options
  const crowd = driverCrowd(options.seed)
  const everybody: Citizen[] = [...Object.values(citizens), ...crowd]
  const plans = [
    ...Object.values(recordPlans),
    ...busyPlans,
    ...intendedPlans,
    ...crowd.flatMap(({ records }) => records),
  ]
  const records = plans.map((plan, place) => policeRecordRow(plan, place + 1, options))
  const vehicles = everybody.flatMap((one) => one.vehicles.map((car) => policeVehicleRow(car, one, today, sealing)))
  const policies = everybody.flatMap((one) => one.vehicles.flatMap((car) => policyRows(car, today, sealing)))
  const licences = everybody.flatMap((one) => policeLicenceRows(one, today, sealing))
  const holderOf = new Map(everybody.flatMap((one) => one.vehicles.map((car) => [sealing.index(car.plate), one])))
  const handled = records.flatMap((record, place) => {
    const holder = record.handling_status === 1 && holderOf.get(record.plate_index)
    return holder ? [windowDecisionRow(record, holder, 61000001 + place * 17, sealing)] : []
  })

  await transaction.insertInto('officer').values(officerRows).execute()
  await transaction.insertInto('police_vehicle').values(vehicles).execute()
  await transaction.insertInto('police_licence').values(licences).execute()
  await transaction.insertInto('insurer_policy').values(policies).execute()
  await transaction.insertInto('police_record').values(records).execute()
  await transaction.insertInto('police_decision').values(handled).execute()
  await transaction
    .insertInto('police_elsewhere')
    .values(elsewhereRows(licences, handled, options))
    .execute()
  await transaction.insertInto('police_accident').values(accidentRows(options)).execute()
  await transaction.insertInto('surveillance_record').values(records.map(mirrorRow)).execute()
  await transaction
    .insertInto('police_feed')
    .values({ name: 'records', cursor: records.length, read_at: startOfChinaDate(today) })
    .execute()
  await seedKnownPersons(transaction, options)
}
