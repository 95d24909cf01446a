import type { LicenceClassRow, VehicleClassRow } from '@/contract/guides'

export type Only = VehicleClassRow['conditions'][number]['only']

export interface Verdict {
  /** `only-if`: for some vehicles of this type and not for others. */
  may: 'yes' | 'only-if' | 'no'
  /** Of the held classes, the one that settles it; null when none does. */
  by: string | null
  /** A class made for the vehicle that `by` includes; null when `by` itself was made for it. */
  through: string | null
  only: Only | null
  /** Classes that are made for every vehicle of the type, and those that include one of these. */
  made: readonly string[]
  others: readonly string[]
}

/** Whether somebody with the classes `held` may drive such a vehicle. Looks at classes alone: not at age or state. */
export function verdictOn(
  held: readonly string[],
  vehicle: VehicleClassRow,
  book: readonly LicenceClassRow[],
): Verdict {
  const includes = (code: string, other: string) =>
    book.some((one) => one.code === code && one.includes.includes(other))
  const onlyOf = (code: string) => vehicle.conditions.find((condition) => condition.code === code)?.only ?? null
  const always = vehicle.classes.filter((code) => onlyOf(code) === null)
  // Those made for it come first, so whatever includes an earlier one came in through it.
  const others = always.filter((code, index) => always.slice(0, index).some((earlier) => includes(code, earlier)))
  const made = always.filter((code) => !others.includes(code))
  const good = vehicle.classes.filter((code) => held.includes(code))
  const by = good.find((code) => onlyOf(code) === null) ?? good[0] ?? null
  if (by === null) return { may: 'no', by, through: null, only: null, made, others }
  const only = onlyOf(by)
  const through = others.includes(by) ? (made.find((code) => includes(by, code)) ?? null) : null
  return { may: only === null ? 'yes' : 'only-if', by, through, only, made, others }
}
