import { randomUUID } from 'node:crypto'
import type { Context, Environment, Identity } from '../environment'
import { strangerFrom } from './stranger'

type Main<Event, Result> = (event: Event, context: Context) => Promise<Result>

/** The part of `wx-server-sdk` that says who calls; WeChat puts it in, the caller cannot. */
interface WechatSdk {
  DYNAMIC_CURRENT_ENV: unknown
  init(options: { env: unknown }): void
  getWXContext(): { OPENID?: string; APPID?: string; CLIENTIP?: string; CLIENTIPV6?: string }
}

/** `exports.main` for WeChat's cloud. The open id is absent when the console or plain HTTP calls. */
export function wechatCloud<Event, Result>(main: Main<Event, Result>, environment: () => Environment) {
  return async (event: Event): Promise<Result> => {
    const sdk: WechatSdk = require('wx-server-sdk')
    sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
    const { OPENID: openId, APPID: appId, CLIENTIP, CLIENTIPV6 } = sdk.getWXContext()
    const identity: Identity =
      openId && appId
        ? { kind: 'citizen', wallet: 'wechat', appId, openId }
        : strangerFrom(environment().sealing, CLIENTIP || CLIENTIPV6)
    return main(event, { identity, traceId: randomUUID(), environment: environment() })
  }
}
