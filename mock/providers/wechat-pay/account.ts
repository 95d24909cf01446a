import type { KeyObject } from 'node:crypto'
import type { Clock } from '@/domain/clock'
import type { DownloadHttp, SendHttp } from '../payment-channel'

/** The merchant's own side of WeChat Pay: what the merchant console shows and what the merchant keeps secret. */
export interface WechatPayAccount {
  appId: string
  mchId: string
  /** Serial number of the merchant's API certificate, 40 hex digits. */
  merchantSerial: string
  merchantKey: KeyObject
  /** WeChat's public keys by serial: `PUB_KEY_ID_…` or a platform certificate's number. */
  platformKeys: ReadonlyMap<string, KeyObject>
  /** The one of them that answers should be signed with. */
  platformSerial: string
  /** 32 bytes. */
  apiV3Key: Buffer
  /** Of the contract with the provider, in 1/10000 of the sum. */
  feeBasisPoints: number
}

export interface WechatPayDeps {
  account: WechatPayAccount
  /** `https://api.mch.weixin.qq.com`, or the simulator's address; without a slash at the end. */
  baseUrl: string
  /** https, public and without a query: WeChat refuses anything else. */
  notifyUrl: string
  send: SendHttp
  download: DownloadHttp
  clock: Clock
  /** A fresh text of at most 32 letters and digits for each signature. */
  nonce: () => string
}
