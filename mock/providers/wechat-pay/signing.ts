import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { type Instant, secondsBetween } from '@/domain/dates'
import { header } from '../http-wire'
import { signText, verifyText } from '../rsa'

/** WeChat Pay v3 refuses, and is refused, when the clocks differ by more than this. */
export const MAX_SKEW_SECONDS = 5 * 60
export const AUTHORIZATION_SCHEME = 'WECHATPAY2-SHA256-RSA2048'

const lines = (...parts: string[]) => parts.map((part) => `${part}\n`).join('')

export const unixSeconds = (at: Instant) => String(Math.floor(Date.parse(at) / 1000))

/** Five lines that a request's signature covers; an empty body is an empty line. */
export const requestText = (method: string, pathAndQuery: string, timestamp: string, nonce: string, body: string) =>
  lines(method, pathAndQuery, timestamp, nonce, body)

/** Three lines that the signature of an answer or a notification covers. */
export const messageText = (timestamp: string, nonce: string, body: string) => lines(timestamp, nonce, body)

/** Four lines that `paySign` covers; `signType` is not among them. */
export const cashierText = (appId: string, timeStamp: string, nonceStr: string, packageText: string) =>
  lines(appId, timeStamp, nonceStr, packageText)

interface Merchant {
  mchId: string
  merchantSerial: string
  merchantKey: KeyObject
}

export async function authorizationOf(
  merchant: Merchant,
  request: { method: string; pathAndQuery: string; body: string },
  timestamp: string,
  nonce: string,
): Promise<string> {
  const text = requestText(request.method, request.pathAndQuery, timestamp, nonce, request.body)
  const signature = await signText(text, merchant.merchantKey)
  const parts = { mchid: merchant.mchId, nonce_str: nonce, signature, timestamp, serial_no: merchant.merchantSerial }
  return `${AUTHORIZATION_SCHEME} ${Object.entries(parts)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}`
}

export async function signedHeaders(
  signer: { serial: string; key: KeyObject },
  body: string,
  timestamp: string,
  nonce: string,
): Promise<Record<string, string>> {
  return {
    'Wechatpay-Serial': signer.serial,
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': await signText(messageText(timestamp, nonce, body), signer.key),
  }
}

export type Doubt = 'UNSIGNED' | 'UNKNOWN_SERIAL' | 'STALE' | 'BAD_SIGNATURE'

/**
 * Why an answer or notification is not WeChat's; null when it is. During a change of keys both kinds of serial
 * arrive (`PUB_KEY_ID_…` and a certificate's 40 hex digits), hence the map.
 */
export function doubtAbout(
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  platformKeys: ReadonlyMap<string, KeyObject>,
  now: Instant,
): Doubt | null {
  const serial = header(headers, 'wechatpay-serial')
  const timestamp = header(headers, 'wechatpay-timestamp')
  const nonce = header(headers, 'wechatpay-nonce')
  const signature = header(headers, 'wechatpay-signature')
  if (!serial || !timestamp || !nonce || !signature) return 'UNSIGNED'
  const key = platformKeys.get(serial)
  if (!key) return 'UNKNOWN_SERIAL'
  if (!isRecent(timestamp, now)) return 'STALE'
  return verifyText(messageText(timestamp, nonce, body), signature, key) ? null : 'BAD_SIGNATURE'
}

/** `timestamp` in unix seconds. */
export function isRecent(timestamp: string, now: Instant): boolean {
  if (!/^\d{1,10}$/.test(timestamp)) return false
  return Math.abs(secondsBetween(new Date(Number(timestamp) * 1000).toISOString(), now)) <= MAX_SKEW_SECONDS
}

const TAG_BYTES = 16

export interface SealedResource {
  ciphertext: string
  nonce: string
  associated_data?: string
}

/** AEAD_AES_256_GCM with the APIv3 key; nonce and associated data are UTF-8 text. */
export function sealResource(
  plainText: string,
  apiV3Key: Buffer,
  nonce: string,
  associatedData: string,
): SealedResource {
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, Buffer.from(nonce)).setAAD(Buffer.from(associatedData))
  const bytes = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { ciphertext: bytes.toString('base64'), nonce, associated_data: associatedData }
}

/** @throws Error when key, nonce, associated data or a single bit is wrong. */
export function openResource(sealed: SealedResource, apiV3Key: Buffer): string {
  const bytes = Buffer.from(sealed.ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, Buffer.from(sealed.nonce), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(sealed.associated_data ?? '')).setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
  return decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
}
