import { fireEvent, screen } from '@testing-library/react'
import nacl from 'tweetnacl'
import type { PublishedKey, Verdict } from '@/contract/checks'
import { encodeBase64Url } from '@/domain/base64url'
import type { TypedNumbers } from '@/domain/checked-numbers'
import { signDocumentCode } from '@/domain/document-code'
import type { Question } from '@/features/checks/question'
import { ResultPage } from '@/features/checks/result/result-page'
import {
  certificatePaper,
  changedReceipt,
  codeOver,
  codeUsed,
  expired,
  genuine,
  licenceCard,
  lockedCard,
  notUsable,
  unknown,
  voidReceipt,
  withdrawnDecision,
} from '../support/check-samples'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

const NOW = '2026-11-20T02:42:16.000Z'
const CODE: Question = { by: 'code', token: 'abc' }
const NUMBER: TypedNumbers = { by: 'decision', number: '9901041260039148' }
let cloud: FakeCloud

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse(NOW) })
  resetPhone()
  setElder(false)
})
afterEach(() => jest.useRealTimers())

async function open(question: Question, verdict: Verdict | (() => Verdict)): Promise<void> {
  const answer = () => (typeof verdict === 'function' ? verdict() : verdict)
  cloud = fakeCloud({
    'checks.checkCode': answer,
    'checks.checkDecision': answer,
    'checks.checkCertificate': answer,
    'checks.checkReceipt': answer,
    'checks.keys': () => ({ keys: [key], now: NOW }),
  })
  renderScreen(<ResultPage question={question} />)
  await pass(3_000)
}
const text = () => document.body.textContent ?? ''

const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
const forger = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(8))
const key: PublishedKey = {
  keyId: 5,
  publicKey: encodeBase64Url(pair.publicKey),
  issuer: '山西省公安厅交通管理局',
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: null,
}
const minute = { from: '2026-11-20T02:42:00.000Z', until: '2026-11-20T02:43:00.000Z' }
const token = (change: Partial<{ keyId: number; from: string; until: string }> = {}, by = pair) =>
  signDocumentCode({ keyId: 5, kind: 'driving-licence', id: '0f'.repeat(16), ...minute, ...change }, (payload) =>
    nacl.sign.detached(payload, by.secretKey),
  )

describe.each([
  ['normal', false],
  ['长辈版', true],
])('a verdict in %s size', (_size, elder) => {
  beforeEach(() => setElder(elder))

  const CASES: [string, Question, Verdict, string, readonly string[]][] = [
    [
      'a paper',
      CODE,
      genuine(certificatePaper),
      '是真的，现在有效',
      ['安全驾驶信用证明', '林*岚', '没有', '和纸上的对一对'],
    ],
    ['a card', CODE, genuine(licenceCard), '证是真的，现在能用', ['机动车驾驶证', 'C1', '和眼前的人、车对一对']],
    ['a red card', CODE, notUsable, '证是真的，现在不能用', ['记满 12 分；逾期未审验', '不能凭它开车上路']],
    [
      'a card that the police locked',
      CODE,
      lockedCard,
      '是真的，但已经撤销',
      ['交警已停用这本证', '请本人问发证的交警部门'],
    ],
    [
      'a withdrawn decision',
      NUMBER,
      withdrawnDecision,
      '是真的，但已经撤销',
      ['已撤销', '2026-11-16', '复核：异议成立', '罚款不用交了', '交过的 ¥200.00 已退给付款人', '3 分已经恢复'],
    ],
    ['a void receipt', NUMBER, voidReceipt, '是真的，但已作废', ['已作废', '这张票据不能再报销、入账']],
    ['an expired paper', NUMBER, expired, '是真的，但已经过期', ['已过期', '请对方换一份新的，再查一次']],
    [
      'a changed amount',
      NUMBER,
      changedReceipt,
      '内容对不上，先别认',
      ['编号是真的，金额和开出时不一样。', '¥1309.00', '¥309.00', '其余 3 项一致'],
    ],
    ['a code whose minute is over', CODE, codeOver, '这个码过时了', ['截图、照片里的都不算', '请对方打开证件']],
    ['a code that somebody else checked', CODE, codeUsed, '这个码已经有人查过了', ['等下一个码']],
    ['a forged code', CODE, unknown, '别认，这不是交管开的码', ['怀疑是假证？打 110', '拍下这份东西']],
    ['a number that does not fit', NUMBER, unknown, '查不到这一张，先别认', ['对一对号码', '拿不准？打 12123']],
  ]
  it.each(CASES)('%s: verdict, what is shown, and what it means', async (_what, question, verdict, title, parts) => {
    await open(question, verdict)
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy()
    for (const part of parts) expect(text()).toContain(part)
  })
})

describe('asking', () => {
  it('is done once, under a key that is stored before; what fits is not shown as a difference', async () => {
    await open(NUMBER, changedReceipt)
    expect(cloud.count('checks.checkDecision')).toBe(1)
    expect(cloud.calls[0]?.event.input).toEqual({ number: '9901041260039148' })
    expect(cloud.calls[0]?.event.idempotencyKey).toMatch(/^\w{26}$/)
    expect(text()).not.toContain('99060126')
  })

  it('tells of too many tries, keeps what was typed, and goes on when it is asked later', async () => {
    let refuses = true
    await open(NUMBER, () => {
      if (refuses) throw new Refused('TOO_MANY_TRIES')
      return withdrawnDecision
    })
    expect(screen.getByText('查得太勤了')).toBeTruthy()
    refuses = false
    fireEvent.click(screen.getByRole('button', { name: '再查一次' }))
    await pass(100)
    expect(screen.getByRole('heading', { level: 1, name: '是真的，但已经撤销' })).toBeTruthy()
  })

  it('copies a result with what is masked, and nothing else', async () => {
    await open(CODE, genuine(certificatePaper))
    fireEvent.click(screen.getByRole('button', { name: '抄下结果' }))
    await pass()
    expect(phone.calls[0]).toMatch(
      /^copy 安全驾驶信用证明：是真的，现在有效，2026-11-20 10:42:16 查验，.*持有人 林\*岚/,
    )
  })

  it('calls the issuer of what is not good, and leads back to the form of what was typed', async () => {
    phone.pages = [{ route: 'packages/checks/check/index' }, { route: 'packages/checks/result/index' }]
    await open(NUMBER, withdrawnDecision)
    fireEvent.click(screen.getByRole('button', { name: '打 12123' }))
    expect(phone.calls).toContain('call 12123')
    fireEvent.click(screen.getByRole('button', { name: '再查一张' }))
    expect(phone.journey).toEqual(['navigateBack'])
  })
})

describe('without a network', () => {
  const keep = (keys: readonly PublishedKey[]) => phone.storage.set('document-keys', JSON.stringify(keys))

  async function openOffline(code: string): Promise<void> {
    cloud = fakeCloud({})
    cloud.offline()
    renderScreen(<ResultPage question={{ by: 'code', token: code }} />)
    await pass(5_000)
  }

  it.each([
    ['the code of this minute', token(), '码是真的，还不知道有没有撤销', '没查的：有没有撤销、能不能用'],
    [
      'an old screenshot',
      token({ from: '2026-11-20T02:39:00.000Z', until: '2026-11-20T02:40:00.000Z' }),
      '这个码过时了',
      '截图',
    ],
    ['another key under the same number', token({}, forger), '别认，这不是交管开的码', '打 110'],
    ['a changed token', `${token().slice(0, 20)}AAAA${token().slice(24)}`, '别认，这不是交管开的码', '打 110'],
    ['a key that is not kept', token({ keyId: 6 }), '没连上网，认不出这个码', '先别认'],
  ])('%s: what the published keys say', async (_what, code, title, part) => {
    keep([key])
    await openOffline(code)
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy()
    expect(text()).toContain(part)
    expect(text()).not.toContain('现在能用。')
  })

  it('asks again when the network is back, and then tells the whole', async () => {
    keep([key])
    await openOffline(token())
    cloud.online()
    cloud.answer({ 'checks.checkCode': () => genuine(licenceCard), 'checks.keys': () => ({ keys: [key], now: NOW }) })
    fireEvent.click(screen.getByRole('button', { name: '再查一次' }))
    await pass(2_000)
    expect(screen.getByRole('heading', { level: 1, name: '证是真的，现在能用' })).toBeTruthy()
  })

  it('says that nothing can be said where no keys are kept, or a number was typed', async () => {
    await openOffline(token())
    expect(screen.getByText('没连上')).toBeTruthy()
    expect(buttons()).toContain('再查一次')
  })

  it('keeps the published keys, and nothing of the code or of the paper', async () => {
    // They are fetched once an hour.
    jest.setSystemTime(Date.parse(NOW) + 2 * 3600_000)
    await open({ by: 'code', token: token() }, genuine(licenceCard))
    expect(JSON.parse(phone.storage.get('document-keys') ?? '')).toEqual([key])
    const kept = [...phone.storage.values()].join()
    expect(kept).not.toContain(token().slice(0, 30))
    expect(kept).not.toContain('林')
    expect(phone.journey.join()).not.toContain(token().slice(0, 30))
  })
})
