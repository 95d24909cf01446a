import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { codeWords } from '../../../mock/web/window/code-words'
import { WindowApp } from '../../../mock/web/window/window-app'
import { answerHall, bill, installFakeEvents, installLayout, snapshot, tell, WINDOW_ID } from './fake-host'

const CODE = '134567890123456789'

beforeEach(() => {
  installFakeEvents()
  installLayout()
})

const field = () => screen.getByLabelText(codeWords.field) as HTMLInputElement
const open = (change = {}) => {
  render(<WindowApp windowId={WINDOW_ID} />)
  tell(snapshot(bill(change)))
}
const scan = (text: string) => {
  fireEvent.change(field(), { target: { value: text } })
  fireEvent.submit(field().form as HTMLFormElement)
}
const text = () => document.body.textContent ?? ''

describe('the officer scans the payer’s code', () => {
  it('F7 goes to the field; the code is sent once, and is not on the screen any more', async () => {
    const calls = answerHall(() => ({ state: 'waiting', because: null, bill: bill({ state: 'paying', byCode: true }) }))
    open()
    fireEvent.keyDown(window, { key: 'F7' })
    expect(document.activeElement).toBe(field())
    scan('1345 6789 0123 4567 89')
    expect(field().value).toBe('')
    await waitFor(() => expect(calls).toHaveLength(1))
    expect(calls[0]).toMatchObject({ action: 'payByCode', input: { billId: bill().billId, payCode: CODE } })
    tell(snapshot(bill({ state: 'paying', link: null, channel: 'wechat', byCode: true })))
    expect(text()).toContain(codeWords.hero.paying.title)
    expect(text()).not.toContain(CODE)
  })

  it.each([
    ['6212345678901234567', codeWords.others.unionpay],
    ['0112345678901234567', codeWords.others['digital-yuan']],
    ['https://qr.alipay.com/fkx01234', codeWords.others.link],
    ['990102199001014017', codeWords.others.nothing],
    ['13456', codeWords.incomplete],
  ])('%s is named and not sent', (typed, words) => {
    const calls = answerHall(() => null)
    open()
    scan(typed)
    expect(screen.getByRole('alert').textContent).toBe(words)
    expect(calls).toHaveLength(0)
  })

  it.each(['code', 'money', 'account'] as const)('says what to do when the wallet refuses for %s', async (because) => {
    answerHall(() => ({ state: 'refused', because, bill: bill() }))
    open()
    scan(CODE)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(codeWords.because[because]))
  })

  it('a reversed code leaves the bill open and says that nothing was charged', () => {
    open({ codeFailed: 'alipay' })
    expect(screen.getByRole('alert').textContent).toBe(codeWords.failed('支付宝'))
  })

  it('paid: the slip carries the receipt, since the payer’s phone has no record of it', async () => {
    const receipt = { code: '14060126', number: '0000000001', checkCode: '2111cc', link: 'https://pay.test/d/AwAB' }
    const calls = answerHall(() => ({ receipt: { ...receipt, issuedAt: bill().issuedAt, totalFen: 30_900 } }))
    open({ state: 'paid', link: null, channel: 'wechat', byCode: true, closedAt: '2026-11-19T02:41:50.000Z' })
    expect(text()).toContain(codeWords.tip.paid)
    expect(document.querySelector('.slip')?.textContent).toContain(codeWords.slip.making)
    await waitFor(() => expect(document.querySelector('.slip')?.textContent).toContain('票据号码0000000001'))
    expect(document.querySelector('.slip')?.textContent).toContain(codeWords.slip.note)
    expect(calls).toMatchObject([{ action: 'receiptOfBill', input: { billId: bill().billId } }])
  })

  it('long paid: nothing is asked for any more', async () => {
    const calls = answerHall(() => ({ receipt: null }))
    open({ state: 'paid', link: null, channel: 'wechat', byCode: true, closedAt: '2026-11-19T02:21:50.000Z' })
    expect(calls).toHaveLength(0)
  })

  it('when nobody knows the result it says so, and offers no second scan', () => {
    open({ state: 'confirming', link: null, channel: 'wechat', byCode: true })
    expect(text()).toContain(codeWords.hero.confirming.title)
    expect(screen.queryByLabelText(codeWords.field)).toBeNull()
  })

  it('a lost answer is never called unpaid', async () => {
    answerHall(() => null)
    open()
    scan(CODE)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(codeWords.failures.OFFLINE))
  })
})
