import { randomUUID } from 'node:crypto'
import type { Context, Environment, Identity } from '../environment'

type Main<Event, Result> = (event: Event, context: Context) => Promise<Result>

/** The part of `@alipay/faas-server-sdk` that says who calls. It is not on npm: Alipay's cloud provides it. */
interface AlipaySdk {
  init(): void
  getAlipayContext(): { OPENID?: string; APPID?: string; TRACEID?: string }
}

/** `exports.main` for Alipay's mini-program cloud; the open id must be switched on for the app. */
export function alipayCloud<Event, Result>(main: Main<Event, Result>, environment: () => Environment) {
  return async (event: Event): Promise<Result> => {
    const sdk: AlipaySdk = require('@alipay/faas-server-sdk')
    sdk.init()
    const { OPENID: openId, APPID: appId, TRACEID: traceId } = sdk.getAlipayContext()
    const identity: Identity =
      openId && appId ? { kind: 'citizen', wallet: 'alipay', appId, openId } : { kind: 'anonymous' }
    return main(event, { identity, traceId: traceId ?? randomUUID(), environment: environment() })
  }
}
