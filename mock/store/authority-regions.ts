import type { Executor } from './database'

/** District codes of all authorities that we serve. */
export async function knownRegions(executor: Executor): Promise<Set<string>> {
  const rows = await executor.selectFrom('authority').select('region_code').execute()
  return new Set(rows.map((row) => row.region_code))
}
