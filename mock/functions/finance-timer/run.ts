import { nextBillAt } from '../../store/channel-bills'
import { nextRunOf } from '../../store/finance-timer'
import { clearDue } from '../clearing/clear-due'
import { reconcileDue } from '../reconciliation/reconcile-due'
import { action } from '../runtime/action'
import { financeTimer } from './operations'

/**
 * The money's daily work: bills are reconciled as soon as they can be had, and what they agree about goes on to the bank and
 * the treasury. Most rounds find nothing due and only ask.
 */
export const run = action(financeTimer.run, ['timer'], async (_input, { environment, traceId }) => {
  const bills = await reconcileDue(environment, traceId)
  const cleared = await clearDue(environment, traceId)
  const planned = [await nextBillAt(environment.database), await nextRunOf(environment.database, 'clearing')]
  const [nextAt = null] = planned.filter((at) => at !== null).sort()
  return { bills, cleared: cleared !== null, nextAt }
})
