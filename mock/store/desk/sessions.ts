import type { Instant } from '@/domain/dates'
import type { AccountantRow } from '../accountants'
import type { Executor } from '../database'
import type { DeskSessionTable } from '../tables/desk'

/** @param session its `token_hash` is the hash of what the browser holds, so that a copy of the table opens nothing */
export async function startDeskSession(executor: Executor, session: DeskSessionTable): Promise<void> {
  await executor.insertInto('desk_session').values(session).execute()
}

/**
 * The session and whose it is, seen now; null when it has ended or its owner has left.
 * @param idleSince one that was not used since then has ended
 */
export async function touchDeskSession(
  executor: Executor,
  tokenHash: string,
  now: Instant,
  idleSince: Instant,
): Promise<(AccountantRow & { expires_at: Instant }) | null> {
  const row = await executor
    .updateTable('desk_session')
    .from('accountant')
    .set({ last_seen_at: now })
    .whereRef('accountant.id', '=', 'desk_session.accountant_id')
    .where('token_hash', '=', tokenHash)
    .where('last_seen_at', '>', idleSince)
    .where('expires_at', '>', now)
    .where('accountant.disabled', '=', false)
    .returning([
      'accountant.id',
      'accountant.name_masked',
      'accountant.role',
      'accountant.unit',
      'accountant.region_code',
      'desk_session.expires_at',
    ])
    .executeTakeFirst()
  return row ?? null
}

export async function endDeskSession(executor: Executor, tokenHash: string): Promise<void> {
  await executor.deleteFrom('desk_session').where('token_hash', '=', tokenHash).execute()
}

/** Wherever they are signed in. */
export async function endDeskSessionsOf(executor: Executor, accountantId: string): Promise<void> {
  await executor.deleteFrom('desk_session').where('accountant_id', '=', accountantId).execute()
}
