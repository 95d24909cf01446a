import type { MayDrive } from '@/contract/checks'
import { addMonths, type ChinaDate } from '@/domain/dates'
import type { UseNature } from '@/domain/vehicle'
import { mayDriveType } from '../vehicle-types'

export interface LicenceAtRoadside {
  classes: readonly string[]
  usable: boolean
  /** Null where it is not known. */
  firstIssuedOn: ChinaDate | null
}

/** A vehicle whose card was scanned; of one that was only typed nothing but the type is known. */
export interface VehicleAtRoadside {
  vehicleType: string
  use: UseNature | null
  usable: boolean
}

const CLASSES = '道路交通安全法第十九条第四款：按照驾驶证载明的准驾车型驾驶'
const NO_LICENCE = '道路交通安全法第十九条、第九十九条：驾驶证失效、被暂扣、吊销期间不得驾驶'
const VEHICLE = '道路交通安全法第八条、第十三条、第十七条：登记、检验和交强险'
const PROBATION =
  '道路交通安全法实施条例第二十二条第三款：实习期内不得驾驶公共汽车、营运客车、危险物品车辆，不得牵引挂车'

const PROBATION_MONTHS = 12
/** 营运客车, in all its forms, and 危险物品. */
const NOT_ON_PROBATION: readonly UseNature[] = ['operating-passenger', 'taxi', 'ride-hailing', 'dangerous-goods']

/** Whether the holder of this licence may drive this vehicle today: the licence first, then its classes, then the vehicle. */
export function mayDrive(licence: LicenceAtRoadside, vehicle: VehicleAtRoadside, today: ChinaDate): MayDrive {
  const byClass = mayDriveType(licence.classes, vehicle.vehicleType)
  const answer = (may: MayDrive['may'], why: MayDrive['why'], source: string): MayDrive => ({
    may,
    only: may === 'only-if' ? (byClass?.only ?? null) : null,
    needed: byClass?.needed ?? [],
    held: [...licence.classes],
    why,
    vehicleType: vehicle.vehicleType,
    source,
  })
  if (!licence.usable) return answer('no', 'licence-not-usable', NO_LICENCE)
  if (!byClass && vehicle.usable) return answer('unknown', 'type-unknown', CLASSES)
  if (!byClass) return answer('no', 'vehicle-not-usable', VEHICLE)
  if (byClass.may === 'no') return answer('no', 'class-does-not', CLASSES)
  if (onProbation(licence, today) && needsExperience(vehicle)) return answer('no', 'probation', PROBATION)
  if (!vehicle.usable) return answer('no', 'vehicle-not-usable', VEHICLE)
  return answer(byClass.may, 'class-covers', CLASSES)
}

/** The first twelve months; those after a further class are not on file with us. */
const onProbation = ({ firstIssuedOn }: LicenceAtRoadside, today: ChinaDate) =>
  firstIssuedOn !== null && today < addMonths(firstIssuedOn, PROBATION_MONTHS)

/** A tractor pulls a trailer, which a beginner may not. */
const needsExperience = ({ use, vehicleType }: VehicleAtRoadside) =>
  (use !== null && NOT_ON_PROBATION.includes(use)) || vehicleType.includes('牵引车')
