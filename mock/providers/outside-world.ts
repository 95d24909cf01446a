import type { Clock } from '@/domain/clock'
import type { Instant } from '@/domain/dates'
import { alipaySideOf } from './alipay/both-sides'
import { type AlipaySimulator, createAlipaySimulator } from './alipay/simulator/gateway'
import { createDeliverer } from './deliver'
import type { Faults } from './faults'
import { jsonAnswer } from './http-wire'
import type { KeyRing } from './keys'
import type { OutsideStore } from './outside-store'
import type { HttpAnswer, HttpRequest, SendHttp } from './payment-provider'
import { createPolicePlatform, type SimulatedPolicePlatform } from './police-platform/police-platform'
import type { RandomBytes } from './random'
import { createTreasury, type SimulatedTreasury } from './treasury'
import { createWalletApp, type WalletApp } from './wallet-app'
import { wechatSideOf } from './wechat-pay/both-sides'
import { createWechatSimulator, type WechatSimulator } from './wechat-pay/simulator/simulator'

export interface OutsideWorldDeps {
  keys: KeyRing
  /** Called once per provider: `wechat`, `alipay`, `treasury`, `police`. */
  storeFor: (provider: string) => OutsideStore
  clock: Clock
  faults: Faults
  random: RandomBytes
  /** How wallets reach the notify addresses. */
  send: SendHttp
  /** Notifications under way at the same time; one, unless told otherwise. */
  atOnce?: number
}

export interface OutsideWorld {
  wechat: WechatSimulator
  alipay: AlipaySimulator
  treasury: SimulatedTreasury
  policePlatform: SimulatedPolicePlatform
  walletApp: WalletApp
  /** Requests to `…/simulators/wechat/v3/…` and `…/simulators/alipay/gateway.do`. @throws NoAnswer under a time-out fault. */
  handle(request: HttpRequest): Promise<HttpAnswer>
  /** Lets everything happen that is due at `now`; answers how many notifications were sent. */
  tick(now: Instant): Promise<number>
}

const PAYEE = '交通违法罚款（财政代收）'

/** Both wallets, the finance bureau and the police, played behind their own protocols. */
export function createOutsideWorld(deps: OutsideWorldDeps): OutsideWorld {
  const { keys, storeFor, clock, faults, random } = deps
  const common = { clock, faults, random }
  const wechat = createWechatSimulator({ ...common, side: wechatSideOf(keys, PAYEE), store: storeFor('wechat') })
  const alipay = createAlipaySimulator({ ...common, side: alipaySideOf(keys, PAYEE), store: storeFor('alipay') })
  const treasury = createTreasury({ store: storeFor('treasury'), clock }, faults)
  const policePlatform = createPolicePlatform({ store: storeFor('police'), clock }, faults)
  const channels = [wechat.channel, alipay.channel]
  const deliverDue = createDeliverer({ channels, faults, random, atOnce: deps.atOnce })

  return {
    wechat,
    alipay,
    treasury,
    policePlatform,
    walletApp: createWalletApp([wechat.wallet, alipay.wallet]),
    async handle(request) {
      const { pathname } = new URL(request.url)
      if (pathname.includes('/simulators/wechat/v3/')) return wechat.handle(request)
      if (pathname.endsWith('/simulators/alipay/gateway.do')) return alipay.handle(request)
      return jsonAnswer(404, { code: 'NOT_FOUND', message: `no simulator at ${pathname}` })
    },
    async tick(now) {
      for (const part of [wechat, alipay, treasury, policePlatform]) await part.tick(now)
      return deliverDue(now, deps.send)
    },
  }
}
