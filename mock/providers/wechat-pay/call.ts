import * as v from 'valibot'
import { parseJson, pathAndQuery } from '../http-wire'
import { type HttpAnswer, ProviderError } from '../payment-channel'
import type { WechatPayDeps } from './account'
import { errorBody } from './messages'
import { authorizationOf, doubtAbout, unixSeconds } from './signing'

export type CallWechat = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<unknown>

/**
 * Sends one signed request and returns the verified answer's body (undefined for 204).
 * A 2xx answer that is not provably WeChat's counts as no answer. Errors carry no signature, so their status decides.
 */
export function createCall({ account, baseUrl, send, clock, nonce }: WechatPayDeps): CallWechat {
  return async (method, path, body) => {
    const url = `${baseUrl}${path}`
    const text = body === undefined ? '' : JSON.stringify(body)
    const signed = { method, pathAndQuery: pathAndQuery(url), body: text }
    const headers: Record<string, string> = {
      Authorization: await authorizationOf(account, signed, unixSeconds(clock.now()), nonce()),
      Accept: 'application/json',
      'User-Agent': 'mashang-jiaoguan',
      'Wechatpay-Serial': account.platformSerial,
    }
    if (body !== undefined) headers['Content-Type'] = 'application/json'

    const answer = await send({ method, url, headers, body: text }).catch((cause: unknown) => {
      throw new ProviderError('unreachable', 'NO_ANSWER', `no answer to ${method} ${path}: ${String(cause)}`)
    })
    if (answer.status < 200 || answer.status > 299) throw refusal(answer)
    const doubt = doubtAbout(answer.headers, answer.body, account.platformKeys, clock.now())
    if (doubt) throw new ProviderError('unreachable', doubt, `answer to ${method} ${path} is not verified: ${doubt}`)
    return answer.status === 204 ? undefined : parseJson(answer.body)
  }
}

/** Redirects and informational answers say as little about what was done as a 5xx. 429 may already be in progress. */
function refusal({ status, body }: HttpAnswer): ProviderError {
  const parsed = v.safeParse(errorBody, parseJson(body))
  const code = parsed.success ? parsed.output.code : `HTTP_${status}`
  const definite = status >= 400 && status < 500 && status !== 408 && status !== 429
  return new ProviderError(
    definite ? 'rejected' : 'unreachable',
    code,
    parsed.success ? parsed.output.message : undefined,
  )
}

/** An answer that is signed but not of the agreed shape: nobody knows what was done. */
export function readAnswer<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  throw new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD', `unexpected answer: ${v.summarize(parsed.issues)}`)
}
