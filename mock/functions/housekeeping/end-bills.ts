import { listBillsToEnd } from '../../store/looks'
import { closePaidBills, endBillWithoutOrders, paidDecisionsOf } from '../../store/settling'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'

const MOST = 50

/** Bills past their time expire, those being withdrawn are withdrawn; one whose decisions are all paid is paid. */
export async function endBills(environment: Environment): Promise<number> {
  const now = environment.clock.now()
  const bills = await listBillsToEnd(environment.database, now, MOST)
  for (const bill of bills)
    await inTransaction(environment, async (transaction) => {
      const paid = await paidDecisionsOf(transaction, bill)
      if (paid.length > 0) await closePaidBills(transaction, bill.region_code, paid, now)
      await endBillWithoutOrders(transaction, bill, now)
    })
  return bills.length
}
