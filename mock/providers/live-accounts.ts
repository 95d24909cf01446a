import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import * as v from 'valibot'
import type { ProvidersConfig } from './create-providers'

const readable = (read: (pem: string) => KeyObject, what: string) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return read(dataset.value)
      } catch {
        addIssue({ message: `must be ${what} in PEM` })
        return NEVER
      }
    }),
  )
const privateKey = readable((pem) => createPrivateKey(pem), 'an RSA private key')
const publicKey = readable((pem) => createPublicKey(pem), 'an RSA public key')

const https = v.pipe(v.string(), v.regex(/^https:\/\/\S+[^/]$/, 'must be https without a slash at the end'))
const feeBasisPoints = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000, 'must be at most 1000'))

/** What the merchant consoles of both wallets give out; in production it comes from the environment's secrets. */
const liveAccountsSchema = v.strictObject({
  wechat: v.strictObject({
    appId: v.pipe(v.string(), v.regex(/^wx[0-9a-f]{16}$/, 'must be the mini-program id wx…')),
    /** Of the mini-program; without it nobody's face can be checked at WeChat. */
    appSecret: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'must be 32 hex digits'))),
    mchId: v.pipe(v.string(), v.regex(/^\d{8,10}$/, 'must be 8 to 10 digits')),
    merchantSerial: v.pipe(v.string(), v.regex(/^[0-9A-F]{40}$/i, 'must be 40 hex digits')),
    merchantKey: privateKey,
    /** Public keys by `PUB_KEY_ID_…` or by certificate serial. */
    platformKeys: v.record(v.string(), publicKey),
    platformSerial: v.string(),
    apiV3Key: v.pipe(v.string(), v.length(32, 'must be 32 characters')),
    feeBasisPoints,
  }),
  alipay: v.strictObject({
    appId: v.pipe(v.string(), v.regex(/^\d{16}$/, 'must be 16 digits')),
    sellerId: v.pipe(v.string(), v.regex(/^2088\d{12}$/, 'must be 16 digits beginning 2088')),
    appKey: privateKey,
    alipayPublicKey: publicKey,
    feeBasisPoints,
  }),
  /** Given out by WeChat's non-tax platform, the collecting bank and the finance bureau; without it the channel is shut. */
  nontax: v.optional(
    v.strictObject({
      appSecret: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'must be 32 hex digits')),
      serviceId: v.pipe(v.number(), v.safeInteger()),
      bankId: v.pipe(v.string(), v.minLength(1)),
      bankAccount: v.pipe(v.string(), v.regex(/^\d{8,32}$/, 'must be digits')),
      mchId: v.pipe(v.string(), v.regex(/^\d{8,10}$/, 'must be 8 to 10 digits')),
      notifyKey: v.pipe(v.string(), v.length(32, 'must be 32 characters')),
      bureauKey: v.pipe(v.string(), v.minLength(32, 'must be at least 32 characters')),
      bureauUrl: https,
      feeBasisPoints,
    }),
  ),
  card: v.optional(
    v.strictObject({
      merId: v.pipe(v.string(), v.regex(/^\d{15}$/, 'must be 15 digits')),
      certId: v.pipe(v.string(), v.minLength(1)),
      merchantKey: privateKey,
      acquirerKey: publicKey,
      feeBasisPoints,
      hosts: v.strictObject({ gateway: https, frontUrl: https, returnUrl: https }),
    }),
  ),
})

/** @throws Error that names every wrong setting; it never repeats a value. */
export function parseLiveAccounts(json: unknown): ProvidersConfig['accounts'] {
  const parsed = v.safeParse(liveAccountsSchema, json)
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => `- ${v.getDotPath(issue) ?? 'settings'}: ${wordsOf(issue)}`)
    throw new Error(`The wallets' merchant settings are wrong:\n${faults.join('\n')}`)
  }
  const { alipay, nontax, card = null } = parsed.output
  const { appSecret, ...wechat } = parsed.output.wechat
  const platformKeys = new Map(Object.entries(wechat.platformKeys))
  if (!platformKeys.has(wechat.platformSerial))
    throw new Error(`The wallets' merchant settings are wrong:\n- wechat.platformKeys: has no key for platformSerial`)
  return {
    wechat: { ...wechat, platformKeys, apiV3Key: Buffer.from(wechat.apiV3Key) },
    alipay,
    nontax: nontax ? { ...nontax, appId: wechat.appId } : null,
    card,
    wechatApp: appSecret === undefined ? null : { appId: wechat.appId, appSecret },
  }
}

/** valibot's own messages quote what they received, which here may be a secret. */
const wordsOf = (issue: v.BaseIssue<unknown>) =>
  issue.kind === 'schema' ? `must be ${issue.expected ?? 'known'}` : issue.message
