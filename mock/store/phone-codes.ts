import type { Instant } from '@/domain/dates'
import type { Executor } from './database'

/**
 * Keeps the only code that is good for this phone. False when the last one is younger than `olderThan` allows, so that
 * of two requests at one moment one is sent.
 * @param previousEndsBy the latest end that a code may have which is being replaced
 */
export async function putPhoneCode(
  executor: Executor,
  code: { phoneIndex: string; codeHash: string; expiresAt: Instant },
  previousEndsBy: Instant,
): Promise<boolean> {
  const row = await executor
    .insertInto('phone_code')
    .values({ phone_index: code.phoneIndex, code_hash: code.codeHash, expires_at: code.expiresAt, tries: 0 })
    .onConflict((conflict) =>
      conflict
        .column('phone_index')
        .doUpdateSet({ code_hash: code.codeHash, expires_at: code.expiresAt, tries: 0 })
        .where('phone_code.expires_at', '<=', previousEndsBy),
    )
    .returning('phone_index')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a code away that was never sent, or is used up. */
export async function removePhoneCode(executor: Executor, phoneIndex: string): Promise<void> {
  await executor.deleteFrom('phone_code').where('phone_index', '=', phoneIndex).execute()
}

/**
 * Whether this is the code. A wrong one is counted in the same statement, so that guesses at one moment cannot pass
 * the limit. `expired`: too old, none was sent, or guessed at too often.
 */
export async function tryPhoneCode(
  executor: Executor,
  { phoneIndex, codeHash, now, mostTries }: { phoneIndex: string; codeHash: string; now: Instant; mostTries: number },
): Promise<'fits' | 'wrong' | 'expired'> {
  const row = await executor
    .updateTable('phone_code')
    .set((set) => ({
      tries: set
        .case()
        .when('code_hash', '=', codeHash)
        .then(set.ref('tries'))
        .else(set('tries', '+', 1))
        .end(),
    }))
    .where('phone_index', '=', phoneIndex)
    .where('expires_at', '>', now)
    .where('tries', '<', mostTries)
    .returning('code_hash')
    .executeTakeFirst()
  if (!row) return 'expired'
  return row.code_hash === codeHash ? 'fits' : 'wrong'
}
