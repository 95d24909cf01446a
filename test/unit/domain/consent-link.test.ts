import nacl from 'tweetnacl'
import { decodeBase64Url, encodeBase64Url } from '@/domain/base64url'
import { verifyToken } from '@/domain/code-token'
import { consentLink, readConsentLink } from '@/domain/consent-link'
import { signConsentToken } from '@/domain/consent-token'
import { codeLink, readScannedCode } from '@/domain/scanned-code'

const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(5))
const keys = [{ keyId: 1, publicKey: encodeBase64Url(pair.publicKey), issuer: '山西', served: true }]
const origin = 'https://pay.mashang.test'
const parts = { keyId: 1, id: 'ab'.repeat(16), expiresAt: '2026-11-22T02:30:00.000Z' }
const token = signConsentToken(parts, (payload) => nacl.sign.detached(payload, pair.secretKey))

describe('a driver’s code', () => {
  it('is the same for the same request and read from its own link only', () => {
    expect(signConsentToken(parts, (payload) => nacl.sign.detached(payload, pair.secretKey))).toBe(token)
    expect(readConsentLink(` ${consentLink(origin, token)} `, [origin])).toBe(token)
    expect(readConsentLink(consentLink('https://other.test', token), [origin])).toBeNull()
    expect(readConsentLink(codeLink(origin, token), [origin])).toBeNull()
    expect(readConsentLink(`${consentLink(origin, token)}?x=1`, [origin])).toBeNull()
    expect(readConsentLink('', [origin])).toBeNull()
  })

  it('is never a payment code, though the same key signed it', () => {
    expect(readScannedCode(consentLink(origin, token), [origin]).kind).not.toBe('payment-code')
    expect(verifyToken(token, keys, '2026-11-20T02:30:00.000Z')).toEqual({
      verdict: 'not-genuine',
      reason: 'malformed',
    })
    const forged = decodeBase64Url(token) as Uint8Array
    forged[0] = 1
    expect(verifyToken(encodeBase64Url(forged), keys, '2026-11-20T02:30:00.000Z')).toEqual({
      verdict: 'not-genuine',
      reason: 'bad-signature',
    })
  })
})
