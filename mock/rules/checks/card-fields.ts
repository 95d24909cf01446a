import type { CheckedDocument } from '@/contract/checks'
import type { ChinaDate } from '@/domain/dates'
import { maskDocument, maskFileNumber, maskName, maskPlate } from '@/domain/mask'
import { type UseNature, useNames } from '@/domain/vehicle'

type Fields = CheckedDocument['fields']

/** As licences without a last day print it. */
const LONG_TERM = '长期'

interface Licence {
  name: string
  number: string
  classes: readonly string[]
  firstIssuedOn: ChinaDate
  /** Null = long-term. */
  validUntil: ChinaDate | null
}

interface Vehicle {
  plate: string
  ownerName: string
  vehicleType: string
  useNature: UseNature
  /** Null = not on file. */
  inspectionUntil: ChinaDate | null
}

interface Policy {
  insurer: string
  number: string
  startsOn: ChinaDate
  endsOn: ChinaDate
}

/** What a checker needs of each card and no more: enough to compare it with the person or the car in front of them. */
export const licenceFields = (licence: Licence): Fields => [
  { name: 'holder', value: maskName(licence.name) },
  { name: 'document-number', value: maskDocument(licence.number) },
  { name: 'classes', value: licence.classes.join('、') },
  { name: 'first-issued-on', value: licence.firstIssuedOn },
  { name: 'valid-until', value: licence.validUntil ?? LONG_TERM },
]

export const vehicleLicenceFields = (vehicle: Vehicle): Fields => [
  { name: 'plate', value: maskPlate(vehicle.plate) },
  { name: 'vehicle-type', value: vehicle.vehicleType },
  { name: 'use', value: useNames[vehicle.useNature] },
  { name: 'holder', value: maskName(vehicle.ownerName) },
  ...inspection(vehicle),
]

export const inspectionMarkFields = (vehicle: Vehicle): Fields => [
  { name: 'plate', value: maskPlate(vehicle.plate) },
  { name: 'vehicle-type', value: vehicle.vehicleType },
  ...inspection(vehicle),
]

export const insuranceFields = (vehicle: Pick<Vehicle, 'plate'>, policy: Policy): Fields => [
  { name: 'plate', value: maskPlate(vehicle.plate) },
  { name: 'insurer', value: policy.insurer },
  { name: 'policy-number', value: maskFileNumber(policy.number) },
  { name: 'valid-from', value: policy.startsOn },
  { name: 'valid-until', value: policy.endsOn },
]

const inspection = ({ inspectionUntil }: Vehicle): Fields =>
  inspectionUntil === null ? [] : [{ name: 'valid-until', value: inspectionUntil }]
