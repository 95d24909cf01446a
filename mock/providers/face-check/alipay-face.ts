import * as v from 'valibot'
import type { AlipayDeps } from '../alipay/account'
import { createCall, readAnswer } from '../alipay/call'
import { createAlipaySignatures } from '../alipay/signatures'
import { type FaceCheck, type FaceResult, referenceOf } from './face-check'

const begunAnswer = v.object({ certify_id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) })
const resultAnswer = v.object({ passed: v.picklist(['T', 'F']), fail_reason: v.optional(v.string()) })

type AlipayFaceDeps = Pick<AlipayDeps, 'account' | 'gateway' | 'send' | 'clock'> & {
  /** Where a browser would go afterwards; a mini-program just closes the camera, but Alipay asks for it. */
  returnUrl: string
}

/** Alipay's identity check (alipay.user.certify.open.*) with `my.startAPVerify` on the phone. */
export function createAlipayFace(deps: AlipayFaceDeps): FaceCheck {
  const signatures = createAlipaySignatures(deps.account)
  const call = createCall(deps, signatures)

  /** The phone opens it: the address is itself a signed request. */
  const cameraUrl = (certifyId: string) => {
    const parameters = signatures.sign('alipay.user.certify.open.certify', { certify_id: certifyId }, deps.clock.now())
    return `${deps.gateway}?${new URLSearchParams(parameters)}`
  }

  return {
    async begin(subject) {
      const answer = await call('alipay.user.certify.open.initialize', {
        outer_order_no: referenceOf(subject),
        biz_code: 'FACE',
        identity_param: {
          identity_type: 'CERT_INFO',
          cert_type: 'IDENTITY_CARD',
          cert_name: subject.name,
          cert_no: subject.idNumber,
        },
        // We have no use for the picture of a face, so nobody keeps one for us.
        merchant_config: { return_url: deps.returnUrl, face_reserve_strategy: 'never' },
      })
      const { certify_id: certifyId } = readAnswer(begunAnswer, answer)
      return { hostRef: certifyId, ticket: { kind: 'alipay', certifyId, url: cameraUrl(certifyId) } }
    },

    async result(hostRef) {
      return resultOf(readAnswer(resultAnswer, await call('alipay.user.certify.open.query', { certify_id: hostRef })))
    },
  }
}

type Failure = Extract<FaceResult, { state: 'failed' }>['failure']

/**
 * Reasons by letter and number, of which Alipay prints no list: to be confirmed with a signed account. What is not here
 * is taken for a failure of the service, after which a try does not count.
 */
export const alipayFailReasons: Readonly<Record<string, Failure | 'timed-out'>> = {
  Z1147: 'no-match',
  Z1145: 'not-live',
  Z1137: 'light',
  Z1008: 'cancelled',
  Z1005: 'timed-out',
}

/** Without a reason it has not come to an end. */
function resultOf({ passed, fail_reason: reason }: v.InferOutput<typeof resultAnswer>): FaceResult {
  if (passed === 'T') return { state: 'passed' }
  if (!reason) return { state: 'started' }
  const failure = alipayFailReasons[reason] ?? 'service'
  return failure === 'timed-out' ? { state: 'timed-out' } : { state: 'failed', failure }
}
