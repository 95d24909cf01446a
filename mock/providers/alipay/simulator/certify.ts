import * as v from 'valibot'
import { alipayFailReasons } from '../../face-check/alipay-face'
import type { FaceDesk } from '../../face-check/simulator/desk'
import { businessFailure } from './answers'
import { readBody } from './create-rules'

const initializeSchema = v.object({
  outer_order_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,32}$/)),
  biz_code: v.literal('FACE'),
  identity_param: v.object({
    identity_type: v.literal('CERT_INFO'),
    cert_type: v.literal('IDENTITY_CARD'),
    cert_name: v.pipe(v.string(), v.minLength(1)),
    cert_no: v.pipe(v.string(), v.minLength(1)),
  }),
  merchant_config: v.object({ return_url: v.pipe(v.string(), v.url()) }),
})
const certifyIdSchema = v.object({ certify_id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) })

/** alipay.user.certify.open.initialize. @throws AlipayRefusal */
export async function initializeCertify(body: unknown, desk: FaceDesk) {
  const { outer_order_no, identity_param } = readBody(initializeSchema, body)
  const { cert_name: name, cert_no: idNumber } = identity_param
  const subject = `${name} ${idNumber}`
  const check = await desk.begin({ wallet: 'alipay', reference: outer_order_no, subject, name, idNumber })
  if (!check) throw businessFailure('OUTER_ORDER_NO_REPEAT', '商户请求号重复')
  return { certify_id: check.ref }
}

/** alipay.user.certify.open.certify: the page of the camera. @throws AlipayRefusal */
export async function openCertify(body: unknown, desk: FaceDesk) {
  return { certify_id: (await knownCheck(body, desk)).ref }
}

/** alipay.user.certify.open.query. @throws AlipayRefusal */
export async function queryCertify(body: unknown, desk: FaceDesk) {
  const result = desk.state(await knownCheck(body, desk))
  if (result.state === 'passed') return { passed: 'T' }
  if (result.state === 'started') return { passed: 'F' }
  return { passed: 'F', fail_reason: reasonOf(result.state === 'failed' ? result.failure : 'timed-out') }
}

async function knownCheck(body: unknown, desk: FaceDesk) {
  const check = await desk.find('alipay', readBody(certifyIdSchema, body).certify_id)
  if (!check) throw businessFailure('CERTIFY_ID_NOT_EXIST', '认证单据不存在')
  return check
}

/** What has no letter and number of its own is a fault of the system. */
const reasonOf = (failure: string) =>
  Object.entries(alipayFailReasons).find(([, named]) => named === failure)?.[0] ?? 'Z9999'
