import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { encodeBase64Url } from '@/domain/base64url'
import type { CodeKey } from '@/domain/code-token'
import type { Instant } from '@/domain/dates'
import type { DocumentKey } from '@/domain/document-code'
import { type RandomBytes, randomDigits, randomHex } from './random'

const pem = v.pipe(v.string(), v.startsWith('-----BEGIN PRIVATE KEY-----'))
const bytes32 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))

const codeSigningKey = v.strictObject({
  keyId: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(0xffff)),
  issuer: v.string(),
  served: v.boolean(),
  privateKey: pem,
  publicKey: bytes32,
})
export type CodeSigningKey = v.InferOutput<typeof codeSigningKey>

const documentSigningKey = v.strictObject({
  keyId: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(0xffff)),
  issuer: v.string(),
  validFrom: v.string(),
  validUntil: v.nullable(v.string()),
  privateKey: pem,
  publicKey: bytes32,
})
export type DocumentSigningKey = v.InferOutput<typeof documentSigningKey>

/** Every secret of the mock, made once and kept by the host; both sides of each wallet are in it. Plain JSON. */
const keyRingSchema = v.strictObject({
  wechat: v.strictObject({
    appId: v.string(),
    mchId: v.string(),
    merchantSerial: v.string(),
    merchantKey: pem,
    platformSerial: v.string(),
    platformKey: pem,
    /** 32 characters, as WeChat has them typed in. */
    apiV3Key: v.pipe(v.string(), v.length(32)),
  }),
  alipay: v.strictObject({ appId: v.string(), sellerId: v.string(), appKey: pem, gatewayKey: pem }),
  /** The first one signs our codes; another province's makes codes that are genuine but paid elsewhere. */
  codes: v.pipe(v.array(codeSigningKey), v.minLength(2)),
  /** The first one signs documents' codes; the others are checked as long as papers carry them. */
  documents: v.pipe(v.array(documentSigningKey), v.minLength(1)),
  /** For sensitive columns; 32 bytes as base64url. */
  dataKey: bytes32,
})
export type KeyRing = v.InferOutput<typeof keyRingSchema>

/** @throws Error that names the part of the key ring that is wrong. */
export function parseKeyRing(json: unknown): KeyRing {
  const parsed = v.safeParse(keyRingSchema, json)
  if (parsed.success) return parsed.output
  throw new Error(`The stored keys cannot be read (delete them to have new ones made):\n${v.summarize(parsed.issues)}`)
}

/** The mock's clock can be set to any year. */
const BEFORE_ANY_CLOCK: Instant = '2000-01-01T00:00:00.000Z'

const makeKeyPair = promisify(generateKeyPair)

/** `rsaBits` below 2048 is for simulations only: it signs faster. */
export async function createKeyRing(random: RandomBytes, rsaBits = 2048): Promise<KeyRing> {
  const rsa = async () => toPem((await makeKeyPair('rsa', { modulusLength: rsaBits })).privateKey)
  const [merchantKey, platformKey, appKey, gatewayKey] = await Promise.all([rsa(), rsa(), rsa(), rsa()])
  return {
    wechat: {
      appId: `wx${randomHex(random, 8)}`,
      mchId: `16${randomDigits(random, 8)}`,
      merchantSerial: randomHex(random, 20).toUpperCase(),
      merchantKey,
      platformSerial: `PUB_KEY_ID_01${randomDigits(random, 30)}`,
      platformKey,
      apiV3Key: randomHex(random, 16),
    },
    alipay: {
      appId: `2021${randomDigits(random, 12)}`,
      sellerId: `2088${randomDigits(random, 12)}`,
      appKey,
      gatewayKey,
    },
    codes: [await makeCodeKey(1, '码上交管', true), await makeCodeKey(2, '浙江省公安厅交通管理局', false)],
    documents: [await makeDocumentKey()],
    dataKey: encodeBase64Url(random(32)),
  }
}

/** The keys that apps carry to check codes without a network. */
export const publicCodeKeys = (ring: KeyRing): CodeKey[] =>
  ring.codes.map(({ keyId, publicKey, issuer, served }) => ({ keyId, publicKey, issuer, served }))

/** The keys that checkers of documents may keep. */
export const publishedDocumentKeys = (ring: KeyRing): DocumentKey[] =>
  ring.documents.map(({ privateKey: _, ...published }) => published)

export const privateKeyOf = (text: string): KeyObject => createPrivateKey(text)
export const publicKeyOf = (privateText: string): KeyObject => createPublicKey(privateText)

async function makeCodeKey(keyId: number, issuer: string, served: boolean): Promise<CodeSigningKey> {
  return { keyId, issuer, served, ...(await makeEd25519()) }
}

/** A key of its own: whoever holds that of payment codes can make no document. */
export async function makeDocumentKey(): Promise<DocumentSigningKey> {
  return { keyId: 1, issuer: '码上交管', validFrom: BEFORE_ANY_CLOCK, validUntil: null, ...(await makeEd25519()) }
}

async function makeEd25519(): Promise<{ privateKey: string; publicKey: string }> {
  const pair = await makeKeyPair('ed25519')
  return { privateKey: toPem(pair.privateKey), publicKey: pair.publicKey.export({ format: 'jwk' }).x as string }
}

const toPem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()
