import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { WindowApp } from '../../../mock/web/window/window-app'
import { words } from '../../../mock/web/window/words'
import {
  answerHall,
  bill,
  type CloudCall,
  cutTheLine,
  decision,
  idOf,
  installFakeEvents,
  installLayout,
  snapshot,
  tell,
  WINDOW_ID,
} from './fake-host'

const press = (key: string) => fireEvent.keyDown(document.body, { key })
const text = () => document.body.textContent ?? ''
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: words.field })

const found = [
  decision(1, { surchargeFen: 900 as never, lateDays: 3, dueOn: '2026-11-16' }),
  decision(2),
  decision(3, { refusal: 'on-open-bill' }),
]

function find(typed: string, answer: (call: CloudCall) => unknown): CloudCall[] {
  const calls = answerHall(answer)
  render(<WindowApp windowId={WINDOW_ID} />)
  tell(snapshot(null))
  fireEvent.change(field(), { target: { value: typed } })
  press('F2')
  return calls
}

beforeEach(() => {
  installFakeEvents()
  installLayout()
})

describe("the officer's window", () => {
  it.each([
    ['9901021204011836', '认出：决定书编号'],
    ['990102 1204011836', '认出：决定书编号'],
    ['晋n12345', '认出：车牌'],
    ['晋ND12345', '认出：车牌'],
    ['99010219900101401x', '认出：驾驶证号'],
    ['9901027904011836', '这是监控记录编号'],
    ['99010212', '还没输完'],
    ['hello', '没认出来'],
  ])('says what %s is while it is typed', (typed, told) => {
    render(<WindowApp windowId={WINDOW_ID} />)
    tell(snapshot(null))
    fireEvent.change(field(), { target: { value: typed } })
    expect(text()).toContain(told)
  })

  it('covers a licence number once it is no longer typed', () => {
    render(<WindowApp windowId={WINDOW_ID} />)
    tell(snapshot(null))
    fireEvent.focus(field())
    fireEvent.change(field(), { target: { value: '990102199001014017' } })
    fireEvent.blur(field())
    expect(field().value).toBe('990***********4017')
  })

  it('keeps what cannot be collected in the list, with its reason, and issues what was picked with F9', async () => {
    const issued = bill()
    const calls = find('990102199001014017', ({ action }) =>
      action === 'findDecisions' ? { recognised: 'licence-number', decisions: found } : issued,
    )
    await screen.findByText('已经在一张有效的缴款单上')
    const rows = within(screen.getByRole('table')).getAllByRole('checkbox')
    expect(rows).toHaveLength(3)
    press('F9')
    expect(calls).toHaveLength(1)
    fireEvent.click(rows[1] as HTMLElement)
    fireEvent.click(rows[2] as HTMLElement)
    expect(text()).toContain('¥409.00')
    press('F9')
    await waitFor(() => expect(calls).toHaveLength(2))
    expect(calls[1]).toMatchObject({
      action: 'issueBill',
      input: { decisionIds: [idOf(1), idOf(2)] },
      caller: WINDOW_ID,
    })
    await waitFor(() => expect(field().value).toBe(''))
    tell(snapshot(issued))
    expect(text()).toContain('副屏正在出示缴款码')
  })

  it('repeats a lost issue under the same key, so that no second bill is made', async () => {
    let lost = 1
    const calls = find('9901021204011802', ({ action }) => {
      if (action === 'findDecisions') return { recognised: 'decision-number', decisions: [decision(2)] }
      return lost-- > 0 ? null : bill()
    })
    await screen.findByText('990102 1204011802')
    press('F9')
    await screen.findByRole('alert')
    press('F9')
    await waitFor(() => expect(calls).toHaveLength(3))
    expect(calls[1]?.idempotencyKey).toMatch(/^[0-9a-f]{32}$/)
    expect(calls[2]?.idempotencyKey).toBe(calls[1]?.idempotencyKey)
  })

  it('puts only one person on a code and says why', async () => {
    const calls = find('晋N12345', () => ({
      recognised: 'plate',
      decisions: [decision(1), decision(2, { payerMasked: '钱*文' })],
    }))
    await screen.findByText('990102 1204011801')
    for (const box of within(screen.getByRole('table')).getAllByRole('checkbox').slice(1)) fireEvent.click(box)
    expect(screen.getByRole('alert').textContent).toContain(words.onePerson)
    press('F9')
    expect(calls).toHaveLength(1)
  })

  it('asks before withdrawing, and offers it only before payment', async () => {
    const calls = answerHall(() => bill({ state: 'withdrawing', link: null }))
    render(<WindowApp windowId={WINDOW_ID} />)
    tell(snapshot(bill()))
    fireEvent.click(screen.getByRole('button', { name: words.withdraw }))
    expect(calls).toHaveLength(0)
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: words.confirmWithdraw.ok }))
    await waitFor(() => expect(calls[0]).toMatchObject({ action: 'withdrawBill', input: { billId: bill().billId } }))
    tell(snapshot(bill({ state: 'paid', link: null, closedAt: '2026-11-19T02:41:50.000Z' })))
    expect(screen.queryByRole('button', { name: words.withdraw })).toBeNull()
  })

  it('says when an unsure payment is asked about again', () => {
    render(<WindowApp windowId={WINDOW_ID} />)
    tell(snapshot(bill({ state: 'confirming', link: null, channel: 'wechat', askNextAt: '2026-11-19T02:42:23.000Z' })))
    expect(text()).toContain('30 秒后再问微信')
  })

  it('says that a card paid, not the wallet of whoever opened the bill', () => {
    render(<WindowApp windowId={WINDOW_ID} />)
    tell(snapshot(bill({ state: 'paid', link: null, channel: 'card', closedAt: '2026-11-19T02:41:50.000Z' })))
    expect(text()).toContain('银行卡支付')
    expect(screen.getByRole('img', { name: '银行卡' })).toBeTruthy()
    expect(document.querySelector('.slip')?.textContent).toContain('付款方式银行卡')
    tell(snapshot(bill({ state: 'confirming', link: null, channel: 'card', askNextAt: '2026-11-19T02:42:23.000Z' })))
    expect(text()).toContain('30 秒后再问银行')
  })

  it('shows no green from memory', () => {
    render(<WindowApp windowId={WINDOW_ID} />)
    tell(snapshot(bill({ state: 'paid', link: null, closedAt: '2026-11-19T02:41:50.000Z' })))
    expect(document.querySelectorAll('.hero.good, .tag.good').length).toBeGreaterThan(1)
    cutTheLine()
    expect(document.querySelectorAll('.hero.good, .tag.good')).toHaveLength(0)
    expect(text()).toContain('断线，正在重连·下面是 10:41:53 的情况')
  })
})
