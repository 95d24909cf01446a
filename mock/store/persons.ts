import type { Executor } from './database'
import type { PersonTable } from './tables'

export type PersonRow = PersonTable

export async function findPerson(executor: Executor, id: string): Promise<PersonRow | null> {
  return (await executor.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The one person of this document: made, or, when known already, brought up to date (phone, spelling) under its id. */
export function findOrMakePerson(executor: Executor, row: PersonRow): Promise<PersonRow> {
  const { id: _, document_index: __, ...known } = row
  return executor
    .insertInto('person')
    .values(row)
    .onConflict((conflict) => conflict.column('document_index').doUpdateSet(known))
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Holds the person until the transaction ends: what counts their points goes one after the other. */
export async function lockPerson(executor: Executor, id: string): Promise<void> {
  await executor.selectFrom('person').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

/** In no order; unknown ones are left out. */
export function findPersons(executor: Executor, ids: readonly string[]): Promise<PersonRow[]> {
  return executor.selectFrom('person').selectAll().where('id', 'in', ids).execute()
}
