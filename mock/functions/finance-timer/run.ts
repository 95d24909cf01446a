import { nextBillAt } from '../../store/channel-bills'
import { reconcileDue } from '../reconciliation/reconcile-due'
import { action } from '../runtime/action'
import { financeTimer } from './operations'

/** The money's daily work: bills are reconciled as soon as they can be had. Most rounds find nothing due and ask once. */
export const run = action(financeTimer.run, ['timer'], async (_input, { environment, traceId }) => {
  const bills = await reconcileDue(environment, traceId)
  return { bills, nextAt: await nextBillAt(environment.database) }
})
