import { verifyToken } from '@/domain/code-token'
import { createCodeSigner } from '../../../mock/providers/code-signer'
import { createChannels, liveHosts } from '../../../mock/providers/create-providers'
import { createKeyRing, type KeyRing, parseKeyRing, publicCodeKeys, publicKeyOf } from '../../../mock/providers/keys'
import { parseLiveAccounts } from '../../../mock/providers/live-accounts'
import { seededChance } from './support/chance'
import { createHandClock } from './support/hand-clock'

const random = seededChance()
let ring: KeyRing
beforeAll(async () => {
  ring = await createKeyRing(random)
})

describe('the key ring', () => {
  it('survives being kept as JSON', () => {
    expect(parseKeyRing(JSON.parse(JSON.stringify(ring)))).toEqual(ring)
  })

  it('says which part is damaged and what to do', () => {
    const damaged = { ...ring, wechat: { ...ring.wechat, apiV3Key: 'short' } }
    expect(() => parseKeyRing(damaged)).toThrow(/delete them[\s\S]*wechat\.apiV3Key/)
  })

  it('signs codes that the app finds genuine, and those of another province as such', () => {
    const now = '2026-11-20T02:00:00.000Z'
    const token = { id: '00112233445566778899aabbccddeeff', expiresAt: '2026-11-20T02:15:00.000Z' }
    const texts = ring.codes.map((key) => createCodeSigner(key)(token))
    const keys = publicCodeKeys(ring)
    expect(JSON.stringify(keys)).not.toContain('PRIVATE')
    expect(texts.map((text) => verifyToken(text, keys, now))).toMatchObject([
      { verdict: 'genuine', token: { keyId: 1, ...token } },
      { verdict: 'other-province', token: { keyId: 2, ...token } },
    ])
    expect(verifyToken(texts[0] ?? '', keys.slice(1), now)).toMatchObject({ reason: 'unknown-key' })
  })
})

describe('live merchant settings', () => {
  const pem = (key: string) => publicKeyOf(key).export({ type: 'spki', format: 'pem' }).toString()
  const settings = () => ({
    wechat: {
      appId: ring.wechat.appId,
      mchId: ring.wechat.mchId,
      merchantSerial: ring.wechat.merchantSerial,
      merchantKey: ring.wechat.merchantKey,
      platformKeys: { [ring.wechat.platformSerial]: pem(ring.wechat.platformKey) },
      platformSerial: ring.wechat.platformSerial,
      apiV3Key: ring.wechat.apiV3Key,
      feeBasisPoints: 20,
    },
    alipay: {
      appId: ring.alipay.appId,
      sellerId: ring.alipay.sellerId,
      appKey: ring.alipay.appKey,
      alipayPublicKey: pem(ring.alipay.gatewayKey),
      feeBasisPoints: 20,
    },
  })

  it('send the same clients to the wallets’ own hosts', async () => {
    const urls: string[] = []
    const channels = createChannels({
      accounts: parseLiveAccounts(settings()),
      hosts: liveHosts,
      notifyBaseUrl: 'https://mashang.test',
      clock: createHandClock(),
      random,
      send: async ({ url }) => {
        urls.push(url)
        throw new Error('no network in tests')
      },
      download: () => Promise.reject(new Error('no network in tests')),
    })
    await expect(channels.wechat.query('ORDER_0001')).rejects.toMatchObject({ kind: 'unreachable' })
    await expect(channels.alipay.query('ORDER_0001')).rejects.toMatchObject({ kind: 'unreachable' })
    expect(urls.map((url) => new URL(url).host)).toEqual(['api.mch.weixin.qq.com', 'openapi.alipay.com'])
  })

  it('name what is wrong without repeating a secret', () => {
    const wrong = settings()
    wrong.wechat.merchantKey = 'not a key at all'
    wrong.alipay.sellerId = '1234'
    const read = () => parseLiveAccounts(wrong)
    expect(read).toThrow(/wechat\.merchantKey: must be an RSA private key in PEM\n- alipay\.sellerId/)
    expect(read).not.toThrow(/not a key at all|1234/)
    const unknown = settings()
    unknown.wechat.platformSerial = 'PUB_KEY_ID_0'
    expect(() => parseLiveAccounts(unknown)).toThrow(/platformKeys: has no key/)
  })
})
