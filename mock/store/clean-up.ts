import { sql } from 'kysely'
import { addSeconds, type Instant } from '@/domain/dates'
import type { Executor } from './database'

/** Longer than any client repeats a call: a stored action is given up after a week. */
const IDEMPOTENCY_SECONDS = 30 * 24 * 3600

/** Face checks and the papers photographed for them serve no purpose afterwards (个人信息保护法 art. 19). */
const FACE_CHECK_SECONDS = 30 * 24 * 3600

/** A minute's code tells nothing once its minute is over; a day for whoever looks into a complaint. */
const SHOWN_CODE_SECONDS = 24 * 3600
/** Who has looked at one's papers is of interest for a while (our choice). */
const DOCUMENT_CHECK_SECONDS = 180 * 24 * 3600

/** Failed sign-ins count in a row, but not for ever (our choice). */
const DESK_TRY_SECONDS = 24 * 3600

/** Removes what has run out and proves nothing, in one question. Money, orders, consents and events stay for good. */
export async function removeExpired(executor: Executor, now: Instant): Promise<void> {
  const before = (seconds: number) => addSeconds(now, -seconds)
  await sql`
    with attempts as (delete from attempt where until < ${now}),
      wallet_sessions as (delete from wallet_session where expires_at < ${now}),
      answers as (delete from idempotency where created_at < ${before(IDEMPOTENCY_SECONDS)}),
      phone_codes as (delete from phone_code where expires_at < ${now}),
      shown as (delete from shown_code where not printed and valid_until < ${before(SHOWN_CODE_SECONDS)}),
      document_checks as (delete from document_check where at < ${before(DOCUMENT_CHECK_SECONDS)}),
      roadside_checks as (delete from roadside_check where expires_at < ${now}),
      desk_sessions as (delete from desk_session where expires_at < ${now}),
      desk_tries as (delete from desk_try where last_at < ${before(DESK_TRY_SECONDS)}),
      faces as (delete from face_check where started_at < ${before(FACE_CHECK_SECONDS)} and state <> 'in-review'
        returning front_id, back_id),
      papers as (select front_id as id from faces union all select back_id from faces)
    delete from upload where (not kept and expires_at < ${now}) or id in (select id from papers)`.execute(executor)
}
