import { createChannel } from './channel'
import { openPage } from './navigation'
import type { CashierOutcome, WalletPort } from './wallet-port'

/** Between the payment and the page `packages/simulated-cashier/index`; leaving the page unanswered is `unknown`. */
export const cashierChannel = createChannel<{ orderNo: string }, CashierOutcome>('unknown')

export const simulatedWallet: WalletPort = {
  openCashier(_cashier, order) {
    const outcome = cashierChannel.ask(order)
    openPage('/packages/simulated-cashier/index').catch(() => cashierChannel.reply('failed'))
    return outcome
  },
}
