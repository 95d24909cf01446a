import { addSeconds, type Instant } from './dates'
import {
  type BadToken,
  fromTokenSeconds,
  joinToken,
  openToken,
  packToken,
  type TokenLayout,
  tokenSeconds,
} from './signed-token'

/**
 * The token in the code on a document (its link: document-link.ts). It is 28 bytes (version 3, key id 2, kind 1, from 4
 * and until 4 in unix seconds, random id 16) and their Ed25519 signature, as base64url: 123 characters. It says which kind
 * of document it belongs to and during which time it may be shown, and nothing about a person: the rest only the cloud
 * knows.
 */

/** Kinds in the order of their numbers in the token, from 1 on; append only. */
export const documentCodeKinds = [
  'driving-licence',
  'vehicle-licence',
  'inspection-mark',
  'insurance',
  'decision',
  'receipt',
  'certificate',
] as const
export type DocumentCodeKind = (typeof documentCodeKinds)[number]

export interface DocumentCode {
  keyId: number
  kind: DocumentCodeKind
  /** 32 hex digits; the key under which the cloud knows what the code stands for. */
  id: string
  from: Instant
  until: Instant
}

/** Under which documents' codes are signed. Good for codes that begin while the key is in use. */
export interface DocumentKey {
  keyId: number
  /** Ed25519 public key, 32 bytes as base64url. */
  publicKey: string
  issuer: string
  validFrom: Instant
  /** Null = in use. */
  validUntil: Instant | null
}

export type DocumentCodeVerdict =
  | { verdict: 'genuine'; code: DocumentCode; issuer: string }
  /** Before or after the time for which it may be shown. */
  | { verdict: 'over'; code: DocumentCode; issuer: string }
  /** Broken, changed, or signed with a key that was not in use. */
  | { verdict: 'not-genuine'; reason: BadToken }

/** A checker's clock may be so far off. */
export const CLOCK_GRACE_SECONDS = 5

const layout: TokenLayout = {
  version: 3,
  numbers: [
    { what: 'key id', bytes: 2 },
    { what: 'kind', bytes: 1 },
    { what: 'beginning', bytes: 4 },
    { what: 'end', bytes: 4 },
  ],
}

/** Fractions of a second are cut off. @throws RangeError when a part does not fit its field. */
export function signDocumentCode(code: DocumentCode, sign: (payload: Uint8Array) => Uint8Array): string {
  const numbers = [
    code.keyId,
    documentCodeKinds.indexOf(code.kind) + 1,
    tokenSeconds(code.from),
    tokenSeconds(code.until),
  ]
  const payload = packToken(layout, { numbers, id: code.id })
  return joinToken(payload, sign(payload))
}

/** Checks a token without any network: what it says is true when it is `genuine`; withdrawal only the cloud knows. */
export function verifyDocumentCode(text: string, keys: readonly DocumentKey[], now: Instant): DocumentCodeVerdict {
  const opened = openToken(layout, text, ({ numbers: [keyId, , from] }) =>
    keys.find((key) => key.keyId === keyId && wasInUse(key, fromTokenSeconds(from as number))),
  )
  if (typeof opened === 'string') return { verdict: 'not-genuine', reason: opened }
  const { content, key } = opened
  const [keyId, number, from, until] = content.numbers as [number, number, number, number]
  const kind = documentCodeKinds[number - 1]
  if (kind === undefined) return { verdict: 'not-genuine', reason: 'malformed' }
  const code = { keyId, kind, id: content.id, from: fromTokenSeconds(from), until: fromTokenSeconds(until) }
  const inTime = addSeconds(code.from, -CLOCK_GRACE_SECONDS) <= now && now < addSeconds(code.until, CLOCK_GRACE_SECONDS)
  return { verdict: inTime ? 'genuine' : 'over', code, issuer: key.issuer }
}

const wasInUse = ({ validFrom, validUntil }: DocumentKey, at: Instant) =>
  validFrom <= at && (validUntil === null || at < validUntil)
