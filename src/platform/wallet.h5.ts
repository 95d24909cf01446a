import { simulatedWallet } from './simulated-cashier'
import type { WalletPort } from './wallet-port'

/** A browser has no cashier of either wallet. */
export const wallet: WalletPort = simulatedWallet
