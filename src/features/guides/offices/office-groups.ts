import type { OfficeRow } from '@/contract/guides'
import { officeWords as words } from '@/locales/zh-cn/guides-offices'
import { citiesOf, cityOf } from './city'

/** As far as somebody would go for an errand. */
const WITHIN_METRES = 100_000

export interface OfficesTogether {
  name: string
  offices: readonly OfficeRow[]
  /** Near enough to each other for a map. */
  mapped: boolean
}

const isNear = ({ distance }: OfficeRow): boolean => distance !== null && distance <= WITHIN_METRES

/** Whether the citizen is near enough to all of them to stand on the same map. */
export const allNear = (offices: readonly OfficeRow[]): boolean => offices.every(isNear)

/** One city where one is chosen; otherwise the near and the far, or, without a place, city by city. */
export function groupsOf(offices: readonly OfficeRow[], city: string | null): OfficesTogether[] {
  const inCity = (name: string) => offices.filter((office) => cityOf(office) === name)
  if (city !== null) return [{ name: city, offices: inCity(city), mapped: true }]
  const near = offices.filter(isNear)
  const far = offices.filter((office) => office.distance !== null && !isNear(office))
  const cities = citiesOf(offices)
  if (near.length + far.length === 0)
    return cities.map((name) => ({ name, offices: inCity(name), mapped: cities.length === 1 }))
  return [
    { name: words.near, offices: near, mapped: true },
    { name: words.farther, offices: far, mapped: false },
  ].filter((group) => group.offices.length > 0)
}
