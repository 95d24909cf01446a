import { cleanup, fireEvent, screen } from '@testing-library/react'
import { CheckPage } from '@/features/checks/check/check-page'
import { draft } from '@/features/checks/check/draft'
import { askedQuestion } from '@/features/checks/question'
import { entryLink } from '@/platform/entry-link'
import { scannerChannel } from '@/platform/scanner-channel'
import { forgetPerson } from '@/platform/signed-out'
import { fakeCloud } from '../support/fake-cloud'
import { buttons, pass, renderScreen, setElder } from '../support/render-screen'
import { phone, resetPhone } from '../support/taro/taro'

const RESULT = 'navigateTo /packages/checks/result/index'

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-20T02:36:00.000Z') })
  resetPhone()
  setElder(false)
  draft.forget()
  askedQuestion.forget()
  fakeCloud({ 'checks.keys': () => ({ keys: [], now: '2026-11-20T02:36:00.000Z' }) })
})
afterEach(() => jest.useRealTimers())

const field = (label: string) =>
  screen.getByLabelText(new RegExp(`^${label}($|，)`), { selector: 'input' }) as HTMLInputElement
const type = (label: string, text: string) => fireEvent.change(field(label), { target: { value: text } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('switch', { name }))

async function scan(text: string): Promise<void> {
  press('扫码查真伪')
  await pass()
  scannerChannel.reply({ kind: 'text', text })
  await pass()
}

describe('typing what stands on a paper', () => {
  it('takes a receipt with spaces, dashes, small letters, full width and a sign before the sum', async () => {
    renderScreen(<CheckPage />)
    type('票据代码', '9906 0126')
    type('票据号码', '０００３-１８０４２７')
    type('校验码', '7c41ae')
    type('票面金额', '¥1,309.00')
    press('查这张票据')
    expect(askedQuestion.current()).toEqual({
      by: 'receipt',
      code: '99060126',
      number: '0003180427',
      checkCode: '7C41AE',
      amountFen: 130900,
    })
    await pass()
    expect(phone.journey).toEqual([`${RESULT}?by=number`])
  })

  it('takes a decision as it is copied, and a certificate', async () => {
    renderScreen(<CheckPage />)
    choose('决定书')
    type('决定书编号', '编号：990104 1260039148')
    press('查这份决定书')
    expect(askedQuestion.current()).toEqual({ by: 'decision', number: '9901041260039148' })
    choose('信用证明')
    type('证明编号', '9901 2611 0400 0372')
    type('校验码', 'k7q2m9')
    press('查这份证明')
    expect(askedQuestion.current()).toEqual({ by: 'certificate', number: '9901261104000372', checkCode: 'K7Q2M9' })
  })

  it.each([
    ['', '请填决定书编号'],
    ['990104126003914', '决定书编号要 16 位，现在是 15 位'],
    ['晋A12345', '决定书编号只有数字，请检查有没有别的字'],
  ])('says of %j only when it is sent, at the top and at the field; the text stays', async (text, words) => {
    renderScreen(<CheckPage />)
    choose('决定书')
    type('决定书编号', text)
    expect(screen.queryByText(words)).toBeNull()
    press('查这份决定书')
    expect(screen.getByRole('button', { name: `有 1 处要改 ${words}` })).toBeTruthy()
    expect(screen.getByLabelText(`决定书编号，${words}`)).toBeTruthy()
    expect(field('决定书编号').value).toBe(text)
    expect(askedQuestion.current()).toBeNull()
    type('决定书编号', '9901041260039148')
    expect(screen.queryByText(words)).toBeNull()
  })

  it('counts what is wrong; each field says its own', () => {
    renderScreen(<CheckPage />)
    type('校验码', '7c41a?')
    type('票面金额', '三百零九')
    press('查这张票据')
    expect(buttons()[0]).toContain('有 4 处要改')
    expect(screen.getByLabelText('校验码，校验码只有字母和数字，请检查有没有别的字')).toBeTruthy()
    expect(screen.getByLabelText('票面金额，票面金额只写数字，比如 309.00')).toBeTruthy()
  })

  it('keeps what was typed behind another tab and another page, until somebody signs out', () => {
    renderScreen(<CheckPage />)
    type('票据代码', '9906')
    choose('信用证明')
    choose('票据')
    expect(field('票据代码').value).toBe('9906')
    cleanup()
    renderScreen(<CheckPage />)
    expect(field('票据代码').value).toBe('9906')
    forgetPerson()
    expect(draft.text('receipt', 'code')).toBe('')
  })

  it('draws where the number stands, in both sizes', async () => {
    renderScreen(<CheckPage />)
    expect(screen.getByRole('img', { name: /校验码在票面上方/ })).toBeTruthy()
    setElder(true)
    choose('决定书')
    expect(screen.getByRole('img', { name: /编号在决定书标题下面/ })).toBeTruthy()
  })
})

describe('scanning', () => {
  it('a document’s code opens its verdict, with the code in no address', async () => {
    renderScreen(<CheckPage />)
    await scan('https://pay.mashang.test/d/abc')
    expect(phone.journey).toContain(RESULT)
    expect(phone.journey.join()).not.toContain('abc')
    expect(entryLink.current()).toBe('https://pay.mashang.test/d/abc')
  })

  it('a payment code leads to paying, and stops at its verdict', async () => {
    renderScreen(<CheckPage />)
    await scan('https://pay.mashang.test/f/abc')
    expect(phone.journey.at(-1)).toBe('navigateTo /packages/pay/code/index')
    expect(entryLink.onlyChecking()).toBe(true)
  })

  it('the bar code of a decision is looked up, and its number stands in the form', async () => {
    renderScreen(<CheckPage />)
    await scan('9901041260039148')
    expect(askedQuestion.current()).toEqual({ by: 'decision', number: '9901041260039148' })
    expect(phone.journey.at(-1)).toBe(`${RESULT}?by=number`)
    expect(draft.text('decision', 'number')).toBe('990104 1260039148')
  })

  it.each(['https://evil.test/d/abc', '6901234567892'])('%s is nobody’s of ours: the verdict says so', async (text) => {
    renderScreen(<CheckPage />)
    await scan(text)
    expect(phone.journey.at(-1)).toBe(RESULT)
  })

  it('says what to do without a camera', async () => {
    renderScreen(<CheckPage />)
    press('扫码查真伪')
    await pass()
    scannerChannel.reply({ kind: 'failed' })
    await pass()
    expect(phone.calls.at(-1)).toMatch(/^toast 没能打开相机/)
  })
})
