import * as v from 'valibot'
import type { Clock } from '@/domain/clock'
import { parseJson } from '../http-wire'
import { ProviderError, type SendHttp } from '../payment-channel'

/** The mini-program itself at WeChat, beside its merchant account. */
export interface WechatApp {
  appId: string
  appSecret: string
}

export interface WechatAppDeps {
  app: WechatApp
  /** `https://api.weixin.qq.com`, or the simulator's address; without a slash at the end. */
  baseUrl: string
  send: SendHttp
  clock: Clock
}

/** Posts to one of the app's interfaces under its access token. @throws ProviderError */
export type CallWechatApp = (path: string, body: object) => Promise<Record<string, unknown>>

const tokenAnswer = v.looseObject({ access_token: v.string(), expires_in: v.number() })
const anyAnswer = v.looseObject({ errcode: v.optional(v.number()), errmsg: v.optional(v.string()) })

/** The token ends by itself, or when somebody has taken a newer one. */
const TOKEN_IS_OVER = [40001, 40014, 42001]
/** The service is busy, or asked too often: ask again. */
const TRY_AGAIN = [-1, 45009, 45011]
/** A token is not used in its last minutes. */
const SPARE_MS = 300_000

export const createCallWechatApp = (deps: WechatAppDeps): CallWechatApp => createWechatAppSession(deps).call

/** `addressOf`: an interface's address with the access token, for answers that are no JSON. @throws ProviderError */
export function createWechatAppSession({ app, baseUrl, send, clock }: WechatAppDeps) {
  let token = { text: '', until: 0 }

  const call: CallWechatApp = async (path, body) => {
    const first = await post(`${path}?access_token=${await currentToken()}`, body)
    if (!TOKEN_IS_OVER.includes(first.errcode ?? 0)) return successful(first)
    token = { text: '', until: 0 }
    return successful(await post(`${path}?access_token=${await currentToken()}`, body))
  }

  const addressOf = async (path: string) => `${baseUrl}${path}?access_token=${await currentToken()}`

  async function currentToken(): Promise<string> {
    const now = Date.parse(clock.now())
    if (token.until > now) return token.text
    const answer = successful(
      await post('/cgi-bin/stable_token', {
        grant_type: 'client_credential',
        appid: app.appId,
        secret: app.appSecret,
      }),
    )
    const parsed = v.safeParse(tokenAnswer, answer)
    if (!parsed.success) throw new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD')
    token = { text: parsed.output.access_token, until: now + parsed.output.expires_in * 1000 - SPARE_MS }
    return token.text
  }

  async function post(pathAndQuery: string, body: object): Promise<v.InferOutput<typeof anyAnswer>> {
    // The query holds the token and the body a name: neither may stand in an error.
    const answer = await send({
      method: 'POST',
      url: baseUrl + pathAndQuery,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => {
      throw new ProviderError('unreachable', 'NO_ANSWER')
    })
    if (answer.status !== 200) throw new ProviderError('unreachable', `HTTP_${answer.status}`)
    const parsed = v.safeParse(anyAnswer, parseJson(answer.body))
    if (!parsed.success) throw new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD')
    return parsed.output
  }

  return { call, addressOf }
}

function successful(answer: v.InferOutput<typeof anyAnswer>): Record<string, unknown> {
  const code = answer.errcode ?? 0
  if (code === 0) return answer
  throw new ProviderError(TRY_AGAIN.includes(code) ? 'unreachable' : 'rejected', `ERRCODE_${code}`)
}
