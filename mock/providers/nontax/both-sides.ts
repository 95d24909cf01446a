import { createHash } from 'node:crypto'
import { simulatedFees } from '../fees'
import { type KeyRing, privateKeyOf, publicKeyOf } from '../keys'
import { wechatAppOf } from '../wechat-pay/both-sides'
import type { NontaxAccount } from './account'
import type { NontaxSide } from './simulator/parts'

/** All of it follows from the merchant's secret: key rings of earlier runs stay good. */
const derived = ({ wechat }: KeyRing, what: string) =>
  createHash('sha256').update(`${what} ${wechat.apiV3Key}`).digest('hex')
const digits = (keys: KeyRing, what: string, count: number) =>
  BigInt(`0x${derived(keys, what)}`)
    .toString()
    .slice(0, count)

/** Our half. */
export function nontaxAccountOf(keys: KeyRing): NontaxAccount {
  return {
    ...wechatAppOf(keys),
    serviceId: Number(digits(keys, 'non-tax service', 5)),
    bankId: `bank${digits(keys, 'non-tax bank', 6)}`,
    bankAccount: digits(keys, 'clearing account', 18),
    mchId: `15${digits(keys, 'bank merchant', 8)}`,
    notifyKey: derived(keys, 'non-tax notifications').slice(0, 32),
    bureauKey: derived(keys, 'finance bureau'),
    feeBasisPoints: simulatedFees.nontax,
  }
}

/** The platform's and the finance bureau's half. */
export function nontaxSideOf(keys: KeyRing, payee: string): NontaxSide {
  const { feeBasisPoints: _, appSecret: __, ...account } = nontaxAccountOf(keys)
  return {
    ...account,
    bankKey: privateKeyOf(keys.wechat.platformKey),
    bankPublicKey: publicKeyOf(keys.wechat.platformKey),
    payee,
  }
}
