import Taro from '@tarojs/taro'
import { CloudFailure } from './cloud-failure'

/** A one-time code by which the cloud learns who is calling. @throws CloudFailure OFFLINE */
export async function loginCode(): Promise<string> {
  try {
    return (await Taro.login()).code
  } catch {
    throw new CloudFailure('OFFLINE', { message: 'the host gave no login code', retryable: true, traceId: '' })
  }
}
