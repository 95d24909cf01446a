import type { Instant } from '@/domain/dates'
import type { AccountKey } from './accounts'
import type { Executor } from './database'
import type { UploadTable } from './tables'

export type UploadRow = UploadTable

export async function insertUpload(executor: Executor, row: UploadRow): Promise<void> {
  await executor.insertInto('upload').values(row).execute()
}

/** By the hash of its address; whoever holds the address may fill it. */
export async function findUploadByTicket(executor: Executor, ticketHash: string): Promise<UploadRow | null> {
  const row = await executor.selectFrom('upload').selectAll().where('ticket_hash', '=', ticketHash).executeTakeFirst()
  return row ?? null
}

/** Fills it, once and in time; false when somebody did so before, or time is up. */
export async function fillUpload(
  executor: Executor,
  id: string,
  content: Pick<UploadRow, 'content_type' | 'byte_count' | 'content_sealed' | 'expires_at'>,
  now: Instant,
): Promise<boolean> {
  const row = await executor
    .updateTable('upload')
    .set(content)
    .where('id', '=', id)
    .where('content_sealed', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Keeps the account's own stored files of this purpose for good; each can be kept for one thing only.
 * @returns how many were kept; fewer than asked for = one is not there, not theirs, of another purpose or used already
 */
export async function keepUploads(
  executor: Executor,
  { appId, openId }: AccountKey,
  ids: readonly string[],
  purpose: UploadRow['purpose'],
  now: Instant,
): Promise<number> {
  if (ids.length === 0) return 0
  const kept = await executor
    .updateTable('upload')
    .set({ kept: true })
    .where('id', 'in', ids)
    .where('app_id', '=', appId)
    .where('open_id', '=', openId)
    .where('purpose', '=', purpose)
    .where('content_sealed', 'is not', null)
    .where('kept', '=', false)
    .where('expires_at', '>', now)
    .returning('id')
    .execute()
  return kept.length
}

/** In the order of `ids`; those without content are left out. */
export async function findUploads(executor: Executor, ids: readonly string[]): Promise<UploadRow[]> {
  if (ids.length === 0) return []
  const rows = await executor.selectFrom('upload').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What they were kept for is done: the next clean-up removes them. */
export async function releaseUploads(executor: Executor, ids: readonly string[], now: Instant): Promise<void> {
  await executor.updateTable('upload').set({ kept: false, expires_at: now }).where('id', 'in', ids).execute()
}
