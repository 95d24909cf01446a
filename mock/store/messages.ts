import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { Claim } from './looks'
import type { MessageTable, Tables } from './tables'

export type MessageRow = Selectable<MessageTable>

/** Puts down a message; call it in the transaction that does what it tells of. One that waits already is not doubled. */
export async function enqueueMessage(executor: Executor, message: Insertable<MessageTable>): Promise<void> {
  await executor
    .insertInto('message')
    .values(message)
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .execute()
}

/** Takes messages that are due, longest first; of several housekeepers each gets others. */
export function claimDueMessages(database: Kysely<Tables>, claim: Claim): Promise<MessageRow[]> {
  return database
    .with('due', (query) =>
      query
        .selectFrom('message')
        .select('reference')
        .where('next_try_at', '<=', claim.now)
        .orderBy('next_try_at')
        .limit(claim.limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('message')
    .from('due')
    .set({ next_try_at: claim.leaseUntil })
    .whereRef('message.reference', '=', 'due.reference')
    .returningAll('message')
    .execute()
}

/** The message service has taken it, or never will: nothing of it is kept. */
export async function removeMessage(executor: Executor, reference: string): Promise<void> {
  await executor.deleteFrom('message').where('reference', '=', reference).execute()
}

export async function retryMessage(executor: Executor, reference: string, nextTryAt: Instant): Promise<void> {
  await executor
    .updateTable('message')
    .set((set) => ({ next_try_at: nextTryAt, tries: set('tries', '+', 1) }))
    .where('reference', '=', reference)
    .execute()
}
