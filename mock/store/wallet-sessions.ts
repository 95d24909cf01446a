import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { Tables } from './tables'

type WalletSession = Tables['wallet_session']

/** @param session its `id` is the hash of what the client holds, so that a copy of the table opens nothing */
export async function startWalletSession(executor: Executor, session: WalletSession): Promise<void> {
  await executor.insertInto('wallet_session').values(session).execute()
}

/** Null when there is none of that id or it has run out. */
export async function findWalletSession(executor: Executor, id: string, now: Instant): Promise<WalletSession | null> {
  const row = await executor
    .selectFrom('wallet_session')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}
