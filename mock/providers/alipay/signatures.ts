import { AlipaySdk } from 'alipay-sdk'
import type { Instant } from '@/domain/dates'
import type { AlipayAccount } from './account'
import { alipayTime } from './alipay-time'

export interface AlipaySignatures {
  /** All parameters of a request to the gateway, signed. */
  sign(method: string, bizContent: object, at: Instant, extra?: { notifyUrl: string }): Record<string, string>
  /** The text of `responseKey` that Alipay signed; null when the signature is not Alipay's. */
  signedPart(rawBody: string, responseKey: string, signature: string): string | null
  isNotification(fields: Readonly<Record<string, string>>): boolean
}

/** Alipay's own SDK decides what is signed and how; the sending stays ours. */
export function createAlipaySignatures(account: AlipayAccount): AlipaySignatures {
  const sdk = new AlipaySdk({
    appId: account.appId,
    keyType: 'PKCS8',
    privateKey: account.appKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    alipayPublicKey: account.alipayPublicKey.export({ type: 'spki', format: 'pem' }).toString(),
    signType: 'RSA2',
  })
  // The SDK parses its PEM text again for each signature, which costs more than the signature itself.
  Object.assign(sdk.config, { privateKey: account.appKey, alipayPublicKey: account.alipayPublicKey })

  return {
    sign(method, bizContent, at, extra) {
      // The SDK's own timestamp is the machine's local time; Alipay wants China's.
      const parameters = { ...extra, format: 'JSON', timestamp: alipayTime(at), bizContent }
      return Object.fromEntries(
        new URLSearchParams(sdk.sdkExecute(method, parameters, { bizContentAutoSnakeCase: false })),
      )
    },
    signedPart(rawBody, responseKey, signature) {
      const text = sdk.getSignStr(rawBody, responseKey)
      return sdk.rsaCheck(text, signature, 'RSA2') ? text : null
    },
    // The SDK believes the posted sign_type, and would take SHA-1 signatures.
    isNotification: (fields) => fields.sign_type === 'RSA2' && sdk.checkNotifySignV2(fields),
  }
}
