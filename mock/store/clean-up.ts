import { addSeconds, type Instant } from '@/domain/dates'
import type { Executor } from './database'

/** Longer than any client repeats a call: a stored action is given up after a week. */
const IDEMPOTENCY_SECONDS = 30 * 24 * 3600

/** Removes what has run out and proves nothing. Money, orders and events stay for good. */
export async function removeExpired(executor: Executor, now: Instant): Promise<void> {
  await executor.deleteFrom('attempt').where('until', '<', now).execute()
  await executor.deleteFrom('phone_code').where('expires_at', '<', now).execute()
  await executor.deleteFrom('upload').where('kept', '=', false).where('expires_at', '<', now).execute()
  await executor.deleteFrom('wallet_session').where('expires_at', '<', now).execute()
  await executor.deleteFrom('idempotency').where('created_at', '<', addSeconds(now, -IDEMPOTENCY_SECONDS)).execute()
}
