import { type RawBuilder, sql } from 'kysely'
import type { ChinaDate } from '@/domain/dates'

/** Whose money: null = every authority's, and what nobody can place. */
export type Scope = string | null

/** A condition on a region column; of all regions it is true. */
export function within(scope: Scope, column: string): RawBuilder<boolean> {
  return scope === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${scope}`
}

/** The China day of an instant: eight hours ahead, whatever zone the session shows. */
export const dayOf = (column: string): RawBuilder<ChinaDate> =>
  sql<ChinaDate>`((${sql.ref(column)} at time zone 'UTC') + interval '8 hours')::date`
