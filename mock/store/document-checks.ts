import type { Selectable } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { DocumentCheckTable } from './tables'

export type DocumentCheckRow = Selectable<DocumentCheckTable>

export async function insertDocumentCheck(executor: Executor, row: DocumentCheckRow): Promise<void> {
  await executor.insertInto('document_check').values(row).execute()
}

/** Newest first; of all the person's documents, or of one. */
export function listDocumentChecks(
  executor: Executor,
  of: { personId: string; subject?: string },
  limit: number,
): Promise<DocumentCheckRow[]> {
  return checksOf(executor, of).selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

export async function countDocumentChecks(
  executor: Executor,
  of: { personId: string; subject?: string },
  since: Instant,
): Promise<number> {
  const { count } = await checksOf(executor, of)
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

function checksOf(executor: Executor, { personId, subject }: { personId: string; subject?: string }) {
  const ofPerson = executor.selectFrom('document_check').where('person_id', '=', personId)
  return subject === undefined ? ofPerson : ofPerson.where('subject', '=', subject)
}
