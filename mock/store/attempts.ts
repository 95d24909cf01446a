import type { Instant } from '@/domain/dates'
import type { Executor } from './database'

/**
 * Counts one more try of `caller` in `bucket` and gives the count, this try included. The bucket names the act and the
 * span it counts in, e.g. `look-up:2026-11-20T02`, so a new span starts at zero by itself.
 * @param until after this nobody asks for the bucket any more
 */
export async function countAttempt(
  executor: Executor,
  attempt: { caller: string; bucket: string; until: Instant },
): Promise<number> {
  const { count } = await executor
    .insertInto('attempt')
    .values({ ...attempt, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['caller', 'bucket']).doUpdateSet((set) => ({ count: set('attempt.count', '+', 1) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return count
}
