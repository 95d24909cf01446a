import { type ColumnDefinitionBuilder, type Expression, type RawBuilder, sql } from 'kysely'

export const required = (column: ColumnDefinitionBuilder) => column.notNull()

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

/** `(tier = 'web') = (person_id is null)`: several such promises at once. */
export function all(...promises: Expression<boolean>[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.join(
    promises.map((promise) => sql`(${promise})`),
    sql` and `,
  )}`
}

/** Code of a kind of plate (号牌种类). */
export const plateKind = sql<boolean>`plate_kind ~ '^[0-9]{2}$'`

export const onEarth = sql<boolean>`latitude between -90 and 90 and longitude between -180 and 180`
