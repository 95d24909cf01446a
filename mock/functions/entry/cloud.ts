import type { Wallet } from '@/contract/fields'

/** What a cloud says of the call under way. Its gateway puts it in; the caller cannot. */
export interface CloudCall {
  /** Absent when a timer, the console or plain HTTP calls, or the app may not know its users. */
  openId?: string
  appId?: string
  /** Of the device, where the cloud tells it. */
  address?: string
  traceId?: string
}

/** One of the two clouds in which the packed functions run. */
export interface Cloud {
  /** Whose mini-program calls. */
  wallet: Wallet
  call(): CloudCall
}

/** Whether a mini-program calls: any of its users can name any function of the environment. */
export const fromSomeonesApp = (cloud: Cloud): boolean => cloud.call().openId !== undefined
