import { payments } from '@/contract/payments'
import { serve } from '../serve'
import { dues } from './dues'
import { getOrder } from './get-order'
import { listOrders } from './list-orders'
import { lookUp } from './look-up'
import { openBill } from './open-bill'
import { placeOrder } from './place-order'
import { receiptFile } from './receipt-file'
import { reportCashier } from './report-cashier'

export const main = serve('payments', payments, {
  openBill,
  dues,
  lookUp,
  placeOrder,
  reportCashier,
  getOrder,
  listOrders,
  receiptFile,
})
