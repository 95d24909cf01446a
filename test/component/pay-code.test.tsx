import { fireEvent, screen } from '@testing-library/react'
import type { BillView } from '@/contract/payment-bills'
import { CodePage } from '@/features/pay/code/code-page'
import type { OfflineReading } from '@/features/pay/code/verdict'
import { numberDraft } from '@/features/pay/decision/chosen-decision'
import { screen as readerOfScreen } from '@/platform/screen'
import { type FakeCloud, fakeCloud, Refused } from '../support/fake-cloud'
import { bill, ORDER_NO, TOKEN } from '../support/pay-samples'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

const signed = (late = false): OfflineReading => ({
  kind: 'signed',
  token: TOKEN,
  issuer: '安澜省',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
  late,
})

let cloud: FakeCloud
const BILL_PAGE = 'redirectTo /packages/pay/bill/index'

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:30:00.000Z') })
  resetPhone()
  setElder(false)
  cloud = fakeCloud({ 'payments.openBill': () => bill() })
})
afterEach(() => jest.useRealTimers())

async function open(reading: OfflineReading, onlyChecking = false): Promise<void> {
  renderScreen(<CodePage reading={reading} onlyChecking={onlyChecking} />)
  await pass()
}
const answering = (changes: Partial<BillView>) => cloud.answer({ 'payments.openBill': () => bill(changes) })

describe('a genuine code', () => {
  it('is called genuine before the cloud has answered, and names who, where the money goes, and how long', async () => {
    let answer: (bill: BillView) => void = () => undefined
    cloud.answer({ 'payments.openBill': () => new Promise((resolve) => (answer = resolve as typeof answer)) })
    await open(signed())
    expect(screen.getByRole('heading', { name: '是真码' })).toBeTruthy()
    expect(screen.getByText('5 分 00 秒')).toBeTruthy()
    answer(bill())
    await pass()
    expect(screen.getByText('安澜市公安局交通警察支队')).toBeTruthy()
    expect(screen.getByText('车辆管理所 3 号窗口')).toBeTruthy()
    expect(screen.getByText('不经过个人，不收手续费')).toBeTruthy()
    expect(screen.getByLabelText('212.00元')).toBeTruthy()
  })

  it('opens the bill by itself after 1.2 seconds, with one cloud call', async () => {
    await open(signed())
    await pass(1100)
    expect(phone.journey).toEqual([])
    await pass(200)
    expect(phone.journey).toEqual([BILL_PAGE])
    expect(cloud.count('payments.openBill')).toBe(1)
  })

  it.each<[string, () => void, boolean]>([
    ['in 长辈版', () => setElder(true), false],
    ['when only 查真伪 was asked', () => undefined, true],
    ['with a screen reader', () => void jest.spyOn(readerOfScreen, 'readsAloud').mockResolvedValueOnce(true), false],
  ])('waits for a touch %s', async (_when, prepare, onlyChecking) => {
    prepare()
    await open(signed(), onlyChecking)
    await pass(10_000)
    expect(phone.journey).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: '马上看账单' }))
    await pass()
    expect(phone.journey).toEqual([BILL_PAGE])
  })

  it('is not called expired by a phone whose clock is wrong', async () => {
    await open(signed(true))
    expect(screen.getByRole('heading', { name: '是真码' })).toBeTruthy()
  })
})

describe('a code that cannot be paid', () => {
  const state = (changes: Partial<BillView>) => () => answering(changes)
  const refusing = (code: Refused['code']) => () =>
    cloud.answer({
      'payments.openBill': () => {
        throw new Refused(code)
      },
    })
  const closedAt = '2026-11-20T02:20:00.000Z'
  const nothing = () => undefined

  const table: [string, OfflineReading, () => void, string, string[]][] = [
    [
      'somebody’s transfer code',
      { kind: 'transfer-code', wallet: 'wechat' },
      nothing,
      '别付，这不是交管的码',
      ['拨打 110', '拨打 96110', '输编号缴款', '重新扫码'],
    ],
    [
      'a web page',
      { kind: 'web-page', host: 'evil.example' },
      nothing,
      '别付，这不是交管的码',
      ['拨打 110', '拨打 96110', '输编号缴款', '重新扫码'],
    ],
    [
      'a tampered code',
      { kind: 'not-genuine' },
      nothing,
      '别付，这个码是假的',
      ['拨打 110', '拨打 96110', '输编号缴款', '重新扫码'],
    ],
    [
      'an unknown key',
      { kind: 'unknown-key' },
      nothing,
      '先别付，认不出这个码',
      ['拨打 12123', '输编号缴款', '重新扫码'],
    ],
    ['some other text', { kind: 'unknown-text' }, nothing, '这个码里没有账单', ['输编号缴款', '重新扫码']],
    [
      'another province',
      { kind: 'other-province', issuer: '邻省' },
      nothing,
      '这是邻省的码',
      ['拨打 12123', '回首页', '重新扫码'],
    ],
    ['nothing scanned', { kind: 'empty' }, nothing, '还没有扫码', ['输编号缴款', '扫码缴款']],
    [
      'a code never issued',
      signed(),
      refusing('NOT_FOUND'),
      '先别付，查不到这张账单',
      ['拨打 12123', '输编号缴款', '重新扫码'],
    ],
    ['an expired bill', signed(), state({ state: 'expired', closedAt }), '这张账单过期了', ['输编号缴款', '重新扫码']],
    ['a paid bill', signed(), state({ state: 'paid', closedAt }), '这张账单付过了', ['重新扫码', '回首页']],
    [
      'a bill that I paid',
      signed(),
      state({ state: 'paid', closedAt, myOrderNo: ORDER_NO }),
      '这张账单付过了',
      ['回首页', '看缴款结果'],
    ],
    [
      'a withdrawn bill',
      signed(),
      state({ state: 'withdrawn', closedAt }),
      '窗口收回了这张账单',
      ['回首页', '重新扫码'],
    ],
    [
      'a bill that somebody is paying',
      signed(),
      state({ state: 'paying' }),
      '有人正在付这张账单',
      ['看这张账单', '再看一次'],
    ],
    [
      'a bill that I began to pay',
      signed(),
      state({ state: 'paying', myOrderNo: ORDER_NO }),
      '您有一笔还没付完',
      ['看这张账单', '看那笔的结果'],
    ],
    [
      'a cloud in trouble',
      signed(),
      refusing('INTERNAL'),
      '码是真的，账单没打开',
      ['拨打 12123', '输编号缴款', '再看一次'],
    ],
  ]

  it.each(table)('%s: says so and what to do', async (_what, reading, prepare, title, acts) => {
    prepare()
    await open(reading)
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(buttons()).toEqual(acts)
    await pass(5_000)
    expect(phone.journey).toEqual([])
  })

  it.each(table)('%s: the same words and acts in 长辈版', async (_what, reading, prepare, title, acts) => {
    setElder(true)
    prepare()
    await open(reading)
    expect(screen.getByRole('heading', { name: title }).closest('.elder')).toBeTruthy()
    expect(buttons()).toEqual(acts)
  })

  it('shows a false and a true code side by side', async () => {
    await open({ kind: 'transfer-code', wallet: 'alipay' })
    expect(screen.getByRole('img', { name: /两个码的对照/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '拨打 96110' }))
    expect(phone.calls).toContain('call 96110')
  })

  it('names the host of a web page, and the province of a foreign code', async () => {
    await open({ kind: 'web-page', host: 'evil.example' })
    expect(screen.getByText(/打开别的网站：evil\.example/, { selector: '.verdict__note' })).toBeTruthy()
  })

  it('leads to the result of the payment that was begun', async () => {
    answering({ state: 'paying', myOrderNo: ORDER_NO })
    await open(signed())
    fireEvent.click(screen.getByRole('button', { name: '看那笔的结果' }))
    await pass()
    expect(phone.journey).toEqual([`redirectTo /packages/pay/order/index?orderNo=${ORDER_NO}`])
  })

  it('that somebody is paying turns by itself when it is paid', async () => {
    answering({ state: 'paying' })
    await open(signed())
    answering({ state: 'paid', closedAt })
    await pass(6_000)
    expect(screen.getByRole('heading', { name: '这张账单付过了' })).toBeTruthy()
  })

  it('offline: says that the code is genuine all the same, and asks again at a touch', async () => {
    cloud.offline()
    await open(signed())
    await pass(5_000)
    expect(screen.getByRole('heading', { name: '码是真的，账单没打开' })).toBeTruthy()
    cloud.online()
    fireEvent.click(screen.getByRole('button', { name: '再看一次' }))
    await pass()
    expect(screen.getByRole('heading', { name: '是真码' })).toBeTruthy()
  })

  it('offline and past its time: is called expired', async () => {
    cloud.offline()
    await open(signed(true))
    await pass(5_000)
    expect(screen.getByRole('heading', { name: '这张账单过期了' })).toBeTruthy()
  })

  it('gives the hotline a short number', async () => {
    refusing('INTERNAL')()
    await open(signed())
    expect(screen.getByText('报号 7F3K20，马上能查到')).toBeTruthy()
  })
})

it('a scanned decision number goes on to the question, which is answered at once', async () => {
  await open({ kind: 'decision-number', digits: '9901021260048375' })
  expect(phone.journey).toEqual(['redirectTo /packages/pay/look-up/index'])
  expect(numberDraft.text()).toBe('9901021260048375')
  expect(numberDraft.takeSubmission()).toBe(true)
})
