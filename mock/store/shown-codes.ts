import { type Insertable, type Selectable, sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { ShownCodeTable } from './tables'

export type ShownCodeRow = Selectable<ShownCodeTable>
export type NewShownCode = Omit<Insertable<ShownCodeTable>, 'used_by' | 'used_at'>

const unused = { used_by: null, used_at: null }

export async function insertShownCodes(executor: Executor, rows: readonly NewShownCode[]): Promise<void> {
  if (rows.length === 0) return
  await executor
    .insertInto('shown_code')
    .values(rows.map((row) => ({ ...row, ...unused })))
    .execute()
}

/** The code for a printed paper: a paper has one, whoever prints it and however often. */
export async function putPrintedCode(executor: Executor, row: Omit<NewShownCode, 'printed'>): Promise<ShownCodeRow> {
  const put = await executor
    .insertInto('shown_code')
    .values({ ...row, ...unused, printed: true })
    // Written out: a plan that is made for any value would not find the index of the printed ones.
    .onConflict((conflict) => conflict.columns(['subject', 'kind']).where('printed', '=', sql.lit(true)).doNothing())
    .returningAll()
    .executeTakeFirst()
  return put ?? (await printedCodeOf(executor, row))
}

function printedCodeOf(executor: Executor, { subject, kind }: Pick<ShownCodeRow, 'subject' | 'kind'>) {
  return executor
    .selectFrom('shown_code')
    .selectAll()
    .where('subject', '=', subject)
    .where('kind', '=', kind)
    .where('printed', '=', true)
    .executeTakeFirstOrThrow()
}

export async function findShownCode(executor: Executor, id: string): Promise<ShownCodeRow | null> {
  return (await executor.selectFrom('shown_code').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/**
 * A minute's code belongs to the first who checks it; they may do so again. True when it is `checker`'s, from now on or
 * from before; false when somebody else was first. @param checker keyed hash of who checks
 */
export async function claimShownCode(executor: Executor, id: string, checker: string, now: Instant): Promise<boolean> {
  const claimed = await executor
    .updateTable('shown_code')
    .set({ used_by: checker, used_at: now })
    .where('id', '=', id)
    .where('used_by', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (claimed) return true
  return (await findShownCode(executor, id))?.used_by === checker
}
