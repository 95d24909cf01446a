import type { Clock } from '@/domain/clock'
import type { DownloadHttp, SendHttp } from '../payment-channel'

/** What WeChat's non-tax platform and the finance bureau know of us, and what we keep secret. */
export interface NontaxAccount {
  /** Of the mini-program, which asks under its own access token. */
  appId: string
  appSecret: string
  serviceId: number
  /** The collecting bank at the platform, its account for clearing (清分银行账号) and its merchant number. */
  bankId: string
  bankAccount: string
  mchId: string
  /** 32 characters; opens and checks the platform's notifications. */
  notifyKey: string
  /** Signs what we write into the finance bureau's record of notices. */
  bureauKey: string
  /** The bureau's own address; absent where the hosts name it. */
  bureauUrl?: string
  /** Of the contract with the provider, in 1/10000 of the sum. */
  feeBasisPoints: number
}

export interface NontaxDeps {
  account: NontaxAccount
  /** `https://api.weixin.qq.com`, or the simulator's address; without a slash at the end. */
  baseUrl: string
  bureauUrl: string
  /** Where this order's messages go. */
  notifyUrl: string
  send: SendHttp
  download: DownloadHttp
  clock: Clock
}
