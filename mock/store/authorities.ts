import type { Executor } from './database'

/** One of the province's authorities, for rules that hold in all of it; null where none of ours is there. */
export async function findAuthorityOfProvince(executor: Executor, provinceCode: string) {
  const row = await executor
    .selectFrom('authority')
    .select(['region_code', 'policy', 'rules_as_of'])
    .where('region_code', 'like', `${provinceCode}%`)
    .orderBy('region_code')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
