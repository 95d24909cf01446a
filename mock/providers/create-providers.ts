import type { Wallet } from '@/contract/fields'
import type { Clock } from '@/domain/clock'
import type { AlipayAccount } from './alipay/account'
import { merchantSideOf as alipayMerchant } from './alipay/both-sides'
import { createAlipay } from './alipay/client'
import { createAlipayFace } from './face-check/alipay-face'
import type { FaceCheck } from './face-check/face-check'
import type { WechatApp } from './face-check/wechat-app'
import { createWechatFace } from './face-check/wechat-face'
import type { KeyRing } from './keys'
import { type PaymentProvider, ProviderError, type SendHttp } from './payment-provider'
import { type RandomBytes, randomHex } from './random'
import type { WechatPayAccount } from './wechat-pay/account'
import { wechatAppOf, merchantSideOf as wechatMerchant } from './wechat-pay/both-sides'
import { createWechatPay } from './wechat-pay/client'

export interface ProvidersConfig {
  accounts: {
    wechat: WechatPayAccount
    alipay: AlipayAccount
    /** Null = the mini-program's secret is not given: no face check at WeChat. */
    wechatApp: WechatApp | null
  }
  hosts: { wechatBaseUrl: string; wechatApi: string; alipayGateway: string }
  /** Notifications come to `{notifyBaseUrl}/notify/wechat` and `/notify/alipay`. */
  notifyBaseUrl: string
  send: SendHttp
  clock: Clock
  random: RandomBytes
}

export const liveHosts: ProvidersConfig['hosts'] = {
  wechatBaseUrl: 'https://api.mch.weixin.qq.com',
  wechatApi: 'https://api.weixin.qq.com',
  alipayGateway: 'https://openapi.alipay.com/gateway.do',
}

/** `baseUrl` is where the outside world's `handle` is mounted; without a slash at the end. */
export const simulatedHosts = (baseUrl: string): ProvidersConfig['hosts'] => ({
  wechatBaseUrl: `${baseUrl}/simulators/wechat`,
  wechatApi: `${baseUrl}/simulators/weixin-api`,
  alipayGateway: `${baseUrl}/simulators/alipay/gateway.do`,
})

export const simulatedAccounts = (keys: KeyRing): ProvidersConfig['accounts'] => ({
  wechat: wechatMerchant(keys),
  alipay: alipayMerchant(keys),
  wechatApp: wechatAppOf(keys),
})

/** The production clients of both wallets; live and simulated differ in accounts and hosts only. */
export function createProviders(config: ProvidersConfig): Record<Wallet, PaymentProvider> {
  const { accounts, hosts, notifyBaseUrl, send, clock, random } = config
  const common = { send, clock }
  return {
    wechat: createWechatPay({
      ...common,
      account: accounts.wechat,
      baseUrl: hosts.wechatBaseUrl,
      notifyUrl: `${notifyBaseUrl}/notify/wechat`,
      nonce: () => randomHex(random, 16),
    }),
    alipay: createAlipay({
      ...common,
      account: accounts.alipay,
      gateway: hosts.alipayGateway,
      notifyUrl: `${notifyBaseUrl}/notify/alipay`,
    }),
  }
}

type FaceChecksConfig = Pick<ProvidersConfig, 'accounts' | 'hosts' | 'send' | 'clock'> & {
  /** https; see alipay-face.ts. */
  returnUrl: string
}

/** The production clients of both hosts' face checks. */
export function createFaceChecks({
  accounts,
  hosts,
  send,
  clock,
  returnUrl,
}: FaceChecksConfig): Record<Wallet, FaceCheck> {
  const { wechatApp: app, alipay: account } = accounts
  return {
    wechat: app ? createWechatFace({ app, baseUrl: hosts.wechatApi, send, clock }) : withoutAccount,
    alipay: createAlipayFace({ account, gateway: hosts.alipayGateway, send, clock, returnUrl }),
  }
}

const notConnected = () => Promise.reject(new ProviderError('rejected', 'NO_ACCOUNT', 'no app secret is configured'))
const withoutAccount: FaceCheck = { begin: notConnected, result: notConnected }
