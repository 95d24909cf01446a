import { createPrivateKey, sign } from 'node:crypto'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import { checkedKinds } from '@/contract/checks'
import { decodeBase64Url, encodeBase64Url } from '@/domain/base64url'
import { encodeTokenPayload, verifyToken } from '@/domain/code-token'
import { consentLink } from '@/domain/consent-link'
import { signConsentToken } from '@/domain/consent-token'
import {
  type DocumentCode,
  type DocumentKey,
  documentCodeKinds,
  signDocumentCode,
  verifyDocumentCode,
} from '@/domain/document-code'
import { documentLink, readDocumentLink } from '@/domain/document-link'
import { codeLink, readScannedCode } from '@/domain/scanned-code'
import { joinToken } from '@/domain/signed-token'
import { property } from '../../support/property'

const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(3))
const otherPair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(4))
const key: DocumentKey = {
  keyId: 1,
  publicKey: encodeBase64Url(pair.publicKey),
  issuer: '安澜省公安厅交通管理局',
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: null,
}
const code: DocumentCode = {
  keyId: 1,
  kind: 'driving-licence',
  id: '00112233445566778899aabbccddeeff',
  from: '2026-11-20T02:30:00.000Z',
  until: '2026-11-20T02:31:00.000Z',
}
const now = '2026-11-20T02:30:30.000Z'
const origin = 'https://pay.mashang.test'

const issue = (parts: DocumentCode, secretKey = pair.secretKey) =>
  signDocumentCode(parts, (payload) => nacl.sign.detached(payload, secretKey))

describe('the code on a document', () => {
  it('is 123 characters that fit a link', () => {
    expect(issue(code)).toMatch(/^[A-Za-z0-9_-]{123}$/)
    expect(readDocumentLink(` ${documentLink(origin, issue(code))} `, [origin])).toBe(issue(code))
  })

  it.each([
    ['a minute before', '2026-11-20T02:29:00.000Z', 'over'],
    ['more seconds before than clocks differ', '2026-11-20T02:29:54.999Z', 'over'],
    ['as far before as clocks differ', '2026-11-20T02:29:55.000Z', 'genuine'],
    ['in its minute', now, 'genuine'],
    ['as far after as clocks differ', '2026-11-20T02:31:04.999Z', 'genuine'],
    ['after its minute', '2026-11-20T02:31:05.000Z', 'over'],
    ['a year later', '2027-11-20T02:30:30.000Z', 'over'],
  ])('%s it is what it is, without any network', (_when, at, verdict) => {
    expect(verifyDocumentCode(issue(code), [key], at)).toEqual({ verdict, code, issuer: key.issuer })
  })

  it.each([
    ['empty', '', 'malformed'],
    ['cut short', issue(code).slice(0, -1), 'malformed'],
    ['with something after it', `${issue(code)}AAAA`, 'malformed'],
    ['signed by a key that nobody published', issue({ ...code, keyId: 9 }), 'unknown-key'],
    ['signed by somebody else', issue(code, otherPair.secretKey), 'bad-signature'],
  ])('%s is not genuine', (_how, text, reason) => {
    expect(verifyDocumentCode(text, [key], now)).toEqual({ verdict: 'not-genuine', reason })
  })

  it('changed in any one bit is not genuine', () => {
    const bytes = decodeBase64Url(issue(code)) as Uint8Array
    property(
      fc.nat(bytes.length * 8 - 1),
      (bit) => {
        const changed = Uint8Array.from(bytes)
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
        expect(verifyDocumentCode(encodeBase64Url(changed), [key], now).verdict).toBe('not-genuine')
      },
      60,
    )
  })

  it('begun before its key was published, or after the key was taken back, is not genuine', () => {
    const takenBack = { ...key, validUntil: '2026-11-20T02:30:00.000Z' }
    expect(verifyDocumentCode(issue(code), [takenBack], now)).toMatchObject({ reason: 'unknown-key' })
    const later = { ...key, validFrom: '2026-11-20T02:30:01.000Z' }
    expect(verifyDocumentCode(issue(code), [later], now)).toMatchObject({ reason: 'unknown-key' })
    // A paper that was printed in time stays good.
    const printed = { ...code, from: '2026-10-01T00:00:00.000Z', until: '2036-10-01T00:00:00.000Z' }
    expect(verifyDocumentCode(issue(printed), [takenBack], now)).toMatchObject({ verdict: 'genuine', code: printed })
  })

  it('is found under the right one of several keys with the same number', () => {
    const old = { ...key, publicKey: encodeBase64Url(otherPair.publicKey), validUntil: '2026-06-01T00:00:00.000Z' }
    const renewed = { ...key, validFrom: '2026-06-01T00:00:00.000Z' }
    expect(verifyDocumentCode(issue(code), [old, renewed], now).verdict).toBe('genuine')
  })

  it('of a kind that this build does not know is not taken for another', () => {
    const payload = (decodeBase64Url(issue(code)) as Uint8Array).slice(0, 28)
    payload[3] = documentCodeKinds.length + 1
    const text = joinToken(payload, nacl.sign.detached(payload, pair.secretKey))
    expect(verifyDocumentCode(text, [key], now)).toEqual({ verdict: 'not-genuine', reason: 'malformed' })
  })

  it('carries every kind, id and time back', () => {
    const seconds = fc.integer({ min: 1767225600, max: 0xffffffff })
    const codes = fc.record({
      keyId: fc.constant(1),
      kind: fc.constantFrom(...documentCodeKinds),
      id: fc.stringMatching(/^[0-9a-f]{32}$/),
      from: seconds.map((at) => new Date(at * 1000).toISOString()),
      until: seconds.map((at) => new Date(at * 1000).toISOString()),
    })
    property(codes, (parts) => expect(verifyDocumentCode(issue(parts), [key], now)).toMatchObject({ code: parts }), 30)
  })

  it('signed by node:crypto, as the cloud does, is understood', () => {
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 3)])
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    const text = signDocumentCode(code, (payload) => sign(null, payload, privateKey))
    expect(verifyDocumentCode(text, [key], now).verdict).toBe('genuine')
  })

  it.each<[string, Partial<DocumentCode>]>([
    ['an id that is not 32 hex digits', { id: 'ABC' }],
    ['a key id out of range', { keyId: 70000 }],
    ['no beginning', { from: 'soon' }],
    ['an end after 2106', { until: '2106-02-07T06:28:16.000Z' }],
  ])('%s cannot be put into it', (_what, wrong) => {
    expect(() => issue({ ...code, ...wrong })).toThrow(RangeError)
  })

  it('has a number for every kind that can be checked', () => {
    expect(documentCodeKinds).toEqual(checkedKinds)
  })
})

describe('codes of different uses, signed with one key,', () => {
  const payKeys = [{ ...key, served: true }]
  const parts = { keyId: 1, id: code.id, expiresAt: code.until }
  const signWith = (payload: Uint8Array) => nacl.sign.detached(payload, pair.secretKey)
  const payload = encodeTokenPayload(parts)
  const payment = joinToken(payload, signWith(payload))

  it('are never taken for each other', () => {
    expect(verifyDocumentCode(payment, [key], now)).toMatchObject({ reason: 'malformed' })
    expect(verifyDocumentCode(signConsentToken(parts, signWith), [key], now)).toMatchObject({ reason: 'malformed' })
    expect(verifyToken(issue(code), payKeys, now)).toMatchObject({ reason: 'malformed' })
  })

  it('nor are their links', () => {
    expect(readDocumentLink(codeLink(origin, payment), [origin])).toBeNull()
    expect(readDocumentLink(consentLink(origin, payment), [origin])).toBeNull()
    expect(readDocumentLink(documentLink('https://other.test', issue(code)), [origin])).toBeNull()
    expect(readDocumentLink(`${documentLink(origin, issue(code))}?x=1`, [origin])).toBeNull()
    expect(readScannedCode(documentLink(origin, issue(code)), [origin]).kind).not.toBe('payment-code')
  })
})
