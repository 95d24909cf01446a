import { sql } from 'kysely'
import { addSeconds, type Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { AccountantTable } from './tables/desk'

export type AccountantRow = Pick<AccountantTable, 'id' | 'name_masked' | 'role' | 'unit' | 'region_code'>

const shown = ['id', 'name_masked', 'role', 'unit', 'region_code'] as const

/** With what a password is checked against; null for a login that nobody has or whose owner has left. */
export async function findLogin(executor: Executor, login: string) {
  const row = await executor
    .selectFrom('accountant')
    .select([...shown, 'password_hash'])
    .where('login', '=', login)
    .where('disabled', '=', false)
    .executeTakeFirst()
  return row ?? null
}

export async function findAccountant(executor: Executor, id: string): Promise<AccountantRow | null> {
  return (await executor.selectFrom('accountant').select(shown).where('id', '=', id).executeTakeFirst()) ?? null
}

/** By id, those who have left included: what they did keeps their name. */
export async function accountantsById(
  executor: Executor,
  ids: readonly (string | null)[],
): Promise<Map<string, AccountantRow>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await executor.selectFrom('accountant').select(shown).where('id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export interface TryLimits {
  most: number
  lockSeconds: number
}

/**
 * Counts one more try under a login before its password is looked at, so that tries side by side count, too.
 * Tries while it is locked do not make the lock longer.
 * @returns false when it is locked: the password is not to be looked at
 */
export async function countSignInTry(
  executor: Executor,
  loginIndex: string,
  now: Instant,
  { most, lockSeconds }: TryLimits,
): Promise<boolean> {
  const over = sql<boolean>`desk_try.locked_until <= ${now}::timestamptz`
  const { failed } = await executor
    .insertInto('desk_try')
    .values({ login_index: loginIndex, failed: 1, locked_until: null, last_at: now })
    .onConflict((conflict) =>
      conflict.column('login_index').doUpdateSet({
        failed: sql<number>`case when ${over} then 1 else least(desk_try.failed, ${most}::integer) + 1 end`,
        locked_until: sql<Instant | null>`case when ${over} then null
          when desk_try.locked_until is null and desk_try.failed + 1 >= ${most}::integer
          then ${addSeconds(now, lockSeconds)}::timestamptz else desk_try.locked_until end`,
        last_at: now,
      }),
    )
    .returning('failed')
    .executeTakeFirstOrThrow()
  return failed <= most
}

/** After a sign-in. */
export async function forgetSignInTries(executor: Executor, loginIndex: string): Promise<void> {
  await executor.deleteFrom('desk_try').where('login_index', '=', loginIndex).execute()
}
