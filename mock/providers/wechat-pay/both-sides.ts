import { createHash } from 'node:crypto'
import type { WechatApp } from '../face-check/wechat-app'
import { simulatedFees } from '../fees'
import { type KeyRing, privateKeyOf, publicKeyOf } from '../keys'
import type { WechatPayAccount } from './account'
import type { WechatSide } from './simulator/parts'

/** The merchant's half of the mock's keys. */
export function merchantSideOf({ wechat }: KeyRing): WechatPayAccount {
  return {
    appId: wechat.appId,
    mchId: wechat.mchId,
    merchantSerial: wechat.merchantSerial,
    merchantKey: privateKeyOf(wechat.merchantKey),
    platformKeys: new Map([[wechat.platformSerial, publicKeyOf(wechat.platformKey)]]),
    platformSerial: wechat.platformSerial,
    apiV3Key: Buffer.from(wechat.apiV3Key),
    feeBasisPoints: simulatedFees.wechat,
  }
}

/** WeChat's half of the mock's keys. */
export function wechatSideOf({ wechat }: KeyRing, payee: string): WechatSide {
  return {
    appId: wechat.appId,
    mchId: wechat.mchId,
    merchantSerial: wechat.merchantSerial,
    merchantPublicKey: publicKeyOf(wechat.merchantKey),
    wrongKey: privateKeyOf(wechat.merchantKey),
    platformSerial: wechat.platformSerial,
    platformKey: privateKeyOf(wechat.platformKey),
    apiV3Key: Buffer.from(wechat.apiV3Key),
    payee,
  }
}

/** The mini-program itself. Its secret follows from the merchant's: key rings of earlier runs stay good. */
export function wechatAppOf({ wechat }: KeyRing): WechatApp {
  return {
    appId: wechat.appId,
    appSecret: createHash('sha256').update(`app secret ${wechat.apiV3Key}`).digest('hex').slice(0, 32),
  }
}
