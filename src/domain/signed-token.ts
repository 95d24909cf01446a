import nacl from 'tweetnacl'
import { decodeBase64Url, encodeBase64Url } from './base64url'
import type { Instant } from './dates'

/**
 * What our codes have in common: a payload of a version (1 byte), numbers of fixed width and a random id (16), signed
 * with Ed25519 (64), all as base64url. Each kind of code has a version of its own: nobody can pass one off as another.
 */
const SIGNATURE_BYTES = 64
const ID_BYTES = 16

/** One number of a payload. */
export interface TokenNumber {
  /** In words, for the error. */
  what: string
  bytes: 1 | 2 | 4
}

/** The numbers after the version, in their order. */
export interface TokenLayout {
  version: number
  numbers: readonly TokenNumber[]
}

export interface TokenContent {
  numbers: number[]
  /** 32 hex digits. */
  id: string
}

export type BadToken = 'malformed' | 'unknown-key' | 'bad-signature'

/** The bytes to sign. @throws RangeError when a part does not fit its field. */
export function packToken(layout: TokenLayout, { numbers, id }: TokenContent): Uint8Array {
  if (!/^[0-9a-f]{32}$/.test(id)) throw new RangeError('token id must be 32 hex digits')
  const bytes = [layout.version]
  layout.numbers.forEach(({ what, bytes: width }, index) => {
    const value = numbers[index] as number
    if (!(Number.isInteger(value) && value >= 0 && value < 256 ** width))
      throw new RangeError(`${what} must fit in ${width} byte(s)`)
    for (let place = width - 1; place >= 0; place--) bytes.push(Math.floor(value / 256 ** place) % 256)
  })
  for (let place = 0; place < ID_BYTES; place++) bytes.push(Number.parseInt(id.slice(place * 2, place * 2 + 2), 16))
  return Uint8Array.from(bytes)
}

/** Joins payload and signature to the text that stands in the link. */
export function joinToken(payload: Uint8Array, signature: Uint8Array): string {
  const bytes = new Uint8Array(payload.length + SIGNATURE_BYTES)
  bytes.set(payload, 0)
  bytes.set(signature, payload.length)
  return encodeBase64Url(bytes)
}

/**
 * Reads a token and checks its signature, without any network.
 * @param keyOf the key for what the token says of itself; its public half is 32 bytes as base64url
 */
export function openToken<Key extends { publicKey: string }>(
  layout: TokenLayout,
  text: string,
  keyOf: (content: TokenContent) => Key | undefined,
): { content: TokenContent; key: Key } | BadToken {
  const bytes = decodeBase64Url(text)
  const length = layout.numbers.reduce((sum, number) => sum + number.bytes, 1 + ID_BYTES)
  if (!bytes || bytes.length !== length + SIGNATURE_BYTES || bytes[0] !== layout.version) return 'malformed'
  const payload = bytes.subarray(0, length)
  const content = unpack(layout, payload)
  const key = keyOf(content)
  const publicKey = key && decodeBase64Url(key.publicKey)
  if (!key || publicKey?.length !== nacl.sign.publicKeyLength) return 'unknown-key'
  return nacl.sign.detached.verify(payload, bytes.subarray(length), publicKey) ? { content, key } : 'bad-signature'
}

function unpack({ numbers }: TokenLayout, payload: Uint8Array): TokenContent {
  let at = 1
  const read = numbers.map(({ bytes }) => {
    let value = 0
    for (const end = at + bytes; at < end; at++) value = value * 256 + (payload[at] as number)
    return value
  })
  let id = ''
  for (; at < payload.length; at++) id += (payload[at] as number).toString(16).padStart(2, '0')
  return { numbers: read, id }
}

/** Whole unix seconds, as tokens hold a moment. */
export const tokenSeconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000)
export const fromTokenSeconds = (seconds: number): Instant => new Date(seconds * 1000).toISOString()
