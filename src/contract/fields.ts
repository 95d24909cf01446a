import * as v from 'valibot'
import type { Fen } from '@/domain/money'

/** Field shapes that several functions share. */
export const fenField = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.transform((amount) => amount as Fen),
)
export const instantField = v.pipe(v.string(), v.isoTimestamp())
export const dateField = v.pipe(v.string(), v.isoDate())
export const idField = v.pipe(v.string(), v.uuid())
export const orderNoField = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_]{6,32}$/))
export const tokenField = v.pipe(v.string(), v.maxLength(200))
export const idempotencyKeyField = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{16,64}$/))

export const walletField = v.picklist(['wechat', 'alipay'])
export type Wallet = v.InferOutput<typeof walletField>

/** The rail that takes the money: a wallet's own merchant account, WeChat's non-tax interface, or a bank card. */
export const channelField = v.picklist(['wechat', 'alipay', 'nontax', 'card'])
export type Channel = v.InferOutput<typeof channelField>

export const authorityField = v.object({
  /** Six digits of the district code. */
  regionCode: v.string(),
  name: v.string(),
  hotline: v.string(),
})
export type AuthorityView = v.InferOutput<typeof authorityField>
