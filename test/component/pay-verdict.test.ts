import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { type CodeKey, encodeTokenPayload } from '@/domain/code-token'
import { codeLink } from '@/domain/scanned-code'
import { joinToken } from '@/domain/signed-token'
import { judge, readOffline } from '@/features/pay/code/verdict'
import { CloudFailure } from '@/platform/cloud/cloud-failure'
import { bill } from '../support/pay-samples'

const ORIGIN = 'https://pay.mashang.test'
const now = '2026-11-20T02:30:00.000Z'
const secret = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 5)]),
  format: 'der',
  type: 'pkcs8',
})
const publicKey = createPublicKey(secret).export({ format: 'jwk' }).x as string
const keys: CodeKey[] = [
  { keyId: 1, publicKey, issuer: '安澜省', served: true },
  { keyId: 2, publicKey, issuer: '邻省', served: false },
]

function link(keyId: number, expiresAt = '2026-11-20T02:35:00.000Z', origin = ORIGIN): string {
  const payload = encodeTokenPayload({ keyId, id: '00'.repeat(16), expiresAt })
  return codeLink(origin, joinToken(payload, sign(null, payload, secret)))
}
const tampered = link(1).replace(/.(.)$/, (_, last) => (last === 'A' ? 'BA' : 'AA'))
const read = (text: string) => readOffline(text, { origins: [ORIGIN], keys }, now)

describe('what the phone finds out by itself', () => {
  test.each([
    ['a code of ours', link(1), { kind: 'signed', issuer: '安澜省', late: false }],
    ['a code past its time', link(1, '2026-11-20T02:29:59.000Z'), { kind: 'signed', late: true }],
    ['a code of another province', link(2), { kind: 'other-province', issuer: '邻省' }],
    ['a code of nobody', link(3), { kind: 'unknown-key' }],
    ['a tampered code', tampered, { kind: 'not-genuine' }],
    [
      'a true code on a false host',
      link(1, undefined, 'https://evil.example'),
      { kind: 'web-page', host: 'evil.example' },
    ],
    ['a transfer code', 'wxp://f2f0abc', { kind: 'transfer-code' }],
    ['the bar code of a decision', '9901021260048375', { kind: 'decision-number' }],
    ['a product', '6901234567892', { kind: 'unknown-text' }],
  ])('%s', (_what, text, reading) => {
    expect(read(text)).toMatchObject(reading)
  })
})

describe('joined with what the cloud answers', () => {
  const failure = (code: 'NOT_FOUND' | 'OFFLINE') =>
    new CloudFailure(code, { message: '', retryable: true, traceId: '' })
  const late = link(1, '2026-11-20T02:29:59.000Z')

  test.each([
    ['nothing yet', link(1), { bill: null, failure: null }, 'checking'],
    ['an open bill', link(1), { bill: bill(), failure: null }, 'genuine'],
    ['an open bill, though the phone thinks it late', late, { bill: bill(), failure: null }, 'genuine'],
    ['being paid by somebody', link(1), { bill: bill({ state: 'paying' }), failure: null }, 'being-paid'],
    [
      'being paid by me',
      link(1),
      { bill: bill({ state: 'paying', myOrderNo: 'ORDER01' }), failure: null },
      'mine-under-way',
    ],
    ['paid', link(1), { bill: bill({ state: 'paid' }), failure: null }, 'paid'],
    ['withdrawn', link(1), { bill: bill({ state: 'withdrawn' }), failure: null }, 'withdrawn'],
    ['expired', link(1), { bill: bill({ state: 'expired' }), failure: null }, 'expired'],
    ['unknown to the cloud', link(1), { bill: null, failure: failure('NOT_FOUND') }, 'never-issued'],
    ['out of reach', link(1), { bill: null, failure: failure('OFFLINE') }, 'unreachable'],
    ['out of reach and late', late, { bill: null, failure: failure('OFFLINE') }, 'expired'],
    ['out of reach, but known from before', link(1), { bill: bill(), failure: failure('OFFLINE') }, 'genuine'],
  ])('%s', (_what, text, answer, kind) => {
    expect(judge(read(text), answer).kind).toBe(kind)
  })

  test('what is false stays false whatever the cloud says', () => {
    expect(judge(read(tampered), { bill: bill(), failure: null })).toEqual({ kind: 'not-genuine' })
  })
})
