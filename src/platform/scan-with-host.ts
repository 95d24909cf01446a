import Taro from '@tarojs/taro'
import type { ScanOutcome } from './scanner-port'

/** Both hosts' own scanner; WeChat fails with `cancel` in errMsg, Alipay with error 10 or 11 when it is left. */
export async function scanWithHost(): Promise<ScanOutcome> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] })
    return { kind: 'text', text: result }
  } catch (error) {
    const { errMsg = '', error: code } = (error ?? {}) as { errMsg?: string; error?: number }
    return /cancel/i.test(errMsg) || code === 10 || code === 11 ? { kind: 'cancelled' } : { kind: 'failed' }
  }
}
