import type { Kysely } from 'kysely'
import { addDays, type ChinaDate, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import type { Executor } from './database'
import type { BankLineTable, Tables } from './tables'

/**
 * The days whose statement has something to tell: from the last day that was read before it was over, or from the day
 * after the first bill, up to today. Oldest first; none before there is any bill.
 */
export async function statementDaysToRead(executor: Executor, now: Instant): Promise<ChinaDate[]> {
  const last = await executor
    .selectFrom('bank_statement')
    .selectAll()
    .orderBy('statement_date', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isOver = last && last.read_at >= startOfChinaDate(addDays(last.statement_date, 1))
  const first = last ? addDays(last.statement_date, isOver ? 1 : 0) : await dayAfterFirstBill(executor)
  const today = chinaDate(now)
  const days: ChinaDate[] = []
  for (let day = first; day !== null && day <= today; day = addDays(day, 1)) days.push(day)
  return days
}

async function dayAfterFirstBill(executor: Executor): Promise<ChinaDate | null> {
  const first = await executor
    .selectFrom('channel_bill')
    .select('bill_date')
    .orderBy('bill_date')
    .limit(1)
    .executeTakeFirst()
  return first ? addDays(first.bill_date, 1) : null
}

/** Keeps the lines, each once however often its statement is read, and that the day was read. */
export function keepStatement(
  database: Kysely<Tables>,
  day: ChinaDate,
  readAt: Instant,
  lines: readonly BankLineTable[],
): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    if (lines.length > 0)
      await transaction
        .insertInto('bank_line')
        .values(lines)
        .onConflict((conflict) => conflict.column('reference').doNothing())
        .execute()
    await transaction
      .insertInto('bank_statement')
      .values({ statement_date: day, read_at: readAt })
      .onConflict((conflict) => conflict.column('statement_date').doUpdateSet({ read_at: readAt }))
      .execute()
  })
}
