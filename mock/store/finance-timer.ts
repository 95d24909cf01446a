import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { FinanceTimerTable } from './tables'

/** When the task is to run again; null = nothing is planned. */
export async function nextRunOf(executor: Executor, task: FinanceTimerTable['task']): Promise<Instant | null> {
  const found = await executor.selectFrom('finance_timer').select('next_at').where('task', '=', task).executeTakeFirst()
  return found?.next_at ?? null
}

export async function planRun(executor: Executor, task: FinanceTimerTable['task'], at: Instant | null): Promise<void> {
  await executor
    .insertInto('finance_timer')
    .values({ task, next_at: at })
    .onConflict((conflict) => conflict.column('task').doUpdateSet({ next_at: at }))
    .execute()
}
