import type { Insertable } from 'kysely'
import type { Executor } from './database'
import type { Tables } from './tables'

/**
 * Remembers a wallet's message. False when it came before: wallets repeat themselves, and a repeat has no effect.
 * Write it in the transaction of the effect, so that neither is there without the other.
 */
export async function noteNotification(
  executor: Executor,
  notification: Insertable<Tables['notification']>,
): Promise<boolean> {
  const written = await executor
    .insertInto('notification')
    .values(notification)
    .onConflict((conflict) => conflict.columns(['channel', 'notify_id']).doNothing())
    .returning('notify_id')
    .executeTakeFirst()
  return written !== undefined
}
