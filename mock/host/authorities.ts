import type { Kysely } from 'kysely'
import type { ChinaDate } from '@/domain/dates'
import type { Tables } from '../store/tables'

export interface AuthoritySetting {
  regionCode: string
  name: string
  policy: string
  rulesAsOf: ChinaDate | null
}

export async function readAuthorities(database: Kysely<Tables>): Promise<AuthoritySetting[]> {
  const rows = await database
    .selectFrom('authority')
    .select(['region_code', 'name', 'policy', 'rules_as_of'])
    .orderBy('region_code')
    .execute()
  return rows.map((row) => ({
    regionCode: row.region_code,
    name: row.name,
    policy: row.policy,
    rulesAsOf: row.rules_as_of,
  }))
}

/** False for a district without an authority. */
export async function setRulesAsOf(
  database: Kysely<Tables>,
  regionCode: string,
  day: ChinaDate | null,
): Promise<boolean> {
  const row = await database
    .updateTable('authority')
    .set({ rules_as_of: day })
    .where('region_code', '=', regionCode)
    .returning('region_code')
    .executeTakeFirst()
  return row !== undefined
}
