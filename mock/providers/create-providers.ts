import type { Channel, Wallet } from '@/contract/fields'
import type { Clock } from '@/domain/clock'
import type { AlipayAccount } from './alipay/account'
import { merchantSideOf as alipayMerchant } from './alipay/both-sides'
import { createAlipay } from './alipay/client'
import type { CardAccount, CardDeps } from './card/account'
import { cardAccountOf } from './card/both-sides'
import { createCard } from './card/client'
import { createAlipayFace } from './face-check/alipay-face'
import type { FaceCheck } from './face-check/face-check'
import type { WechatApp } from './face-check/wechat-app'
import { createWechatFace } from './face-check/wechat-face'
import type { KeyRing } from './keys'
import type { NontaxAccount } from './nontax/account'
import { nontaxAccountOf } from './nontax/both-sides'
import { createNontax } from './nontax/client'
import { notifyAddress } from './notify-address'
import { type DownloadHttp, type PaymentChannel, ProviderError, type SendHttp } from './payment-channel'
import { type RandomBytes, randomHex } from './random'
import type { WechatPayAccount } from './wechat-pay/account'
import { wechatAppOf, merchantSideOf as wechatMerchant } from './wechat-pay/both-sides'
import { createWechatPay } from './wechat-pay/client'

export interface ProvidersConfig {
  accounts: {
    wechat: WechatPayAccount
    alipay: AlipayAccount
    /** Null = no contract with this channel. */
    nontax: NontaxAccount | null
    card: CardAccount | null
    /** Null = the mini-program's secret is not given: no face check at WeChat. */
    wechatApp: WechatApp | null
  }
  hosts: {
    wechatBaseUrl: string
    wechatApi: string
    alipayGateway: string
    /** Of the mock; live, every bureau has its own address and the account names it. */
    financeBureau: string
    /** Null, like the bureau's: live, the acquirer's contract names them. */
    card: Pick<CardDeps, 'gateway' | 'frontUrl' | 'returnUrl'> | null
  }
  /** See notify-address.ts. */
  notifyBaseUrl: string
  send: SendHttp
  /** For bills. */
  download: DownloadHttp
  clock: Clock
  random: RandomBytes
}

export const liveHosts: ProvidersConfig['hosts'] = {
  wechatBaseUrl: 'https://api.mch.weixin.qq.com',
  wechatApi: 'https://api.weixin.qq.com',
  alipayGateway: 'https://openapi.alipay.com/gateway.do',
  financeBureau: '',
  card: null,
}

/** `baseUrl` is where the outside world's `handle` is mounted; without a slash at the end. */
export const simulatedHosts = (baseUrl: string): ProvidersConfig['hosts'] => ({
  wechatBaseUrl: `${baseUrl}/simulators/wechat`,
  wechatApi: `${baseUrl}/simulators/weixin-api`,
  alipayGateway: `${baseUrl}/simulators/alipay/gateway.do`,
  financeBureau: `${baseUrl}/simulators/finance-bureau`,
  // The browser may have come by another name of this host.
  card: { gateway: `${baseUrl}/simulators/card`, frontUrl: '/simulators/card/front', returnUrl: '/card-return' },
})

export const simulatedAccounts = (keys: KeyRing): ProvidersConfig['accounts'] => ({
  wechat: wechatMerchant(keys),
  alipay: alipayMerchant(keys),
  nontax: nontaxAccountOf(keys),
  card: cardAccountOf(keys),
  wechatApp: wechatAppOf(keys),
})

/** The production clients of all channels; live and simulated differ in accounts and hosts only. */
export function createChannels(config: ProvidersConfig): Record<Channel, PaymentChannel> {
  const card = config.accounts.card?.hosts ?? config.hosts.card
  const { accounts, hosts, notifyBaseUrl, send, download, clock, random } = config
  const common = { send, download, clock }
  return {
    wechat: createWechatPay({
      ...common,
      account: accounts.wechat,
      baseUrl: hosts.wechatBaseUrl,
      notifyUrl: notifyAddress(notifyBaseUrl, 'wechat'),
      nonce: () => randomHex(random, 16),
    }),
    alipay: createAlipay({
      ...common,
      account: accounts.alipay,
      gateway: hosts.alipayGateway,
      notifyUrl: notifyAddress(notifyBaseUrl, 'alipay'),
    }),
    nontax: accounts.nontax
      ? createNontax({
          ...common,
          account: accounts.nontax,
          baseUrl: hosts.wechatApi,
          bureauUrl: accounts.nontax.bureauUrl ?? hosts.financeBureau,
          notifyUrl: notifyAddress(notifyBaseUrl, 'nontax'),
        })
      : withoutContract('nontax'),
    card:
      accounts.card && card
        ? createCard({ ...common, account: accounts.card, ...card, notifyUrl: notifyAddress(notifyBaseUrl, 'card') })
        : withoutContract('card'),
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

const notConnected = (what: string) => () =>
  Promise.reject(new ProviderError('rejected', 'NO_ACCOUNT', `${what} is not configured`))
const noSecret = notConnected('the app secret')
const withoutAccount: FaceCheck = { begin: noSecret, result: noSecret }

/** Policies that choose such a channel get a definite no, and nothing is charged. */
function withoutContract(channel: Channel): PaymentChannel {
  const no = notConnected(`a merchant of ${channel}`)
  return {
    channel,
    merchantId: '',
    feeBasisPoints: 0,
    prepay: no,
    query: no,
    close: no,
    refund: no,
    queryRefund: no,
    readNotification: no,
    answerNotification: () => ({ status: 404, headers: {}, body: '' }),
  }
}
