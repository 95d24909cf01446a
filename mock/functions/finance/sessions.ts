import { createHash } from 'node:crypto'
import { addSeconds, type Instant } from '@/domain/dates'
import type { Executor } from '../../store/database'
import { startDeskSession, touchDeskSession } from '../../store/desk/sessions'
import type { AccountantIdentity, Environment } from '../environment'

const IDLE_SECONDS = 15 * 60
const LONGEST_SECONDS = 8 * 3600
const TOKEN_LENGTH = 32

/** Base64url of 32 bytes, as `startSession` makes it; anything else is not looked up. */
const TOKEN_FORM = /^[\w-]{43}$/

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new sign-in. @returns what the browser holds, and when it ends unless something is done */
export async function startSession(
  { clock, randomBytes }: Pick<Environment, 'clock' | 'randomBytes'>,
  executor: Executor,
  accountantId: string,
): Promise<{ token: string; until: Instant }> {
  const now = clock.now()
  const token = Buffer.from(randomBytes(TOKEN_LENGTH)).toString('base64url')
  const ends = addSeconds(now, LONGEST_SECONDS)
  await startDeskSession(executor, {
    token_hash: hashToken(token),
    accountant_id: accountantId,
    created_at: now,
    last_seen_at: now,
    expires_at: ends,
  })
  return { token, until: untilFrom(now, ends) }
}

/** Whose session this is, seen now; null when there is none, it was idle for a quarter of an hour or is eight hours old. */
export async function accountantBy(
  { database, clock }: Pick<Environment, 'database' | 'clock'>,
  token: string,
): Promise<AccountantIdentity | null> {
  if (!TOKEN_FORM.test(token)) return null
  const now = clock.now()
  const found = await touchDeskSession(database, hashToken(token), now, addSeconds(now, -IDLE_SECONDS))
  if (!found) return null
  return {
    kind: 'accountant',
    accountantId: found.id,
    role: found.role,
    regionCode: found.region_code,
    signedInUntil: untilFrom(now, found.expires_at),
  }
}

function untilFrom(now: Instant, ends: Instant): Instant {
  const idle = addSeconds(now, IDLE_SECONDS)
  return idle < ends ? idle : ends
}
