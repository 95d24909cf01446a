import Taro from '@tarojs/taro'
import { simulatedWallet } from './simulated-cashier'
import type { CashierOutcome, WalletPort } from './wallet-port'

/** Alipay reports even a cancelled payment as success, told apart by `resultCode`; 8000, 6002 and 6004 may have paid. */
const OUTCOMES: Record<string, CashierOutcome> = {
  '9000': 'done',
  '6001': 'cancelled',
  '99': 'cancelled',
  '4000': 'failed',
}

const alipayWallet: WalletPort = {
  async openCashier(cashier) {
    if (cashier.kind !== 'alipay') return 'failed'
    try {
      const { resultCode } = (await Taro.tradePay({ tradeNO: cashier.tradeNo })) as { resultCode?: string | number }
      return OUTCOMES[String(resultCode)] ?? 'unknown'
    } catch {
      return 'unknown'
    }
  },
}

export const wallet: WalletPort = APP_SETTINGS.paymentMode === 'simulated' ? simulatedWallet : alipayWallet
