import type { KeyObject } from 'node:crypto'
import { jsonAnswer } from '../../http-wire'
import type { HttpAnswer } from '../../payment-channel'
import { signText } from '../../rsa'

/** An error as the gateway answers it: HTTP 200, a code and a sub_code. */
export class AlipayRefusal extends Error {
  override name = 'AlipayRefusal'
  constructor(
    readonly code: string,
    readonly subCode: string,
    message: string,
  ) {
    super(message)
  }
}

export const businessFailure = (subCode: string, message: string) => new AlipayRefusal('40004', subCode, message)
/** The order is there and the phone asks for the password: neither a yes nor a no. */
export const waitsForPayer = () => new AlipayRefusal('10003', '', 'order success pay inprocess')
export const invalidArguments = (subCode: string, message: string) => new AlipayRefusal('40002', subCode, message)

const GENERAL_WORDS: Record<string, string> = {
  '10003': 'order success pay inprocess',
  '20000': 'Service Currently Unavailable',
  '40002': 'Invalid Arguments',
  '40004': 'Business Failed',
}

export const refusalContent = ({ code, subCode, message }: AlipayRefusal) => ({
  code,
  msg: GENERAL_WORDS[code] ?? 'Failed',
  ...(subCode === '' ? {} : { sub_code: subCode, sub_msg: message }),
})

/** The signature covers the text of the inner object exactly as it is sent. */
export async function signedAnswer(method: string, content: object, key: KeyObject): Promise<HttpAnswer> {
  const text = JSON.stringify(content)
  const sign = await signText(text, key)
  const body = `{"${method.replaceAll('.', '_')}_response":${text},"sign":"${sign}"}`
  return { status: 200, headers: { 'Content-Type': 'text/html;charset=utf-8' }, body }
}

/** For requests that cannot even be told to be the application's. */
export const unsignedRefusal = (refusal: AlipayRefusal): HttpAnswer =>
  jsonAnswer(200, { error_response: refusalContent(refusal) })

/** What Alipay signs: all parameters by name, without those in `without` and without empty ones. */
export function signedText(parameters: Readonly<Record<string, string>>, without: readonly string[]): string {
  return Object.keys(parameters)
    .filter((name) => !without.includes(name) && parameters[name] !== '')
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join('&')
}
