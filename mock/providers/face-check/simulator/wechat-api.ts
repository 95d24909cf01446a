import * as v from 'valibot'
import type { Clock } from '@/domain/clock'
import { addSeconds } from '@/domain/dates'
import { refusedFile } from '../../bills/link'
import { jsonAnswer, parseJson } from '../../http-wire'
import type { OutsideStore } from '../../outside-store'
import type { DownloadHttp, FileAnswer, HttpAnswer, HttpRequest, SendHttp } from '../../payment-channel'
import { type RandomBytes, randomHex } from '../../random'
import type { WechatApp } from '../wechat-app'
import { certificateHash } from '../wechat-face'
import type { FaceDesk, HostCheck } from './desk'

/** WeChat's own interfaces of an app, as far as the face check and the non-tax platform need them. */
export interface WechatApi {
  /** A request to `…/cgi-bin/stable_token`, `…/cityservice/face/identify/…` or `…/nontax/…`. */
  handle(request: HttpRequest): Promise<HttpAnswer>
  /** A request to `…/nontax/downloadbill`, whose answer is a file. */
  download(request: HttpRequest): Promise<FileAnswer>
}

interface WechatApiParts {
  app: WechatApp
  desk: FaceDesk
  store: OutsideStore
  clock: Clock
  random: RandomBytes
  /** `…/nontax/…`, under the same access token. */
  nontax: SendHttp
  nontaxBill: DownloadHttp
}

const TOKEN_SECONDS = 7200
const VERIFY_ID_SECONDS = 3600

const tokenInput = v.object({
  grant_type: v.literal('client_credential'),
  appid: v.string(),
  secret: v.string(),
})
const reference = v.pipe(v.string(), v.regex(/^[\w-]{5,32}$/))
const beginInput = v.object({
  out_seq_no: reference,
  cert_info: v.object({
    cert_type: v.literal('IDENTITY_CARD'),
    cert_name: v.pipe(v.string(), v.minLength(1)),
    cert_no: v.pipe(v.string(), v.minLength(1)),
  }),
  openid: v.pipe(v.string(), v.minLength(1)),
})
const queryInput = v.object({
  verify_id: v.string(),
  out_seq_no: reference,
  cert_hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  openid: v.string(),
})

/** Results by WeChat's numbers. */
const verifyRet = {
  passed: 10000,
  started: 90000,
  'timed-out': 90017,
  'no-match': 10004,
  'not-live': 10002,
  light: 90011,
  cancelled: 90004,
  service: 90018,
} as const

export function createWechatApi({ app, desk, store, clock, random, nontax, nontaxBill }: WechatApiParts): WechatApi {
  const refuse = (errcode: number, errmsg: string) => jsonAnswer(200, { errcode, errmsg })
  const subjectOf = (openId: string, certHash: string) => `${openId} ${certHash}`

  async function giveToken(body: unknown): Promise<HttpAnswer> {
    const input = v.safeParse(tokenInput, body)
    if (!input.success) return refuse(40002, 'invalid grant_type')
    if (input.output.appid !== app.appId) return refuse(40013, 'invalid appid')
    if (input.output.secret !== app.appSecret) return refuse(40125, 'invalid appsecret')
    const now = clock.now()
    const given = await store.get<{ token: string; endsAt: string }>('token', 'current')
    const current = given && given.endsAt > now ? given : null
    const { token, endsAt } = current ?? { token: randomHex(random, 32), endsAt: addSeconds(now, TOKEN_SECONDS) }
    if (!current) await store.put('token', 'current', { token, endsAt })
    return jsonAnswer(200, { access_token: token, expires_in: (Date.parse(endsAt) - Date.parse(now)) / 1000 })
  }

  async function tokenRefusal(token: string | null): Promise<HttpAnswer | null> {
    const given = await store.get<{ token: string; endsAt: string }>('token', 'current')
    if (!given || token !== given.token) return refuse(40001, 'invalid credential, access_token is invalid')
    return given.endsAt <= clock.now() ? refuse(42001, 'access_token expired') : null
  }

  async function begin(body: unknown): Promise<HttpAnswer> {
    const input = v.safeParse(beginInput, body)
    if (!input.success) return refuse(47001, 'data format error')
    const { out_seq_no, cert_info, openid } = input.output
    const who = { name: cert_info.cert_name, idNumber: cert_info.cert_no }
    const subject = subjectOf(openid, certificateHash(who))
    const check = await desk.begin({ wallet: 'wechat', reference: out_seq_no, subject, ...who })
    if (!check) return refuse(86006, 'out_seq_no repeated')
    return jsonAnswer(200, { errcode: 0, errmsg: 'ok', verify_id: check.ref, expires_in: VERIFY_ID_SECONDS })
  }

  async function query(body: unknown): Promise<HttpAnswer> {
    const input = v.safeParse(queryInput, body)
    if (!input.success) return refuse(47001, 'data format error')
    const { verify_id, out_seq_no, cert_hash, openid } = input.output
    const check = await desk.find('wechat', verify_id)
    if (check?.reference !== out_seq_no) return refuse(86007, 'verify_id not found')
    if (!desk.isAbout(check, subjectOf(openid, cert_hash))) return refuse(86008, 'identity not match')
    return jsonAnswer(200, { errcode: 0, errmsg: 'ok', verify_ret: codeOf(check) })
  }

  function codeOf(check: HostCheck): number {
    const result = desk.state(check)
    return verifyRet[result.state === 'failed' ? result.failure : result.state]
  }

  return {
    async download(request) {
      const refusal = await tokenRefusal(new URL(request.url).searchParams.get('access_token'))
      return refusal ? refusedFile(refusal.status, 'invalid credential', refusal.body) : nontaxBill(request)
    },
    async handle(request) {
      const { method, url, body } = request
      const { pathname, searchParams } = new URL(url)
      const json = parseJson(body)
      if (method !== 'POST') return refuse(43002, 'require POST method')
      if (pathname.endsWith('/cgi-bin/stable_token')) return giveToken(json)
      const refusal = await tokenRefusal(searchParams.get('access_token'))
      if (refusal) return refusal
      if (pathname.includes('/nontax/')) return nontax(request)
      if (pathname.endsWith('/cityservice/face/identify/getverifyid')) return begin(json)
      if (pathname.endsWith('/cityservice/face/identify/queryverifyinfo')) return query(json)
      return refuse(-1, 'no such interface')
    },
  }
}
