import type { HttpRequest } from '../../payment-channel'
import { verifyText } from '../../rsa'
import { parseAlipayTime } from '../alipay-time'
import { invalidArguments, signedText } from './answers'
import type { AlipaySide } from './parts'

/** All parameters of a request, from the URL and from the form. */
export function parametersOf({ url, body }: HttpRequest): Record<string, string> {
  return Object.fromEntries([...new URL(url).searchParams, ...new URLSearchParams(body)])
}

/** Lets only the application's own requests pass. @throws AlipayRefusal */
export function checkApplication(parameters: Readonly<Record<string, string>>, side: AlipaySide): void {
  if (parameters.app_id !== side.appId) throw invalidArguments('isv.invalid-app-id', '无效的AppID参数')
  if (parameters.sign_type !== 'RSA2') throw invalidArguments('isv.invalid-signature-type', '无效签名类型')
  if (!parseAlipayTime(parameters.timestamp ?? '')) throw invalidArguments('isv.invalid-timestamp', '非法的时间戳参数')
  if (parameters.version !== '1.0' || parameters.charset !== 'utf-8')
    throw invalidArguments('isv.invalid-parameter', '版本或字符集无效')
  const text = signedText(parameters, ['sign'])
  if (!verifyText(text, parameters.sign ?? '', side.appPublicKey))
    throw invalidArguments('isv.invalid-signature', '验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配')
}
