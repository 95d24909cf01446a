import { createPrivateKey, sign } from 'node:crypto'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import { decodeBase64Url, encodeBase64Url } from '@/domain/base64url'
import { type CodeKey, type CodeToken, encodeTokenPayload, verifyToken } from '@/domain/code-token'
import { joinToken } from '@/domain/signed-token'
import { property } from '../../support/property'

const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
const otherPair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(8))
const key: CodeKey = { keyId: 1, publicKey: encodeBase64Url(pair.publicKey), issuer: '安澜省', served: true }
const keys: CodeKey[] = [
  key,
  { keyId: 2, publicKey: encodeBase64Url(otherPair.publicKey), issuer: '邻省', served: false },
  { keyId: 3, publicKey: 'AAAA', issuer: '坏', served: true },
]
const token: CodeToken = { keyId: 1, id: '00112233445566778899aabbccddeeff', expiresAt: '2026-11-20T02:35:00.000Z' }
const now = '2026-11-20T02:30:00.000Z'

function issue(parts: CodeToken, secretKey = pair.secretKey): string {
  const payload = encodeTokenPayload(parts)
  return joinToken(payload, nacl.sign.detached(payload, secretKey))
}

describe('token of a payment code', () => {
  test('is 116 characters that fit a link', () => {
    expect(issue(token)).toMatch(/^[A-Za-z0-9_-]{116}$/)
  })

  test('is genuine until its expiry, to the second, without any network', () => {
    expect(verifyToken(issue(token), keys, now)).toEqual({ verdict: 'genuine', token, issuer: '安澜省' })
    expect(verifyToken(issue(token), keys, '2026-11-20T02:34:59.999Z').verdict).toBe('genuine')
    expect(verifyToken(issue(token), keys, '2026-11-20T02:35:00.000Z').verdict).toBe('expired')
  })

  test('of another province is known by name, even after it expired', () => {
    const text = issue({ ...token, keyId: 2 }, otherPair.secretKey)
    expect(verifyToken(text, keys, now)).toMatchObject({ verdict: 'other-province', issuer: '邻省' })
    expect(verifyToken(text, keys, '2027-01-01T00:00:00.000Z').verdict).toBe('other-province')
  })

  test.each([
    ['empty', '', 'malformed'],
    ['cut short', issue(token).slice(0, -1), 'malformed'],
    ['with something after it', `${issue(token)}A`, 'malformed'],
    ['of a later version', encodeBase64Url(new Uint8Array(87).fill(2)), 'malformed'],
    ['signed by a key that this build does not know', issue({ ...token, keyId: 9 }), 'unknown-key'],
    ['of a key that is broken in this build', issue({ ...token, keyId: 3 }), 'unknown-key'],
    ['signed by somebody else', issue(token, otherPair.secretKey), 'bad-signature'],
  ])('%s is not genuine', (_how, text, reason) => {
    expect(verifyToken(text, keys, now)).toEqual({ verdict: 'not-genuine', reason })
  })

  test('changed in any one bit is not genuine', () => {
    const bytes = decodeBase64Url(issue(token)) as Uint8Array
    property(
      fc.nat(bytes.length * 8 - 1),
      (bit) => {
        const changed = Uint8Array.from(bytes)
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
        expect(verifyToken(encodeBase64Url(changed), keys, now).verdict).toBe('not-genuine')
      },
      60,
    )
  })

  test('signed by node:crypto, as the cloud does, is understood', () => {
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)])
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    const payload = encodeTokenPayload(token)
    expect(verifyToken(joinToken(payload, sign(null, payload, privateKey)), keys, now).verdict).toBe('genuine')
  })

  test('carries every key, id and expiry back', () => {
    const tokens = fc.record({
      keyId: fc.constant(1),
      id: fc.stringMatching(/^[0-9a-f]{32}$/),
      expiresAt: fc.integer({ min: 0, max: 0xffffffff }).map((seconds) => new Date(seconds * 1000).toISOString()),
    })
    property(
      tokens,
      (parts) => expect(verifyToken(issue(parts), keys, '1969-01-01T00:00:00.000Z')).toMatchObject({ token: parts }),
      30,
    )
  })

  test.each<[string, Partial<CodeToken>]>([
    ['an id that is not 32 hex digits', { id: 'ABC' }],
    ['a key id out of range', { keyId: 70000 }],
    ['half a key id', { keyId: 1.5 }],
    ['no expiry', { expiresAt: 'soon' }],
    ['an expiry after 2106', { expiresAt: '2106-02-07T06:28:16.000Z' }],
  ])('%s cannot be put into a token', (_what, wrong) => {
    expect(() => encodeTokenPayload({ ...token, ...wrong })).toThrow(RangeError)
  })
})

describe('base64url', () => {
  test('agrees with Node and reads back what it wrote', () => {
    property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = encodeBase64Url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(decodeBase64Url(text)).toEqual(bytes)
    })
  })

  test('has one form only: a text is refused or is exactly what its bytes encode to', () => {
    property(fc.stringMatching(/^[A-Za-z0-9_=+-]{0,12}$/), (text) => {
      const bytes = decodeBase64Url(text)
      if (bytes) expect(encodeBase64Url(bytes)).toBe(text)
      else expect(Buffer.from(text, 'base64url').toString('base64url')).not.toBe(text)
    })
  })
})
