import nacl from 'tweetnacl'
import { decodeBase64Url, encodeBase64Url } from './base64url'
import type { Instant } from './dates'

/**
 * The opaque token in a payment code: 23 bytes (version 1, key id 2, expiry in unix seconds 4, random id 16)
 * and their Ed25519 signature (64), as base64url: 116 characters. It says nothing about person, plate or decision;
 * what it stands for only the cloud knows.
 */
export interface CodeToken {
  keyId: number
  /** 32 hex digits; the key under which the cloud keeps the bill. */
  id: string
  expiresAt: Instant
}

/** A province's public key for codes. `served: false` marks a province whose codes are genuine but paid elsewhere. */
export interface CodeKey {
  keyId: number
  /** Ed25519 public key, 32 bytes as base64url. */
  publicKey: string
  issuer: string
  served: boolean
}

export type TokenVerdict =
  | { verdict: 'genuine'; token: CodeToken; issuer: string }
  | { verdict: 'expired'; token: CodeToken; issuer: string }
  | { verdict: 'other-province'; token: CodeToken; issuer: string }
  /** Broken, changed, or signed by somebody whom this build does not know. */
  | { verdict: 'not-genuine'; reason: 'malformed' | 'unknown-key' | 'bad-signature' }

const VERSION = 1
const PAYLOAD_BYTES = 23
const SIGNATURE_BYTES = 64

/** The bytes to sign. @throws RangeError when a part does not fit its field. */
export function encodeTokenPayload(token: CodeToken): Uint8Array {
  const seconds = Math.floor(Date.parse(token.expiresAt) / 1000)
  if (!/^[0-9a-f]{32}$/.test(token.id)) throw new RangeError('token id must be 32 hex digits')
  if (!(Number.isInteger(token.keyId) && token.keyId >= 0 && token.keyId <= 0xffff))
    throw new RangeError('key id must fit in two bytes')
  if (!(seconds >= 0 && seconds <= 0xffffffff)) throw new RangeError('expiry must fit in four bytes')
  const bytes = new Uint8Array(PAYLOAD_BYTES)
  bytes[0] = VERSION
  bytes[1] = token.keyId >> 8
  bytes[2] = token.keyId & 0xff
  for (let place = 0; place < 4; place++) bytes[3 + place] = (seconds >>> (24 - 8 * place)) & 0xff
  for (let place = 0; place < 16; place++)
    bytes[7 + place] = Number.parseInt(token.id.slice(place * 2, place * 2 + 2), 16)
  return bytes
}

/** Joins payload and signature to the text that stands in the link. */
export function joinToken(payload: Uint8Array, signature: Uint8Array): string {
  const bytes = new Uint8Array(PAYLOAD_BYTES + SIGNATURE_BYTES)
  bytes.set(payload, 0)
  bytes.set(signature, PAYLOAD_BYTES)
  return encodeBase64Url(bytes)
}

/** Checks a token without any network. `now` decides expiry; the signature decides everything else. */
export function verifyToken(text: string, keys: readonly CodeKey[], now: Instant): TokenVerdict {
  const bytes = decodeBase64Url(text)
  if (!bytes || bytes.length !== PAYLOAD_BYTES + SIGNATURE_BYTES || bytes[0] !== VERSION)
    return { verdict: 'not-genuine', reason: 'malformed' }
  const payload = bytes.subarray(0, PAYLOAD_BYTES)
  const token = decodePayload(payload)
  const key = keys.find((candidate) => candidate.keyId === token.keyId)
  const publicKey = key && decodeBase64Url(key.publicKey)
  if (!key || publicKey?.length !== nacl.sign.publicKeyLength) return { verdict: 'not-genuine', reason: 'unknown-key' }
  if (!nacl.sign.detached.verify(payload, bytes.subarray(PAYLOAD_BYTES), publicKey))
    return { verdict: 'not-genuine', reason: 'bad-signature' }
  if (!key.served) return { verdict: 'other-province', token, issuer: key.issuer }
  return { verdict: token.expiresAt <= now ? 'expired' : 'genuine', token, issuer: key.issuer }
}

function decodePayload(payload: Uint8Array): CodeToken {
  const byte = (index: number) => payload[index] as number
  const seconds = byte(3) * 2 ** 24 + (byte(4) << 16) + (byte(5) << 8) + byte(6)
  let id = ''
  for (let index = 7; index < PAYLOAD_BYTES; index++) id += byte(index).toString(16).padStart(2, '0')
  return { keyId: (byte(1) << 8) | byte(2), id, expiresAt: new Date(seconds * 1000).toISOString() }
}
