import { hall } from '@/contract/hall'
import { unsettledStates } from '../../rules/order-states'
import { findBill, lockBill, moveBill } from '../../store/bills'
import { listBillOrders } from '../../store/orders'
import { endBillWithoutOrders } from '../../store/settling'
import type { BillTable } from '../../store/tables'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { Refusal } from '../runtime/refusal'
import { closeOrder } from '../settling/close-order'
import { windowBillOf } from './issue-bill'

/**
 * Takes a bill back. From this moment nobody can start to pay it; orders under way are closed at their wallets, and
 * only when all of them are is it withdrawn. A payment that is faster counts, and the bill is paid.
 */
export const withdrawBill = action(hall.withdrawBill, ['officer'], async ({ billId }, call) => {
  const { environment, traceId } = call
  const bill = await beginWithdrawal(call, billId)
  const orders = await listBillOrders(environment.database, bill)
  for (const order of orders) if (unsettledStates.includes(order.state)) await closeOrder(environment, order, traceId)
  await inTransaction(environment, (transaction) => endBillWithoutOrders(transaction, bill, environment.clock.now()))
  return windowBillOf(environment, (await findBill(environment.database, billId)) ?? bill)
})

async function beginWithdrawal({ environment, identity }: Call<'officer'>, billId: string): Promise<BillTable> {
  const found = await findBill(environment.database, billId)
  if (!found || found.window_id !== identity.windowId)
    throw new Refusal('NOT_FOUND', 'this window has no such bill', { field: 'billId' })
  return inTransaction(environment, async (transaction) => {
    const bill = await lockBill(transaction, found)
    if (bill.state === 'paid' || bill.state === 'expired')
      throw new Refusal('NOT_PAYABLE', `a bill that is ${bill.state} cannot be withdrawn`)
    await moveBill(transaction, bill, ['open'], 'withdrawing', environment.clock.now())
    return bill
  })
}
