import { header, pathAndQuery } from '../../http-wire'
import type { HttpRequest } from '../../payment-channel'
import { verifyText } from '../../rsa'
import { AUTHORIZATION_SCHEME, isRecent, requestText } from '../signing'
import { WechatRefusal } from './answers'
import type { SimulatorParts } from './parts'

const signError = (message: string) => new WechatRefusal(401, 'SIGN_ERROR', message)

/** Lets only the merchant's own, recent requests pass. @throws WechatRefusal */
export function checkMerchant(request: HttpRequest, { side, clock }: SimulatorParts): void {
  if (!header(request.headers, 'user-agent') || header(request.headers, 'accept') !== 'application/json')
    throw new WechatRefusal(400, 'PARAM_ERROR', 'Http头缺少Accept或User-Agent')
  const authorization = header(request.headers, 'authorization') ?? ''
  if (!authorization.startsWith(`${AUTHORIZATION_SCHEME} `)) throw signError('Http头Authorization值格式错误')
  const parts = new Map(
    [...authorization.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name as string, value as string]),
  )
  const part = (name: string) => parts.get(name) ?? ''
  if (part('mchid') !== side.mchId || part('serial_no') !== side.merchantSerial)
    throw signError('商户号或商户证书序列号有误')
  if (!isRecent(part('timestamp'), clock.now()))
    throw signError('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟')
  const path = pathAndQuery(request.url)
  const text = requestText(request.method, path, part('timestamp'), part('nonce_str'), request.body)
  if (!verifyText(text, part('signature'), side.merchantPublicKey)) throw signError('签名错误，验签未通过')
}
