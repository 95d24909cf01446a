import type { Instant } from '@/domain/dates'
import type { AccountKey } from './accounts'
import type { Executor } from './database'
import type { FaceCheckTable } from './tables'

export type FaceCheckRow = FaceCheckTable

export async function insertFaceCheck(executor: Executor, row: FaceCheckRow): Promise<void> {
  await executor.insertInto('face_check').values(row).execute()
}

/** One of the account's own checks. */
export async function findFaceCheck(
  executor: Executor,
  { appId, openId }: AccountKey,
  id: string,
): Promise<FaceCheckRow | null> {
  const row = await executor
    .selectFrom('face_check')
    .selectAll()
    .where('id', '=', id)
    .where('app_id', '=', appId)
    .where('open_id', '=', openId)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Tries of the account for this purpose since `since` that came to nothing, or whose end is not known yet. Those that
 * the host's own fault ended do not count.
 */
export async function countFaceTries(
  executor: Executor,
  { appId, openId }: AccountKey,
  purpose: FaceCheckRow['purpose'],
  since: Instant,
): Promise<number> {
  const { tries } = await executor
    .selectFrom('face_check')
    .select((each) => each.fn.countAll<number>().as('tries'))
    .where('app_id', '=', appId)
    .where('open_id', '=', openId)
    .where('purpose', '=', purpose)
    .where('started_at', '>=', since)
    .where('state', '<>', 'passed')
    .where((each) => each.or([each('failure', 'is', null), each('failure', '<>', 'service')]))
    .executeTakeFirstOrThrow()
  return Number(tries)
}

/** What the host's server answered when it was asked to open the check; it is under way from now on. */
export async function openFaceCheck(
  executor: Executor,
  id: string,
  opened: Pick<FaceCheckRow, 'host_ref' | 'ticket'>,
): Promise<void> {
  await executor
    .updateTable('face_check')
    .set({ ...opened, state: 'started', failure: null, ended_at: null })
    .where('id', '=', id)
    .where('host_ref', '=', '')
    .execute()
}

/** Moves a check on; false when somebody else moved it first. */
export async function moveFaceCheck(
  executor: Executor,
  id: string,
  from: readonly FaceCheckRow['state'][],
  to: Partial<Pick<FaceCheckRow, 'state' | 'failure' | 'ended_at' | 'front_id' | 'back_id' | 'review_by'>>,
): Promise<boolean> {
  const row = await executor
    .updateTable('face_check')
    .set(to)
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends what was under way for whoever the account said to be before; a face that was shown for them approves nothing more. */
export async function endOpenFaceChecks(
  executor: Executor,
  { appId, openId }: AccountKey,
  now: Instant,
): Promise<void> {
  await executor
    .updateTable('face_check')
    .set({ state: 'timed-out', ended_at: now })
    .where('app_id', '=', appId)
    .where('open_id', '=', openId)
    .where('state', 'in', ['started', 'in-review'])
    .execute()
  await executor
    .updateTable('face_check')
    .set({ used_at: now })
    .where('app_id', '=', appId)
    .where('open_id', '=', openId)
    .where('state', '=', 'passed')
    .where('used_at', 'is', null)
    .execute()
}

/**
 * Uses a passed check for one approval; false when it is not the account's, not for approving, older than
 * `endedAfter`, or used already.
 */
export async function spendFaceCheck(
  executor: Executor,
  { appId, openId }: AccountKey,
  use: { id: string; endedAfter: Instant; now: Instant },
): Promise<boolean> {
  const row = await executor
    .updateTable('face_check')
    .set({ used_at: use.now })
    .where('id', '=', use.id)
    .where('app_id', '=', appId)
    .where('open_id', '=', openId)
    .where('purpose', '=', 'approve-driver')
    .where('state', '=', 'passed')
    .where('ended_at', '>=', use.endedAfter)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Reviews that a person has had the time for, soonest promise first. */
export function listReviewsToDecide(executor: Executor, promisedBy: Instant, limit: number): Promise<FaceCheckRow[]> {
  return executor
    .selectFrom('face_check')
    .selectAll()
    .where('state', '=', 'in-review')
    .where('review_by', '<=', promisedBy)
    .orderBy('review_by')
    .limit(limit)
    .execute()
}
