import { type Kysely, sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import { createKeyedLock } from './keyed-lock'
import type { OutsideStore } from './outside-store'

/** The one table of the outside world; primary key (provider, kind, key). */
export interface OutsideTables {
  outside_record: { provider: string; kind: string; key: string; body: unknown; due_at: Instant | null }
}

/**
 * One provider's records in the database. `exclusively` holds within this store: one process, one store per provider.
 * Expects `timestamptz` to be read as ISO text, as the rest of the store does.
 */
export function createSqlOutsideStore<Tables extends OutsideTables>(
  database: Kysely<Tables>,
  provider: string,
): OutsideStore {
  const db = database as unknown as Kysely<OutsideTables>
  const inTurn = createKeyedLock()
  const recordsOf = (kind: string) =>
    db.selectFrom('outside_record').where('provider', '=', provider).where('kind', '=', kind)

  return {
    async get<Body>(kind: string, key: string) {
      const row = await recordsOf(kind).where('key', '=', key).select('body').executeTakeFirst()
      return row ? (row.body as Body) : null
    },
    async put(kind, key, body, dueAt) {
      const content = { body: sql`${JSON.stringify(body)}::jsonb`, due_at: dueAt ?? null }
      await db
        .insertInto('outside_record')
        .values({ provider, kind, key, ...content })
        .onConflict((conflict) => conflict.columns(['provider', 'kind', 'key']).doUpdateSet(content))
        .execute()
    },
    async remove(kind, key) {
      await db
        .deleteFrom('outside_record')
        .where('provider', '=', provider)
        .where('kind', '=', kind)
        .where('key', '=', key)
        .execute()
    },
    async due<Body>(kind: string, now: Instant) {
      const rows = await recordsOf(kind)
        .where('due_at', '<=', now)
        .select(['key', 'body', 'due_at'])
        .orderBy('due_at')
        .orderBy('key')
        .execute()
      return rows.map((row) => ({ key: row.key, body: row.body as Body, dueAt: row.due_at as Instant }))
    },
    async list<Body>(kind: string) {
      const rows = await recordsOf(kind).select(['key', 'body']).orderBy('key').execute()
      return rows.map((row) => ({ key: row.key, body: row.body as Body }))
    },
    exclusively: (kind, key, work) => inTurn(`${kind}/${key}`, work),
  }
}
