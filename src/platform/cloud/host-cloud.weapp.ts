import type { CloudEvent } from '@/contract/envelope'
import { CLOUD_ENV } from '../settings'
import { CloudFailure } from './cloud-failure'

interface WechatCloud {
  init(options: { env: string }): void
  callFunction(call: { name: string; data: CloudEvent }): Promise<{ result?: unknown }>
}
declare const wx: { cloud: WechatCloud }

let started = false

/** WeChat's cloud functions; the caller's open id is added by WeChat. */
export async function sendToHostCloud(fn: string, event: CloudEvent): Promise<unknown> {
  if (!started) wx.cloud.init({ env: CLOUD_ENV })
  started = true
  try {
    return (await wx.cloud.callFunction({ name: fn, data: event })).result
  } catch (error) {
    const message = (error as { errMsg?: string } | undefined)?.errMsg ?? 'callFunction failed'
    throw new CloudFailure('OFFLINE', { message, retryable: true, traceId: '' })
  }
}
