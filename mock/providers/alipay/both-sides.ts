import { simulatedFees } from '../fees'
import { type KeyRing, privateKeyOf, publicKeyOf } from '../keys'
import type { AlipayAccount } from './account'
import type { AlipaySide } from './simulator/parts'

/** The merchant's half of the mock's keys. */
export function merchantSideOf({ alipay }: KeyRing): AlipayAccount {
  return {
    appId: alipay.appId,
    sellerId: alipay.sellerId,
    appKey: privateKeyOf(alipay.appKey),
    alipayPublicKey: publicKeyOf(alipay.gatewayKey),
    feeBasisPoints: simulatedFees.alipay,
  }
}

/** Alipay's half of the mock's keys. */
export function alipaySideOf({ alipay }: KeyRing, payee: string): AlipaySide {
  return {
    appId: alipay.appId,
    sellerId: alipay.sellerId,
    appPublicKey: publicKeyOf(alipay.appKey),
    gatewayKey: privateKeyOf(alipay.gatewayKey),
    wrongKey: privateKeyOf(alipay.appKey),
    payee,
  }
}
