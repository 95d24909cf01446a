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

/** Removes what has run out and proves nothing. Money, orders, consents and events stay for good. */
export async function removeExpired(executor: Executor, now: Instant): Promise<void> {
  await executor.deleteFrom('attempt').where('until', '<', now).execute()
  await executor.deleteFrom('wallet_session').where('expires_at', '<', now).execute()
  await executor.deleteFrom('idempotency').where('created_at', '<', addSeconds(now, -IDEMPOTENCY_SECONDS)).execute()
  await executor.deleteFrom('phone_code').where('expires_at', '<', now).execute()
  await executor
    .deleteFrom('shown_code')
    .where('printed', '=', false)
    .where('valid_until', '<', addSeconds(now, -SHOWN_CODE_SECONDS))
    .execute()
  await executor.deleteFrom('document_check').where('at', '<', addSeconds(now, -DOCUMENT_CHECK_SECONDS)).execute()
  await executor.deleteFrom('roadside_check').where('expires_at', '<', now).execute()
  await executor.deleteFrom('desk_session').where('expires_at', '<', now).execute()
  await executor.deleteFrom('desk_try').where('last_at', '<', addSeconds(now, -DESK_TRY_SECONDS)).execute()
  await removeFaceChecks(executor, addSeconds(now, -FACE_CHECK_SECONDS))
  await executor.deleteFrom('upload').where('kept', '=', false).where('expires_at', '<', now).execute()
}

async function removeFaceChecks(executor: Executor, startedBefore: Instant): Promise<void> {
  const gone = await executor
    .deleteFrom('face_check')
    .where('started_at', '<', startedBefore)
    .where('state', '<>', 'in-review')
    .returning(['front_id', 'back_id'])
    .execute()
  const papers = gone.flatMap(({ front_id, back_id }) => [front_id, back_id]).filter((id) => id !== null)
  if (papers.length > 0) await executor.deleteFrom('upload').where('id', 'in', papers).execute()
}
