import type { CloudEvent } from '@/contract/envelope'
import { CLOUD_ENV } from '../settings'
import { CloudFailure } from './cloud-failure'

interface AlipayCloud {
  init(): Promise<unknown>
  callFunction(call: { name: string; data: CloudEvent }): Promise<{ result?: unknown }>
}
declare const my: { cloud: { createCloudContext(options: { env: string }): AlipayCloud } }

let context: Promise<AlipayCloud> | null = null

async function connect(): Promise<AlipayCloud> {
  const cloud = my.cloud.createCloudContext({ env: CLOUD_ENV })
  await cloud.init()
  return cloud
}

/** Alipay's cloud functions; the caller's open id is added by Alipay. */
export async function sendToHostCloud(fn: string, event: CloudEvent): Promise<unknown> {
  try {
    context ??= connect()
    return (await (await context).callFunction({ name: fn, data: event })).result
  } catch (error) {
    context = null
    const message = (error as { errorMessage?: string } | undefined)?.errorMessage ?? 'callFunction failed'
    throw new CloudFailure('OFFLINE', { message, retryable: true, traceId: '' })
  }
}
