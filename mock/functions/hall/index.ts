import { hall } from '@/contract/hall'
import { serve } from '../serve'
import { findDecisions } from './find-decisions'
import { issueBill } from './issue-bill'
import { listKiosks, listWindows } from './list-windows'
import { payByCode } from './pay-by-code'
import { receiptOfBill } from './receipt-of-bill'
import { watch } from './watch'
import { withdrawBill } from './withdraw-bill'

export const main = serve('hall', hall, {
  listWindows,
  listKiosks,
  findDecisions,
  issueBill,
  withdrawBill,
  payByCode,
  receiptOfBill,
  watch,
})
