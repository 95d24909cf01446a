import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { PersonRow } from './persons'
import type { AccountTable } from './tables'

export type AccountRow = AccountTable

/** A wallet account: one user of one mini-program. */
export interface AccountKey {
  appId: string
  openId: string
}

/** Null while the account has not said who it is. */
export async function findAccount(executor: Executor, { appId, openId }: AccountKey): Promise<AccountRow | null> {
  const row = await executor
    .selectFrom('account')
    .selectAll()
    .where('app_id', '=', appId)
    .where('open_id', '=', openId)
    .executeTakeFirst()
  return row ?? null
}

/** The person that this account stands for; null below the tiers `face` and `window`. */
export async function findPersonOfAccount(
  executor: Executor,
  { appId, openId }: AccountKey,
): Promise<(PersonRow & { tier: AccountRow['tier'] }) | null> {
  const row = await executor
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .selectAll('person')
    .select('account.tier')
    .where('account.app_id', '=', appId)
    .where('account.open_id', '=', openId)
    .executeTakeFirst()
  return row ?? null
}

/** Says who the account is, over what it said before. */
export async function putAccount(executor: Executor, row: AccountRow): Promise<void> {
  const { app_id, open_id, ...said } = row
  await executor
    .insertInto('account')
    .values({ app_id, open_id, ...said })
    .onConflict((conflict) => conflict.columns(['app_id', 'open_id']).doUpdateSet(said))
    .execute()
}

/**
 * Ties the account to a person whom the face check confirmed. False when the account has left or says to be somebody
 * else by now.
 */
export async function tieAccount(
  executor: Executor,
  { appId, openId }: AccountKey,
  person: Pick<PersonRow, 'id' | 'document_index'>,
  tied: { tier: 'face' | 'window'; at: Instant },
): Promise<boolean> {
  const row = await executor
    .updateTable('account')
    .set({ person_id: person.id, tier: tied.tier, verified_at: tied.at })
    .where('app_id', '=', appId)
    .where('open_id', '=', openId)
    .where('document_index', '=', person.document_index)
    .returning('app_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function removeAccount(executor: Executor, { appId, openId }: AccountKey): Promise<void> {
  await executor.deleteFrom('account').where('app_id', '=', appId).where('open_id', '=', openId).execute()
}

/** Makes two calls of one account that change who it is, or its tries, go one after the other. */
export async function lockAccount(executor: Executor, { appId, openId }: AccountKey): Promise<void> {
  await executor
    .selectFrom('account')
    .select('app_id')
    .where('app_id', '=', appId)
    .where('open_id', '=', openId)
    .forUpdate()
    .execute()
}
