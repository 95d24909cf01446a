import { createHash } from 'node:crypto'
import { simulatedFees } from '../fees'
import { type KeyRing, privateKeyOf, publicKeyOf } from '../keys'
import type { CardAccount } from './account'
import type { CardSide } from './simulator/parts'

/** Numbers follow from the merchants' secrets and keys are those of the wallets: earlier key rings stay good. */
const digits = ({ alipay }: KeyRing, what: string, count: number) =>
  BigInt(`0x${createHash('sha256').update(`${what} ${alipay.sellerId}`).digest('hex')}`)
    .toString()
    .slice(0, count)
const merIdOf = (keys: KeyRing) => `898${digits(keys, 'card merchant', 12)}`

export function cardAccountOf(keys: KeyRing): CardAccount {
  return {
    merId: merIdOf(keys),
    certId: digits(keys, 'card certificate', 11),
    merchantKey: privateKeyOf(keys.alipay.appKey),
    acquirerKey: publicKeyOf(keys.wechat.platformKey),
    feeBasisPoints: simulatedFees.card,
  }
}

export function cardSideOf(keys: KeyRing, payee: string): CardSide {
  return {
    merId: merIdOf(keys),
    merchantPublicKey: publicKeyOf(keys.alipay.appKey),
    acquirerKey: privateKeyOf(keys.wechat.platformKey),
    wrongKey: privateKeyOf(keys.alipay.appKey),
    payee,
  }
}
