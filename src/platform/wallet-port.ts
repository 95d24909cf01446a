import type { Cashier } from '@/contract/payments'

/** What the wallet told the app. Display only: whether money moved is for the cloud to find out. */
export type CashierOutcome = 'done' | 'cancelled' | 'failed' | 'unknown'

export interface WalletPort {
  /** Opens the wallet's cashier and resolves when it is closed; never rejects. */
  openCashier(cashier: Cashier, order: { orderNo: string }): Promise<CashierOutcome>
}
