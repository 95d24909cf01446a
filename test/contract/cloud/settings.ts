import { simulatedAccounts } from '../../../mock/providers/create-providers'
import { type KeyRing, publicKeyOf, publishedDocumentKeys } from '../../../mock/providers/keys'

const publicPem = (privateText: string) => publicKeyOf(privateText).export({ type: 'spki', format: 'pem' }).toString()

/** What an operator would put into the cloud's key store, had the wallets given out these keys. */
export function settingsOf(keys: KeyRing, place: { databaseUrl: string; linkOrigin: string; notifyOrigin: string }) {
  const [code] = keys.codes
  const [document] = keys.documents
  if (!code || !document) throw new Error('the key ring holds no key for codes')
  const { wechat, alipay } = keys
  const accounts = simulatedAccounts(keys)
  return {
    DATABASE_URL: place.databaseUrl,
    LINK_ORIGIN: place.linkOrigin,
    NOTIFY_ORIGIN: place.notifyOrigin,
    DATA_KEY: keys.dataKey,
    CODE_KEY_ID: String(code.keyId),
    CODE_PRIVATE_KEY: code.privateKey,
    DOCUMENT_KEYS: JSON.stringify(publishedDocumentKeys(keys)),
    DOCUMENT_KEY_ID: String(document.keyId),
    DOCUMENT_PRIVATE_KEY: document.privateKey,
    MERCHANT_ACCOUNTS: JSON.stringify({
      wechat: {
        appId: wechat.appId,
        appSecret: accounts.wechatApp?.appSecret,
        mchId: wechat.mchId,
        merchantSerial: wechat.merchantSerial,
        merchantKey: wechat.merchantKey,
        platformKeys: { [wechat.platformSerial]: publicPem(wechat.platformKey) },
        platformSerial: wechat.platformSerial,
        apiV3Key: wechat.apiV3Key,
        feeBasisPoints: accounts.wechat.feeBasisPoints,
      },
      alipay: {
        appId: alipay.appId,
        sellerId: alipay.sellerId,
        appKey: alipay.appKey,
        alipayPublicKey: publicPem(alipay.gatewayKey),
        feeBasisPoints: accounts.alipay.feeBasisPoints,
      },
    }),
  }
}
