import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { ProviderError } from '../payment-channel'
import { type FaceCheck, type FaceResult, type FaceSubject, referenceOf } from './face-check'
import { createCallWechatApp, type WechatAppDeps } from './wechat-app'

const begunAnswer = v.looseObject({ verify_id: v.pipe(v.string(), v.minLength(1), v.maxLength(256)) })
const resultAnswer = v.looseObject({ verify_ret: v.optional(v.number()) })

/** WeChat's face check of 2024 (getVerifyId, wx.requestFacialVerify, queryVerifyInfo). */
export function createWechatFace(deps: WechatAppDeps): FaceCheck {
  const call = createCallWechatApp(deps)
  return {
    async begin(subject) {
      const answer = await call('/cityservice/face/identify/getverifyid', {
        out_seq_no: referenceOf(subject),
        cert_info: certificate(subject),
        openid: subject.openId,
      })
      const { verify_id: verifyId } = understood(begunAnswer, answer)
      return { hostRef: verifyId, ticket: { kind: 'wechat', verifyId } }
    },

    async result(hostRef, subject) {
      const answer = await call('/cityservice/face/identify/queryverifyinfo', {
        verify_id: hostRef,
        out_seq_no: referenceOf(subject),
        cert_hash: certificateHash(subject),
        openid: subject.openId,
      })
      return resultOf(understood(resultAnswer, answer).verify_ret)
    },
  }
}

const certificate = ({ name, idNumber }: Pick<FaceSubject, 'name' | 'idNumber'>) => ({
  cert_type: 'IDENTITY_CARD',
  cert_name: name,
  cert_no: idNumber,
})

/** SHA-256 of the certificate's fields, each as base64; WeChat answers only whoever knows whom the check is about. */
export function certificateHash(subject: Pick<FaceSubject, 'name' | 'idNumber'>): string {
  const text = Object.entries(certificate(subject))
    .map(([field, value]) => `${field}=${Buffer.from(value).toString('base64')}`)
    .join('&')
  return createHash('sha256').update(text).digest('hex')
}

/** Not finished: no code, or the bare beginning of the codes of the camera. */
const NOT_YET: readonly (number | undefined)[] = [undefined, 0, 90000]
const failures = new Map<number, Extract<FaceResult, { state: 'failed' }>['failure']>([
  ...[10003, 10004].map((code) => [code, 'no-match'] as const),
  [10002, 'not-live'],
  ...[90011, 90013, 90014].map((code) => [code, 'light'] as const),
  ...[90002, 90003, 90004, 90005, 90006, 90024].map((code) => [code, 'cancelled'] as const),
])
const TIMED_OUT: readonly (number | undefined)[] = [90017, 90107]

function resultOf(code: number | undefined): FaceResult {
  if (code === 10000) return { state: 'passed' }
  if (NOT_YET.includes(code)) return { state: 'started' }
  if (TIMED_OUT.includes(code)) return { state: 'timed-out' }
  return { state: 'failed', failure: failures.get(code as number) ?? 'service' }
}

function understood<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  throw new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD')
}
