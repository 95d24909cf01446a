import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { App } from 'antd'
import type { Verdict } from '@/contract/checks'
import { CheckApp } from '../../../mock/web/check/check-app'
import { words } from '../../../mock/web/check/words'
import {
  certificatePaper,
  changedReceipt,
  codeOver,
  codeUsed,
  expired,
  genuine,
  licenceCard,
  notUsable,
  receiptPaper,
  unknown,
  voidReceipt,
  withdrawnDecision,
} from '../../support/check-samples'
import { answerCloud, type CloudCall, installLayout, refusal } from './fake-host'
import { pass, press, text } from './officer-scene'

beforeEach(() => {
  installLayout()
  jest.useFakeTimers()
})
afterEach(async () => {
  await pass(0)
  jest.useRealTimers()
})

async function open(answer: (call: CloudCall) => unknown, token: string | null = null): Promise<CloudCall[]> {
  const calls = answerCloud('checks', 'x-officer-key', answer)
  render(
    <App component={false}>
      <CheckApp token={token} />
    </App>,
  )
  await pass(0)
  return calls
}

const type = (label: string, value: string) =>
  act(() => fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`)), { target: { value } }))

async function typeReceipt(): Promise<void> {
  type('票据代码', '9906 0126')
  type('票据号码', '0003180427')
  const [checkCode] = screen.getAllByLabelText(/^校验码/)
  act(() => fireEvent.change(checkCode as HTMLElement, { target: { value: '7c41ae' } }))
  type('票面金额', '¥1,309.00')
  await press('核验这张票据')
}

describe('a typed receipt', () => {
  it('is asked for in plain figures, once, and without anybody signing in', async () => {
    const calls = await open(() => genuine(receiptPaper))
    await typeReceipt()
    expect(calls).toHaveLength(1)
    expect(calls[0]).toMatchObject({
      caller: '',
      action: 'checkReceipt',
      input: { code: '99060126', number: '0003180427', checkCode: '7C41AE', amountFen: 130900 },
    })
    expect(screen.getByRole('heading', { name: '是真的，内容一致' })).toBe(document.activeElement)
    expect(text()).toContain('2026-11-20 10:42:16 向财政票据系统核对')
    expect(document.querySelector('.ck-rosette')).not.toBeNull()
  })

  it('that was changed shows what was typed beside what was issued, and never the mark of what is genuine', async () => {
    await open(() => changedReceipt)
    await typeReceipt()
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows.map((row) => row.textContent)).toEqual([
      '项目您手里的开出的',
      '票据代码99060126一致',
      '票据号码0003180427一致',
      '校验码7c41ae一致',
      '金额¥1309.00¥309.00',
    ])
    expect(text()).toContain('号码是真的，金额和开出时不一样。')
    expect(document.querySelector('.ck-rosette')).toBeNull()
  })

  it('says what is wrong at the top and at the fields only when it is sent; what was typed stays', async () => {
    const calls = await open(() => null)
    type('票据代码', '123')
    expect(screen.queryByRole('alert')).toBeNull()
    await press('核验这张票据')
    expect(screen.getByRole('alert').textContent).toBe('有 4 处要改票据代码要 8 位，现在是 3 位')
    expect(screen.getByLabelText(/^票据代码/).getAttribute('aria-invalid')).toBe('true')
    expect((screen.getByLabelText(/^票据代码/) as HTMLInputElement).value).toBe('123')
    expect(calls).toEqual([])
  })

  it.each([
    ['is lost', () => null, words.failures.offline.title],
    ['is refused after too many', () => refusal('TOO_MANY_TRIES'), words.failures['too-many'].title],
    ['fails', () => refusal('INTERNAL'), words.failures.trouble.title],
  ])('whose answer %s can be sent again under the same key where nobody knows', async (how, answer, title) => {
    let answers: () => unknown = answer
    const calls = await open(() => answers())
    await typeReceipt()
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    answers = () => genuine(receiptPaper)
    await press('核验这张票据')
    expect(screen.getByRole('heading', { name: '是真的，内容一致' })).toBeTruthy()
    expect(calls[0]?.idempotencyKey === calls[1]?.idempotencyKey).toBe(how === 'is lost')
  })
})

describe('the link of a code', () => {
  const CASES: [string, Verdict, string, readonly string[]][] = [
    ['a paper', genuine(certificatePaper), '是真的，现在有效', ['安全驾驶信用证明', '林*岚']],
    ['a card', genuine(licenceCard), '证是真的，现在能用', ['机动车驾驶证', 'C1', '和本人对一对']],
    ['a red card', notUsable, '证是真的，现在不能用', ['记满 12 分；逾期未审验']],
    [
      'a withdrawn decision',
      withdrawnDecision,
      '是真的，但已经撤销',
      ['复核：异议成立，2026-11-16 撤销', '交过的 ¥200.00 已退回'],
    ],
    ['a void receipt', voidReceipt, '是真的，但已作废', ['已作废', '钱已退回，票据冲红']],
    ['an expired paper', expired, '是真的，但已经过期', ['有效期到 2026-12-04 为止']],
    ['a code that is over', codeOver, '这个码过时了', ['截图、照片都不算']],
    ['a code that somebody used', codeUsed, '这个码已经有人查过了', ['扫下一个码']],
    ['a forged code', unknown, '别认，这不是交管开的码', ['怀疑是假证，打 110']],
  ]
  it.each(CASES)('is checked as soon as the page opens: %s', async (_what, verdict, title, parts) => {
    const calls = await open(() => verdict, 'abc')
    expect(calls.map(({ action, input }) => [action, input])).toEqual([['checkCode', { token: 'abc' }]])
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    for (const part of parts) expect(text()).toContain(part)
  })

  it.each([
    [`${location.origin}/d/abc`, '证是真的，现在能用', 1],
    [`${location.origin}/f/abc`, '这是缴款码', 0],
    ['https://evil.test/d/abc', '别认，这不是交管开的码', 0],
  ])('%s can be pasted', async (link, title, asked) => {
    const calls = await open(() => genuine(licenceCard))
    await act(async () => fireEvent.click(screen.getByText(words.form.kinds.code)))
    type(words.form.link.label, link)
    await press(words.form.submit.code)
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(calls).toHaveLength(asked)
  })

  it.each([
    [
      'Mozilla/5.0 MicroMessenger/8.0',
      '在微信小程序里查',
      'weixin://dl/business/?appid=wx1&path=packages/checks/result',
    ],
    ['Mozilla/5.0 AlipayClient/10.5', '在支付宝小程序里查', 'alipays://platformapi/startapp?appId=2021&page=packages'],
    ['Mozilla/5.0 Chrome/130', null, ''],
  ])('opened in %s offers the mini-program: %s', async (agent, name, beginning) => {
    const browser = jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agent)
    answerCloud('checks', 'x-officer-key', () => genuine(licenceCard))
    const cloud = globalThis.fetch
    globalThis.fetch = ((path: string, request: RequestInit) =>
      path === '/check/app-ids'
        ? Promise.resolve({ ok: true, status: 200, json: async () => ({ wechat: 'wx1', alipay: '2021' }) })
        : cloud(path, request)) as typeof fetch
    render(<CheckApp token="abc" />)
    await pass(0)
    expect(screen.queryAllByRole('link').map((link) => link.textContent)).toEqual(
      name === null ? [] : [name + words.wallet.note],
    )
    expect(screen.queryByRole('link')?.getAttribute('href') ?? '').toContain(beginning)
    browser.mockRestore()
  })
})

test('大字 enlarges the page', async () => {
  await open(() => null)
  await press(/大字/)
  expect(document.documentElement.classList.contains('large')).toBe(true)
  await press(/大字/)
  expect(document.documentElement.classList.contains('large')).toBe(false)
})
