import type { Cloud } from './cloud'

/** The part of `wx-server-sdk` that says who calls. */
interface WechatSdk {
  DYNAMIC_CURRENT_ENV: unknown
  init(options: { env: unknown }): void
  getWXContext(): { OPENID?: string; APPID?: string; CLIENTIP?: string; CLIENTIPV6?: string }
}

/** WeChat's cloud (CloudBase). */
export const wechat: Cloud = {
  wallet: 'wechat',
  call() {
    const sdk: WechatSdk = require('wx-server-sdk')
    sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
    const { OPENID, APPID, CLIENTIP, CLIENTIPV6 } = sdk.getWXContext()
    return { openId: OPENID || undefined, appId: APPID || undefined, address: CLIENTIP || CLIENTIPV6 || undefined }
  },
}
