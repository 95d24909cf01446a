import type { Tier } from '@/contract/identity'
import type { AskingRefusal } from '@/contract/vehicles'
import { addDays, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import { type UseNature, useNames } from '@/domain/vehicle'
import { tierRank } from '../identity/tiers'
import type { Policy } from '../policies/profile'

/** The driver who wants to ask an owner. */
export interface DriverFacts {
  tier: Tier | 'none'
  hasLicence: boolean
  /** Others' vehicles that the driver may handle now, or has asked for and waits. */
  borrowedVehicles: number
  /** Requests made on this China day and in this calendar year. */
  requestsToday: number
  requestsThisYear: number
  /** Others' vehicles whose records this driver settled within the last year. */
  othersVehiclesThisYear: number
}

/** The vehicle that is asked for, as the police's register and our consents know it. */
export interface AskedVehicle {
  /** The register knows it; if not, the rest says nothing. */
  known: boolean
  plate: string
  plateKind: string
  use: UseNature
  ownerKind: 'person' | 'company'
  /** The driver owns it. */
  own: boolean
  /** The driver has an open request, or a consent that stands. */
  asked: boolean
  given: boolean
  /** Other drivers with a standing consent. */
  drivers: number
  /** Drivers other than owner and asker who settled for it within the last year. */
  driversThisYear: number
}

type Asked = { code: AskingRefusal['code']; holds: boolean; source: string; facts?: AskingRefusal['facts'] }

/** Why this driver may ask nobody now, whatever the vehicle; empty = may. Told before anything is typed. */
export function refusalsToAsk(driver: DriverFacts, policy: Policy, moment: Instant): AskingRefusal[] {
  const { sources } = policy
  const reaches = (count: number, limit: number | null) => limit !== null && count >= limit
  const most = (count: number, limit: number | null) => ({ count, limit: limit ?? count })
  const today = chinaDate(moment)
  return refusals([
    { code: 'not-allowed-here', holds: policy.nonOwnedVehicles === 0, source: sources.nonOwnedVehicles },
    {
      code: 'needs-face',
      holds: tierRank(driver.tier) < tierRank('face'),
      source: '交管12123：实人认证后备案非本人机动车',
    },
    { code: 'needs-licence', holds: !driver.hasLicence, source: '道路交通安全违法行为记分管理办法第十三条' },
    {
      code: 'too-many-vehicles',
      holds: policy.nonOwnedVehicles !== 0 && reaches(driver.borrowedVehicles, policy.nonOwnedVehicles),
      source: sources.nonOwnedVehicles,
      facts: most(driver.borrowedVehicles, policy.nonOwnedVehicles),
    },
    {
      code: 'too-many-today',
      holds: reaches(driver.requestsToday, policy.requestsPerDay),
      source: sources.requestsPerDay,
      facts: { ...most(driver.requestsToday, policy.requestsPerDay), again: startOfChinaDate(addDays(today, 1)) },
    },
    {
      code: 'too-many-this-year',
      holds: reaches(driver.requestsThisYear, policy.requestsPerYear),
      source: sources.requestsPerYear,
      facts: {
        ...most(driver.requestsThisYear, policy.requestsPerYear),
        again: startOfChinaDate(`${Number(today.slice(0, 4)) + 1}-01-01`),
      },
    },
    {
      code: 'driver-trades-points',
      holds: reaches(driver.othersVehiclesThisYear, policy.tradingVehiclesPerYear),
      source: sources.tradingVehiclesPerYear,
      facts: most(driver.othersVehiclesThisYear, policy.tradingVehiclesPerYear),
    },
  ])
}

/** The same for one vehicle: what stands against the driver, and then what stands against the vehicle. */
export function refusalsToAskFor(
  driver: DriverFacts,
  vehicle: AskedVehicle,
  policy: Policy,
  moment: Instant,
): AskingRefusal[] {
  return [...refusalsToAsk(driver, policy, moment), ...refusals(vehicleRefusals(vehicle, policy))]
}

function vehicleRefusals(vehicle: AskedVehicle, policy: Policy): Asked[] {
  const { sources } = policy
  const kinds = policy.nonOwnedPlateKinds
  const ofKind: Asked = {
    code: 'plate-kind',
    holds: kinds !== null && !kinds.includes(vehicle.plateKind),
    source: sources.nonOwnedPlateKinds,
    facts: kinds ? { kinds: [...kinds] } : {},
  }
  const places = policy.localPlates
  const local: Asked = {
    code: 'not-local',
    holds: places !== null && !places.some((place) => vehicle.plate.startsWith(place)),
    source: sources.localPlates,
    facts: places ? { place: places.join('、') } : {},
  }
  const unknown: Asked = { code: 'unknown-vehicle', holds: !vehicle.known, source: '公安交管平台：没有这副号牌' }
  if (!vehicle.known) return [ofKind, local, unknown]
  const drivers = vehicle.drivers + (policy.ownerCounts ? 1 : 0)
  const limit = policy.driversPerVehicle
  const trading = policy.tradingDriversPerYear
  return [
    ofKind,
    local,
    { code: 'own-vehicle', holds: vehicle.own, source: '道路交通安全法第一百一十四条' },
    { code: 'already-asked', holds: vehicle.asked, source: sources.requestHours },
    { code: 'already-given', holds: vehicle.given, source: sources.consentMethods },
    {
      code: 'too-many-drivers',
      holds: limit !== null && drivers >= limit,
      source: sources.driversPerVehicle,
      facts: limit === null ? {} : { count: drivers, limit },
    },
    {
      code: 'vehicle-trades-points',
      holds: trading !== null && vehicle.driversThisYear >= trading,
      source: sources.tradingDriversPerYear,
      facts: trading === null ? {} : { count: vehicle.driversThisYear, limit: trading },
    },
    {
      code: 'operating-vehicle',
      holds:
        policy.excludedUses.includes(vehicle.use) ||
        (policy.nonOwnedUses !== null && !policy.nonOwnedUses.includes(vehicle.use)),
      source: policy.excludedUses.includes(vehicle.use) ? sources.excludedUses : sources.nonOwnedUses,
      facts: { use: useNames[vehicle.use] },
    },
    {
      code: 'owner-kind',
      holds: policy.onlyPrivateVehicles && vehicle.ownerKind === 'company',
      source: sources.onlyPrivateVehicles,
    },
  ]
}

const refusals = (asked: readonly Asked[]): AskingRefusal[] =>
  asked.filter(({ holds }) => holds).map(({ code, source, facts = {} }) => ({ code, source, facts }))
