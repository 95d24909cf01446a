import type { Executor } from './database'

/** The person's latest objection to a record; null when there is none. */
export async function latestObjectionOf(
  executor: Executor,
  record: { region_code: string; id: string },
  personId: string,
): Promise<string | null> {
  const row = await executor
    .selectFrom('objection')
    .select('id')
    .where('region_code', '=', record.region_code)
    .where('record_id', '=', record.id)
    .where('person_id', '=', personId)
    .orderBy('submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
