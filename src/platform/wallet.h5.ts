import { openCardPage } from './card-page'
import './card-page.scss'
import { simulatedWallet } from './simulated-cashier'
import type { WalletPort } from './wallet-port'

/** A browser has no cashier of either wallet, and is the only one with the acquirer's page for cards. */
export const wallet: WalletPort = {
  openCashier: (cashier, order) =>
    cashier.kind === 'card' ? openCardPage(cashier) : simulatedWallet.openCashier(cashier, order),
}
