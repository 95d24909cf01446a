import { isUuid } from '../../../store/ids'
import { findRefundByNumber } from '../../../store/refund-numbers'
import { findRefundRequest } from '../../../store/refund-requests'
import { findReturnOrder } from '../../../store/return-orders'
import { actsFor, carryOut } from '../../refunds/acts'
import type { SubjectDoor } from './subject'

const door = (regionOf: SubjectDoor['regionOf']): SubjectDoor => ({
  regionOf,
  actsFor: (_environment, executor, subject) => actsFor(executor, subject),
  carryOut: ({ environment, transaction }, subject, act) => carryOut(environment, transaction, subject, act),
})

/** What a citizen asked for. */
export const refundRequests = door(async (executor, id) =>
  isUuid(id) ? ((await findRefundRequest(executor, id))?.region_code ?? null) : null,
)

/** What the treasury is to return. */
export const returnOrders = door(async (executor, id) => (await findReturnOrder(executor, id))?.region_code ?? null)

/** What the channel cannot deliver. */
export const refunds = door(async (executor, id) => (await findRefundByNumber(executor, id))?.region_code ?? null)
