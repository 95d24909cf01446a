import type { Insertable } from 'kysely'
import { addDays, type ChinaDate } from '@/domain/dates'
import { vinCheckDigit } from '@/domain/vehicle-number'
import type { Sealing } from '../functions/environment'
import type { VehiclePaper } from '../providers/police-platform/papers'
import type { Tables } from '../store/tables'
import type { Car, Citizen } from './citizens'

export const ISSUER = '山西省太原市公安局交通警察支队'
const ISSUER_REGION = '140100'

/** Neither street nor house is there. */
export function addressOf(idNumber: string): string {
  const serial = Number(idNumber.slice(14, 17))
  return `山西省晋阳新城望江路${10 + ((serial * 7) % 90)}号${1 + (serial % 12)}号楼`
}

interface Make {
  model: string
  seats: number
  curbMassKg: number
  grossMassKg: number
}

/** By what stands in the vehicle licence; the makes are invented. */
const makes: Readonly<Record<string, Make>> = {
  小型轿车: { model: '望江牌WJ7151A', seats: 5, curbMassKg: 1270, grossMassKg: 1645 },
  小型新能源轿车: { model: '望江牌WJ7003BEV', seats: 5, curbMassKg: 1610, grossMassKg: 1985 },
  重型半挂牵引车: { model: '安澜牌AL4250D', seats: 2, curbMassKg: 8800, grossMassKg: 25_000 },
  大型专用校车: { model: '安澜牌AL6990XC', seats: 52, curbMassKg: 8900, grossMassKg: 12_700 },
}

/** What is printed on this car's licence. */
export function vehiclePaper(car: Car, owner: Citizen, today: ChinaDate): VehiclePaper {
  const { model, seats, curbMassKg, grossMassKg } = makes[car.vehicleType] ?? (makes.小型轿车 as Make)
  const registeredOn = addDays(today, -900 - ((Number(car.vinLastSix.slice(1)) * 13) % 1500))
  const body = `LMSJG2B00N1${car.vinLastSix}`
  return {
    model,
    vin: body.slice(0, 8) + vinCheckDigit(body) + body.slice(9),
    engineNumber: `G15T${car.engineLastSix}`,
    registeredOn,
    issuedOn: addDays(registeredOn, 1),
    address: addressOf(owner.idNumber),
    fileNumber: `1401${String(Number(car.engineLastSix.slice(1)) + 20_000_000)}`,
    seats,
    curbMassKg,
    grossMassKg,
    issuer: ISSUER,
    issuerRegion: ISSUER_REGION,
  }
}

const INSURERS = ['晋安财产保险', '望江财产保险', '安澜财产保险'] as const

/** The compulsory policy of a year (交强险条例 art. 20); none where no insurer knows one. */
export function policyRows(
  { plate, plateKind, engineLastSix, insuredForDays }: Car,
  today: ChinaDate,
  sealing: Sealing,
): Insertable<Tables['insurer_policy']>[] {
  if (insuredForDays === null) return []
  const serial = Number(engineLastSix.slice(1))
  const endsOn = addDays(today, insuredForDays)
  return [
    {
      plate_kind: plateKind,
      plate_index: sealing.index(plate),
      insurer: INSURERS[serial % INSURERS.length] as string,
      number_sealed: sealing.seal(`PDZA${endsOn.slice(0, 4)}1401${String(serial).padStart(10, '0')}`),
      starts_on: addDays(endsOn, -364),
      ends_on: endsOn,
    },
  ]
}
