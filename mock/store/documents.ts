import type { Selectable } from 'kysely'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { DocumentTable } from './tables'

export type DocumentRow = Selectable<DocumentTable>

/** Whoever it belongs to: for a checker of its code. */
export async function findDocument(executor: Executor, id: string): Promise<DocumentRow | null> {
  return (await executor.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The person's documents and applications, in the order in which they began. */
export function listDocuments(executor: Executor, personId: string): Promise<DocumentRow[]> {
  return executor.selectFrom('document').selectAll().where('person_id', '=', personId).orderBy('id').execute()
}

/** False when the person has one of this kind (and vehicle) already, or has asked for it. */
export async function insertDocument(executor: Executor, row: DocumentRow): Promise<boolean> {
  const inserted = await executor
    .insertInto('document')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** What the outside told of it, unless something newer is known. */
export async function putDocumentFacts(
  executor: Executor,
  id: string,
  told: { factsSealed: string; validUntil: ChinaDate | null; asOf: Instant },
): Promise<void> {
  await executor
    .updateTable('document')
    .set({ facts_sealed: told.factsSealed, valid_until: told.validUntil, as_of: told.asOf })
    .where('id', '=', id)
    .where((each) => each.or([each('as_of', 'is', null), each('as_of', '<=', told.asOf)]))
    .execute()
}

/** Moves an application on; false when somebody else moved it first. */
export async function moveDocument(
  executor: Executor,
  id: string,
  from: DocumentRow['state'],
  to: Partial<Pick<DocumentRow, 'state' | 'asked_at' | 'review_by' | 'refused_because' | 'issued_at' | 'photo_id'>>,
): Promise<boolean> {
  const row = await executor
    .updateTable('document')
    .set(to)
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Reviews of photos that a person has had the time for, soonest promise first. */
export function listPhotosToReview(executor: Executor, promisedBy: Instant, limit: number): Promise<DocumentRow[]> {
  return executor
    .selectFrom('document')
    .selectAll()
    .where('state', '=', 'in-review')
    .where('review_by', '<=', promisedBy)
    .orderBy('review_by')
    .limit(limit)
    .execute()
}

/** The register knows it no longer, or it is not theirs any more. */
export async function removeDocument(executor: Executor, id: string): Promise<void> {
  await executor.deleteFrom('document').where('id', '=', id).execute()
}

/** Issued documents whose day comes by `until` or has passed, soonest first; of vehicles only while they are the person's. */
export function listExpiring(
  executor: Executor,
  person: { id: string; document_index: string },
  until: ChinaDate,
): Promise<{ kind: DocumentRow['kind']; valid_until: ChinaDate; plate_sealed: string | null }[]> {
  return executor
    .selectFrom('document')
    .leftJoin('vehicle_binding', (join) =>
      join
        .onRef('vehicle_binding.vehicle_id', '=', 'document.vehicle_id')
        .onRef('vehicle_binding.person_id', '=', 'document.person_id'),
    )
    .leftJoin('vehicle', (join) =>
      join.onRef('vehicle.id', '=', 'vehicle_binding.vehicle_id').on('vehicle.owner_index', '=', person.document_index),
    )
    .select(['document.kind', 'document.valid_until', 'vehicle.plate_sealed'])
    .where('document.person_id', '=', person.id)
    .where('document.state', '=', 'issued')
    .where('document.valid_until', '<=', until)
    .where((each) => each.or([each('document.vehicle_id', 'is', null), each('vehicle.id', 'is not', null)]))
    .orderBy('document.valid_until')
    .$narrowType<{ valid_until: ChinaDate }>()
    .execute()
}
