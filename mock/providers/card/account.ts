import type { KeyObject } from 'node:crypto'
import type { Clock } from '@/domain/clock'
import type { DownloadHttp, SendHttp } from '../payment-channel'

/** The merchant's side of a card acquirer in UnionPay's manner. */
export interface CardAccount {
  /** 15 digits. */
  merId: string
  certId: string
  merchantKey: KeyObject
  acquirerKey: KeyObject
  /** Of the contract with the provider, in 1/10000 of the sum. */
  feeBasisPoints: number
  /** Of the acquirer; absent where the mock's hosts are meant. */
  hosts?: Pick<CardDeps, 'gateway' | 'frontUrl' | 'returnUrl'>
}

export interface CardDeps {
  account: CardAccount
  /** Without a slash at the end; below it `/backTransReq.do`, `/queryTrans.do` and `/closeTrans.do`. */
  gateway: string
  /** What the payer's browser posts the signed form to. */
  frontUrl: string
  /** Where the acquirer sends the browser back to; display only. */
  returnUrl: string
  notifyUrl: string
  send: SendHttp
  download: DownloadHttp
  clock: Clock
}
