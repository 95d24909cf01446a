import type { Insertable } from 'kysely'
import { addDays, addSeconds, type ChinaDate, chinaDate, startOfChinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import type { Sealing } from '../functions/environment'
import { sealPaper } from '../providers/police-platform/papers'
import { chargeOf } from '../rules/violations/charge'
import type { Tables } from '../store/tables'
import type { Car, Citizen } from './citizens'
import { numberOf } from './decision-plans'
import { addressOf, ISSUER, vehiclePaper } from './papers'
import { jurisdictions } from './places'
import type { PoliceRecordRow } from './record-rows'

/** The police's own register of a citizen's vehicle. */
export function policeVehicleRow(
  car: Car,
  citizen: Citizen,
  today: ChinaDate,
  sealing: Sealing,
): Insertable<Tables['police_vehicle']> {
  const owner = car.company
    ? { name: car.company.name, document: car.company.creditCode }
    : { name: citizen.name, document: citizen.idNumber }
  return {
    plate_kind: car.plateKind,
    plate_index: sealing.index(car.plate),
    plate_sealed: sealing.seal(car.plate),
    owner_index: sealing.index(owner.document),
    owner_kind: car.company ? 'company' : 'person',
    owner_sealed: sealing.seal(JSON.stringify(owner)),
    owner_phone_sealed: sealing.seal(citizen.phone),
    vehicle_type: car.vehicleType,
    use_nature: car.use,
    states: car.states,
    vin_last_six: car.vinLastSix,
    engine_last_six: car.engineLastSix,
    inspection_until: addDays(today, car.inspectionInDays),
    paper_sealed: sealPaper(sealing, vehiclePaper(car, citizen, today)),
  }
}

/** The police's own register of a licence; none for citizens without one. */
export function policeLicenceRows(
  { idNumber, fileNumber, name, licence }: Citizen,
  today: ChinaDate,
  sealing: Sealing,
): Insertable<Tables['police_licence']>[] {
  if (!licence) return []
  const cycleEndsOn = addDays(today, licence.cycleEndsInDays)
  const paper = { address: addressOf(idNumber) }
  const inDays = (days: number | undefined) => (days === undefined ? null : addDays(today, days))
  // The cycle begins on the day of the first issue (记分管理办法 art. 4).
  const firstIssuedOn = yearsAfter(addDays(cycleEndsOn, 1), -licence.years)
  // Six years, then ten (机动车驾驶证申领和使用规定 art. 13).
  const byTerm = yearsAfter(firstIssuedOn, licence.years <= 6 ? 6 : 16)
  const validUntil = inDays(licence.overdue ? -20 : licence.validForDays) ?? byTerm
  return [
    {
      number_index: sealing.index(idNumber),
      file_number_sealed: sealing.seal(fileNumber),
      name_sealed: sealing.seal(name),
      classes: [...licence.classes],
      states: licence.states,
      issuer: ISSUER,
      first_issued_on: firstIssuedOn,
      valid_until: validUntil,
      valid_from: yearsAfter(validUntil, licence.years <= 6 ? -6 : -10),
      paper_sealed: sealPaper(sealing, paper),
      portrait: licence.noPhoto ? 'unusable' : 'stored',
      renewal_deferred_until: inDays(licence.deferredForDays?.renewal),
      medical_deferred_until: inDays(licence.deferredForDays?.medical),
      review_deferred_until: inDays(licence.deferredForDays?.review),
      points: licence.points,
      cycle_ends_on: cycleEndsOn,
    },
  ]
}

/**
 * What a window of the police decided on a record of this citizen, two days after the notice.
 * @param serial running number of decisions of windows
 */
export function windowDecisionRow(
  record: PoliceRecordRow,
  citizen: Citizen,
  serial: number,
  sealing: Sealing,
): Insertable<Tables['police_decision']> {
  const tariff = jurisdictions.find((place) => place.regionCode === record.region_code)?.tariff ?? ''
  const { charge, points } = chargeOf(record.code, chinaDate(record.happened_at), tariff)
  const plan = { regionCode: record.region_code, serial, checkDigit: serial % 10 }
  const { number15, checkDigit } = numberOf(plan, 'simple')
  return {
    region_code: record.region_code,
    number: number15 + checkDigit,
    record_number: record.number,
    licence_index: sealing.index(citizen.idNumber),
    points,
    fine_fen: charge.kind === 'fine' ? charge.fineFen : fen(0),
    decision_id: null,
    state: 'in-force',
    recorded_at: addSeconds(startOfChinaDate(addDays(record.notified_on, 2)), 10 * 3600),
  }
}

function yearsAfter(date: ChinaDate, years: number): ChinaDate {
  const day = date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)
  return `${Number(date.slice(0, 4)) + years}${day}`
}
