import { type Expression, type RawBuilder, sql } from 'kysely'

/** `sum >= 0`, for amounts in fen. */
export function notNegative(...columns: string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.join(
    columns.map((column) => sql`${sql.ref(column)} >= 0`),
    sql` and `,
  )}`
}

/** `state in ('open', 'paid', …)`. */
export function oneOf(column: string, values: readonly string[]): Expression<boolean> {
  return sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`
}
