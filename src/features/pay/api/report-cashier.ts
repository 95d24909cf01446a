import type { OrderView } from '@/contract/payment-orders'
import { cloud } from '@/platform/cloud/cloud'
import { pendingMutations } from '@/platform/idempotency'
import type { CashierOutcome } from '@/platform/wallet-port'

/** Tells the cloud what the cashier told the app; the cloud asks the wallet. @throws CloudFailure */
export async function reportCashier(orderNo: string, outcome: CashierOutcome): Promise<OrderView> {
  const purpose = `report-cashier:${orderNo}:${outcome}`
  const idempotencyKey = pendingMutations.begin(purpose)
  try {
    return await cloud.call('payments.reportCashier', { orderNo, outcome }, { idempotencyKey })
  } finally {
    pendingMutations.end(purpose)
  }
}
