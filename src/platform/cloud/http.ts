import Taro from '@tarojs/taro'
import type { CloudEvent } from '@/contract/envelope'
import { host } from '../host'
import { CLOUD_URL } from '../settings'
import { CloudFailure } from './cloud-failure'
import { loginCode } from './login-code'
import { badAnswer } from './read-answer'

const REQUEST_MS = 8_000

/** Opaque, from the cloud's first answer; lives as long as the app. */
let session: string | null = null

/**
 * The driver for the mock host. The first call carries a login code, which the host turns into a session, so that
 * signing in costs no call of its own. A session that the host no longer knows is renewed once.
 */
export async function sendOverHttp(fn: string, event: CloudEvent): Promise<unknown> {
  const reply = await post(fn, event)
  if (!isUnauthenticated(reply) || session === null) return reply
  session = null
  return post(fn, event)
}

async function post(fn: string, event: CloudEvent): Promise<unknown> {
  const identity: Record<string, string> =
    session === null ? { 'x-login-code': await loginCode(), 'x-wallet': host.wallet } : { 'x-session': session }
  const response = await Taro.request({
    url: `${CLOUD_URL}/cloud/${fn}`,
    method: 'POST',
    header: { 'content-type': 'application/json', ...identity },
    data: JSON.stringify(event),
    timeout: REQUEST_MS,
    dataType: 'json',
  }).catch(fromFailedRequest)
  session = headerOf(response.header, 'x-session') ?? session
  return response.data
}

type Response = { data?: unknown; header?: Record<string, unknown> }

/** Alipay rejects for HTTP 400 and above, with the answer inside; everything else is a connection that failed. */
function fromFailedRequest(error: unknown): Response {
  const { status, data, header, headers } = (error ?? {}) as Response & {
    status?: number
    headers?: Response['header']
  }
  if (typeof status === 'number' && status >= 400) {
    if (data === undefined) throw badAnswer(`http ${status}`)
    return { data, header: header ?? headers }
  }
  throw new CloudFailure('OFFLINE', { message: 'the request did not get through', retryable: true, traceId: '' })
}

/** Hosts differ in the case of header names and wrap values into lists. */
function headerOf(headers: Record<string, unknown> | undefined, name: string): string | null {
  const found = Object.keys(headers ?? {}).find((key) => key.toLowerCase() === name)
  const value = found && headers?.[found]
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' && text !== '' ? text : null
}

function isUnauthenticated(reply: unknown): boolean {
  return (reply as { error?: { code?: string } } | undefined)?.error?.code === 'UNAUTHENTICATED'
}
