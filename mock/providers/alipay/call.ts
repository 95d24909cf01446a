import * as v from 'valibot'
import { parseJson } from '../http-wire'
import { ProviderError } from '../payment-channel'
import type { AlipayDeps } from './account'
import type { AlipaySignatures } from './signatures'

export type CallAlipay = (
  method: string,
  bizContent: object,
  extra?: { notifyUrl: string },
) => Promise<Record<string, unknown>>

const outcome = v.looseObject({ code: v.string(), msg: v.optional(v.string()), sub_code: v.optional(v.string()) })
type Outcome = v.InferOutput<typeof outcome>

/** Parameters that stand in the URL; the rest is the form. */
const FORM_FIELDS = ['biz_content']

/** Sends one signed request to the v2 gateway and returns the verified, successful answer. @throws ProviderError */
export function createCall(
  { gateway, send, clock }: Pick<AlipayDeps, 'gateway' | 'send' | 'clock'>,
  signatures: AlipaySignatures,
): CallAlipay {
  return async (method, bizContent, extra) => {
    const parameters = Object.entries(signatures.sign(method, bizContent, clock.now(), extra))
    const url = `${gateway}?${new URLSearchParams(parameters.filter(([name]) => !FORM_FIELDS.includes(name)))}`
    const answer = await send({
      method: 'POST',
      url,
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8',
        Accept: 'application/json',
        'User-Agent': 'mashang-jiaoguan',
      },
      body: new URLSearchParams(parameters.filter(([name]) => FORM_FIELDS.includes(name))).toString(),
    }).catch((cause: unknown) => {
      throw new ProviderError('unreachable', 'NO_ANSWER', `no answer to ${method}: ${String(cause)}`)
    })
    if (answer.status !== 200) throw new ProviderError('unreachable', `HTTP_${answer.status}`)
    return successful(verified(answer.body, `${method.replaceAll('.', '_')}_response`))
  }

  function verified(rawBody: string, responseKey: string): Outcome {
    const whole = v.safeParse(v.record(v.string(), v.unknown()), parseJson(rawBody))
    if (!whole.success) throw notUnderstood()
    const { sign, error_response: gatewayError } = whole.output
    // The gateway's own refusals (unknown application, wrong signature) may come without a signature.
    if (!(responseKey in whole.output) && gatewayError) throw refusal(parsedOutcome(gatewayError))
    const text = typeof sign === 'string' ? signatures.signedPart(rawBody, responseKey, sign) : null
    if (text === null)
      throw new ProviderError('unreachable', 'BAD_SIGNATURE', `answer to ${responseKey} is not verified`)
    return parsedOutcome(parseJson(text))
  }
}

function parsedOutcome(body: unknown): Outcome {
  const parsed = v.safeParse(outcome, body)
  if (!parsed.success) throw notUnderstood()
  return parsed.output
}

function successful(answer: Outcome): Outcome {
  if (answer.code === '10000') return answer
  throw refusal(answer)
}

/** 20000, 10003 and every SYSTEM_ERROR say that Alipay itself does not know; 40005 is a limit of calls. */
function refusal(answer: Outcome): ProviderError {
  const code = answer.sub_code ?? answer.code
  const unsure = ['20000', '10003', '40005'].includes(answer.code) || /SYSTEM_ERROR$|^isp\./.test(code)
  return new ProviderError(unsure ? 'unreachable' : 'rejected', code, answer.msg)
}

export const notUnderstood = (detail = 'unexpected answer') =>
  new ProviderError('unreachable', 'ANSWER_NOT_UNDERSTOOD', detail)

export function readAnswer<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  throw notUnderstood(`unexpected answer: ${v.summarize(parsed.issues)}`)
}

/** For `catch`: an unknown trade is an answer, everything else stays an error. */
export function nullWhenUnknown(error: unknown): null {
  if (error instanceof ProviderError && error.code === 'ACQ.TRADE_NOT_EXIST') return null
  throw error
}
