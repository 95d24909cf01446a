import type { KeyObject } from 'node:crypto'
import type { Clock } from '@/domain/clock'
import type { DownloadHttp, SendHttp } from '../payment-channel'

/** The merchant's own side of Alipay. */
export interface AlipayAccount {
  /** Of the mini-program, which is also the application that signs. */
  appId: string
  /** 2088… number of the account that receives the money. */
  sellerId: string
  appKey: KeyObject
  alipayPublicKey: KeyObject
  /** Of the contract with the provider, in 1/10000 of the sum. */
  feeBasisPoints: number
}

export interface AlipayDeps {
  account: AlipayAccount
  /** `https://openapi.alipay.com/gateway.do`, or the simulator's address. */
  gateway: string
  notifyUrl: string
  send: SendHttp
  download: DownloadHttp
  clock: Clock
}
