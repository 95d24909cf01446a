import { base } from './base'
import { guangzhou2015, hangzhou2016, nanjing2016, xinjiang2025 } from './places'
import type { Tariff } from './tariff'

export const tariffs: readonly Tariff[] = [base, nanjing2016, xinjiang2025, guangzhou2015, hangzhou2016]

/** @throws Error naming the known tariffs when there is none of that name. */
export function tariffFor(name: string): Tariff {
  const tariff = tariffs.find((candidate) => candidate.name === name)
  if (!tariff) throw new Error(`no tariff ${name}; known: ${tariffs.map((known) => known.name).join(', ')}`)
  return tariff
}
