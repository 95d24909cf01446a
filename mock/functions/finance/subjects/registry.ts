import { differences } from './differences'
import { refundRequests, refunds, returnOrders } from './refunds'
import type { SubjectDoor, SubjectKind } from './subject'

export const subjects: Record<SubjectKind, SubjectDoor> = {
  difference: differences,
  'refund-request': refundRequests,
  'return-order': returnOrders,
  refund: refunds,
}
