import type { Cloud } from './cloud'

/** The part of `@alipay/faas-server-sdk` that says who calls. It is not on npm: Alipay's cloud provides it. */
interface AlipaySdk {
  init(): void
  getAlipayContext(): { OPENID?: string; APPID?: string; CLIENTIP?: string; TRACEID?: string }
}

/** Alipay's mini-program cloud; the open id must be switched on for the app. */
export const alipay: Cloud = {
  wallet: 'alipay',
  call() {
    const sdk: AlipaySdk = require('@alipay/faas-server-sdk')
    sdk.init()
    const { OPENID, APPID, CLIENTIP, TRACEID } = sdk.getAlipayContext()
    return {
      openId: OPENID || undefined,
      appId: APPID || undefined,
      address: CLIENTIP || undefined,
      traceId: TRACEID || undefined,
    }
  },
}
