import type { Instant } from './dates'
import { type BadToken, fromTokenSeconds, openToken, packToken, type TokenLayout, tokenSeconds } from './signed-token'

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
  | { verdict: 'not-genuine'; reason: BadToken }

/** A driver's code for an owner is laid out alike (see consent-link.ts). */
export const codeLayout = {
  version: 1,
  numbers: [
    { what: 'key id', bytes: 2 },
    { what: 'expiry', bytes: 4 },
  ],
} as const satisfies TokenLayout

/** The bytes to sign. @throws RangeError when a part does not fit its field. */
export function encodeTokenPayload(token: CodeToken, layout: TokenLayout = codeLayout): Uint8Array {
  return packToken(layout, { numbers: [token.keyId, tokenSeconds(token.expiresAt)], id: token.id })
}

/** Checks a token without any network. `now` decides expiry; the signature decides everything else. */
export function verifyToken(text: string, keys: readonly CodeKey[], now: Instant): TokenVerdict {
  const opened = openToken(codeLayout, text, ({ numbers: [keyId] }) => keys.find((key) => key.keyId === keyId))
  if (typeof opened === 'string') return { verdict: 'not-genuine', reason: opened }
  const { content, key } = opened
  const [keyId, seconds] = content.numbers as [number, number]
  const token = { keyId, id: content.id, expiresAt: fromTokenSeconds(seconds) }
  if (!key.served) return { verdict: 'other-province', token, issuer: key.issuer }
  return { verdict: token.expiresAt <= now ? 'expired' : 'genuine', token, issuer: key.issuer }
}
