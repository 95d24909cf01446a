import { hall } from '@/contract/hall'
import { serve } from '../serve'
import { findDecisions } from './find-decisions'
import { issueBill } from './issue-bill'
import { listWindows } from './list-windows'
import { payByCode } from './pay-by-code'
import { watch } from './watch'
import { withdrawBill } from './withdraw-bill'

export const main = serve('hall', hall, { listWindows, findDecisions, issueBill, withdrawBill, payByCode, watch })
