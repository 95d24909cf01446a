import { type Kysely, sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Tables } from '../store/tables'

/**
 * Everything in the database that waits for its time: orders, refunds, codes, confirmations, requests to owners, reviews
 * of papers and photos, channels' bills and their money, what the police have still to hear or to tell, and what the outside world has planned.
 */
const waiting = sql<{ at: Instant }>`
  select next_look_at as at from pay_order where next_look_at is not null
  union all select next_look_at from refund where next_look_at is not null
  union all select next_look_at from return_order where next_look_at is not null
  union all select next_try_at from receipt_task
  union all select expires_at from bill where state = 'open'
  union all select lapses_at from decision where status = 'provisional'
  union all select expires_at from consent where state = 'asked'
  union all select review_by - interval '2 hours' from face_check where state = 'in-review'
  union all select review_by - interval '2 hours' from document where state = 'in-review'
  union all select next_try_at from police_write where next_try_at is not null
  union all select next_try_at from message
  union all select next_try_at from channel_bill where next_try_at is not null
  union all select next_at from finance_timer where next_at is not null
  union all select visible_at from police_record
    where feed_position > (select coalesce(max(cursor), 0) from police_feed)
  union all select due_at from outside_record where due_at is not null`

/** The first moment after `now`, up to `until`, at which something is due; null = nothing is. */
export async function nextDue(database: Kysely<Tables>, now: Instant, until: Instant): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant | null }>`
    select min(at) as at from (${waiting}) as waiting where at > ${now} and at <= ${until}`.execute(database)
  return rows[0]?.at ?? null
}

/** How many things are due at `now`. */
export async function countDue(database: Kysely<Tables>, now: Instant): Promise<number> {
  const { rows } = await sql<{ due: number }>`
    select count(*) as due from (${waiting}) as waiting where at <= ${now}`.execute(database)
  return Number(rows[0]?.due ?? 0)
}
