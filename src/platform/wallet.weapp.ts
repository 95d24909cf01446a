import Taro from '@tarojs/taro'
import { simulatedWallet } from './simulated-cashier'
import type { WalletPort } from './wallet-port'

const wechatWallet: WalletPort = {
  async openCashier(cashier) {
    if (cashier.kind !== 'wechat') return 'failed'
    const { kind: _kind, ...payment } = cashier
    try {
      await Taro.requestPayment(payment)
      return 'done'
    } catch (error) {
      const message = (error as { errMsg?: string } | undefined)?.errMsg ?? ''
      // Any other failure may be a broken answer after the money left.
      return /cancel/.test(message) ? 'cancelled' : 'unknown'
    }
  },
}

export const wallet: WalletPort = APP_SETTINGS.paymentMode === 'simulated' ? simulatedWallet : wechatWallet
