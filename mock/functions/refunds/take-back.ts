import { refunds } from '@/contract/refunds'
import { StoreConflict } from '../../store/errors'
import { findRefundRequest, moveRefundRequest } from '../../store/refund-requests'
import { action } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { Refusal } from '../runtime/refusal'
import { ownRequest } from './own-request'

/** Before anybody has looked at it. */
export const takeBack = action(refunds.takeBack, ['citizen'], async ({ requestId }, call) => {
  const { environment } = call
  const before = await ownRequest(call, requestId)
  const row = await findRefundRequest(environment.database, requestId)
  if (row && !call.subject) {
    if (!before.mayTakeBack) throw tooLate()
    await inTransaction(environment, async (transaction) => {
      await moveRefundRequest(transaction, row, 'asked', { state: 'taken-back', decided_at: environment.clock.now() })
      await call.claim(transaction, row.id)
    }).catch((error: unknown) => {
      throw error instanceof StoreConflict ? tooLate() : error
    })
  }
  return ownRequest(call, requestId)
})

const tooLate = () => new Refusal('FORBIDDEN', 'it is being looked at, or answered', { field: 'input.requestId' })
