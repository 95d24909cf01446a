import { type Kysely, type Selectable, sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { Claim } from './looks'
import type { PoliceWriteTable, Tables } from './tables'

export type PoliceWriteRow = Selectable<PoliceWriteTable>

type NewPoliceWrite = Pick<PoliceWriteTable, 'region_code' | 'id' | 'kind' | 'record_id' | 'decision_id' | 'created_at'>

/**
 * Puts down what the police platform is to hear; call it in the transaction that does what it tells of. What stands
 * in an entry is read when it is delivered. Entries about one record go in their order: hold the record when you add
 * one, so that each is at least a millisecond younger than the one before.
 */
export async function enqueuePoliceWrite(executor: Executor, write: NewPoliceWrite): Promise<void> {
  await executor
    .insertInto('police_write')
    .values(({ selectFrom }) => ({
      ...write,
      created_at: sql<Instant>`greatest(${write.created_at}::timestamptz, ${selectFrom('police_write')
        .select(sql`max(created_at) + interval '1 millisecond'`.as('next'))
        .where('region_code', '=', write.region_code)
        .where('record_id', '=', write.record_id)})`,
      state: 'waiting' as const,
      refusal: null,
      next_try_at: write.created_at,
      done_at: null,
    }))
    .execute()
}

/**
 * Takes writes that are due, oldest first; of several housekeepers each gets others. A write waits for every earlier
 * one about the same record.
 */
export function claimDuePoliceWrites(database: Kysely<Tables>, claim: Claim): Promise<PoliceWriteRow[]> {
  return database
    .with('due', (query) =>
      query
        .selectFrom('police_write')
        .select(['region_code', 'id'])
        .where('next_try_at', '<=', claim.now)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('police_write as earlier')
                .select('earlier.id')
                .whereRef('earlier.region_code', '=', 'police_write.region_code')
                .whereRef('earlier.record_id', '=', 'police_write.record_id')
                .whereRef('earlier.created_at', '<', 'police_write.created_at')
                .where('earlier.state', '=', 'waiting'),
            ),
          ),
        )
        .orderBy('next_try_at')
        .orderBy('created_at')
        .limit(claim.limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('police_write')
    .from('due')
    .set({ next_try_at: claim.leaseUntil })
    .whereRef('police_write.region_code', '=', 'due.region_code')
    .whereRef('police_write.id', '=', 'due.id')
    .returningAll('police_write')
    .execute()
}

type WriteKey = Pick<PoliceWriteRow, 'region_code' | 'id'>

/** The platform has taken or refused it. False when that was known: nothing follows from it a second time. */
export async function endPoliceWrite(
  executor: Executor,
  key: WriteKey,
  end: { state: 'done' | 'refused'; refusal: string | null; done_at: Instant },
): Promise<boolean> {
  const ended = await executor
    .updateTable('police_write')
    .set({ ...end, next_try_at: null })
    .where('region_code', '=', key.region_code)
    .where('id', '=', key.id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

export async function retryPoliceWrite(executor: Executor, key: WriteKey, nextTryAt: Instant): Promise<void> {
  await executor
    .updateTable('police_write')
    .set((set) => ({ next_try_at: nextTryAt, tries: set('tries', '+', 1) }))
    .where('region_code', '=', key.region_code)
    .where('id', '=', key.id)
    .where('state', '=', 'waiting')
    .execute()
}
