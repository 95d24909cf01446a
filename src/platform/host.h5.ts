import type { Host } from './host-port'

/** The preview plays WeChat unless it was opened with `?wallet=alipay`. */
export const host: Host = {
  name: 'h5',
  wallet: /[?&]wallet=alipay(&|$)/.test(location.search) ? 'alipay' : 'wechat',
}
