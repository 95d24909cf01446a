import type { OfficeRow } from '@/contract/guides'

/** 驻马店市驿城区文明大道 1 号 → 驻马店; an address without its city belongs to the part of the country that its code names. */
export function cityOf({ address, regionCode }: OfficeRow): string {
  return /^(?:.+?省)?(.+?)市/.exec(address)?.[1] ?? regionCode.slice(0, 4)
}

/** Each city once, in the order in which they come. */
export const citiesOf = (offices: readonly OfficeRow[]): string[] => [...new Set(offices.map(cityOf))]
