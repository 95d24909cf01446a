import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { KioskApp } from '../../../mock/web/kiosk/kiosk-app'
import { words } from '../../../mock/web/kiosk/words'
import {
  answerHall,
  bill,
  type CloudCall,
  cutTheLine,
  decision,
  idOf,
  installFakeEvents,
  refusal,
  snapshot,
  tell,
  WINDOW_ID,
} from './fake-host'

const LICENCE = '990102199001014017'
const found = [
  decision(1, { surchargeFen: 900 as never, lateDays: 3, dueOn: '2026-11-16' }),
  decision(2, { dueOn: '2026-12-02' }),
  decision(3, { held: 'reconsideration' }),
  decision(4, { refusal: 'other-authority' }),
]
const receipt = {
  code: '99060126',
  number: '0003180427',
  checkCode: '7c41ae',
  issuedAt: '2026-11-19T02:44:09.000Z',
  totalFen: 30_900,
  link: 'https://pay.mashang.test/d/AwAB',
}

const text = () => document.body.textContent ?? ''
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (keys: string) => {
  for (const key of keys) fireEvent.keyDown(document.body, { key })
}
const atStart = () => screen.queryByText(words.start.lead) !== null
const paid = bill({ state: 'paid', link: null, channel: 'wechat', closedAt: '2026-11-19T02:44:05.000Z' })

/** A hall that finds `found`, issues the bill of the pictures, and has its receipt. */
const hall = (change: (call: CloudCall) => unknown = () => undefined) =>
  answerHall((call) => {
    const changed = change(call)
    if (changed !== undefined) return changed
    if (call.action === 'findDecisions') return { recognised: 'licence-number', decisions: found }
    if (call.action === 'receiptOfBill') return { receipt }
    return bill(call.action === 'withdrawBill' ? { state: 'withdrawn', link: null } : {})
  })

function start(): void {
  render(<KioskApp windowId={WINDOW_ID} />)
  tell(snapshot(null))
}

async function toFines(): Promise<void> {
  press(/刷身份证/)
  type(LICENCE)
  fireEvent.keyDown(document.body, { key: 'Enter' })
  await screen.findByText('赵*安，您有 2 份可缴')
}

async function toCode(): Promise<void> {
  await toFines()
  press(words.fines.issue)
  await waitFor(() => expect(screen.queryByRole('button', { name: words.fines.issue })).toBeNull())
  tell(snapshot(bill()))
  await screen.findByRole('img', { name: words.code.qr })
}

beforeEach(() => {
  installFakeEvents()
  jest.spyOn(window, 'print').mockReset()
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})
afterEach(() => jest.useRealTimers())

describe('a kiosk', () => {
  it('ticks what is late, leaves what has time, and says why the rest cannot be paid here', async () => {
    hall()
    start()
    await toFines()
    const boxes = screen.getAllByRole('checkbox')
    expect(boxes.map((box) => box.getAttribute('aria-checked'))).toEqual(['true', 'false'])
    expect(text()).toContain('逾期 3 天，每天加 6.00')
    expect(text()).toContain(words.held.reconsideration[1])
    expect(text()).toContain(words.refusals['other-authority'][1])
    expect(text()).toContain('已选 1 份')
  })

  it('asks for nothing when nothing is ticked, and says so', async () => {
    const calls = hall()
    start()
    await toFines()
    fireEvent.click(screen.getAllByRole('checkbox')[0] as HTMLElement)
    press(words.fines.issue)
    expect(screen.getByRole('alert').textContent).toBe(words.pickProblems.nothing)
    expect(calls.map(({ action }) => action)).toEqual(['findDecisions'])
  })

  it('takes one person’s fines at a time', async () => {
    hall(({ action }) =>
      action === 'findDecisions'
        ? { recognised: 'plate', decisions: [...found, decision(5, { payerMasked: '钱*明', dueOn: '2026-11-20' })] }
        : undefined,
    )
    start()
    press(/刷身份证/)
    type('990102')
    fireEvent.keyDown(document.body, { key: 'Enter' })
    await screen.findByText('赵*安，您有 3 份可缴')
    for (const box of screen.getAllByRole('checkbox'))
      if (box.getAttribute('aria-checked') === 'false') fireEvent.click(box)
    press(words.fines.issue)
    expect(screen.getByRole('alert').textContent).toBe(words.pickProblems['several-persons'])
  })

  it('never shows a code that it did not ask for, and takes it back', async () => {
    const calls = hall()
    render(<KioskApp windowId={WINDOW_ID} />)
    tell(snapshot(bill()))
    expect(atStart()).toBe(true)
    await waitFor(() => expect(calls).toMatchObject([{ action: 'withdrawBill', input: { billId: idOf(900) } }]))
  })

  it('looks for nobody’s fines while a code left behind still holds some of them', async () => {
    let takenBack = (_bill: unknown) => {}
    const withdrawn = new Promise((resolve) => {
      takenBack = resolve
    })
    const calls = hall(({ action }) => (action === 'withdrawBill' ? withdrawn : undefined))
    render(<KioskApp windowId={WINDOW_ID} />)
    tell(snapshot(bill()))
    press(/刷身份证/)
    type(LICENCE)
    fireEvent.keyDown(document.body, { key: 'Enter' })
    await screen.findByText(words.find.finding)
    expect(calls.map(({ action }) => action)).toEqual(['withdrawBill'])
    await act(async () => takenBack(bill({ state: 'withdrawn', link: null })))
    await screen.findByText('赵*安，您有 2 份可缴')
    expect(calls.map(({ action }) => action)).toEqual(['withdrawBill', 'findDecisions'])
  })

  it('asks nobody for their papers before it knows what was left behind', async () => {
    const calls = hall()
    render(<KioskApp windowId={WINDOW_ID} />)
    press(/刷身份证/)
    expect(atStart()).toBe(true)
    cutTheLine()
    press(/刷身份证/)
    expect(atStart()).toBe(false)
    tell(snapshot(bill()))
    await waitFor(() => expect(calls).toMatchObject([{ action: 'withdrawBill', input: { billId: idOf(900) } }]))
  })

  it('takes the code back when the visitor leaves, and forgets them at once', async () => {
    const calls = hall()
    start()
    await toCode()
    press(words.code.leave)
    expect(atStart()).toBe(true)
    expect(text()).not.toContain('赵')
    await waitFor(() => expect(calls.at(-1)).toMatchObject({ action: 'withdrawBill', input: { billId: idOf(900) } }))
  })

  it('turns green from the host’s word alone, with the receipt to take along or print', async () => {
    const calls = hall()
    start()
    await toCode()
    tell(snapshot(paid))
    await screen.findByText(words.paid.ready)
    for (const told of [
      '已缴清',
      '赵*安，2 份决定书，微信支付 10:44:05',
      receipt.code,
      receipt.number,
      receipt.checkCode,
    ])
      expect(text()).toContain(told)
    expect(calls.at(-1)).toMatchObject({ action: 'receiptOfBill', caller: WINDOW_ID })
    press(words.paid.print)
    expect(window.print).toHaveBeenCalledTimes(1)
    cutTheLine()
    expect(screen.getByRole('heading', { name: words.states.remembered.title })).toBeTruthy()
  })

  it('says that a card paid', async () => {
    hall()
    start()
    await toCode()
    tell(snapshot({ ...paid, channel: 'card' }))
    await screen.findByText(words.paid.ready)
    expect(text()).toContain('银行卡支付 10:44:05')
  })

  it('prints nothing before the receipt is issued', async () => {
    hall(({ action }) => (action === 'receiptOfBill' ? { receipt: null } : undefined))
    start()
    await toCode()
    tell(snapshot(paid))
    press(words.paid.print)
    expect(text()).toContain(words.paid.notYet)
    expect(window.print).not.toHaveBeenCalled()
  })

  it.each(['paying', 'confirming', 'expired', 'withdrawing', 'withdrawn'] as const)(
    'says what it means: %s',
    async (state) => {
      hall()
      start()
      await toCode()
      tell(snapshot(bill({ state, link: null, channel: 'wechat' })))
      expect(screen.getByRole('heading', { name: words.states[state].title })).toBeTruthy()
      expect(screen.queryByRole('img', { name: words.code.qr })).toBeNull()
    },
  )

  it('forgets whoever walks away, after a minute that it counts down', async () => {
    hall()
    start()
    await toFines()
    jest.useFakeTimers()
    // The countdown began in real time: a touch begins it anew.
    fireEvent.click(screen.getAllByRole('checkbox')[1] as HTMLElement)
    press(words.call)
    press(words.help.close)
    act(() => jest.advanceTimersByTime(20_000))
    expect(text()).toContain(words.idle(40))
    act(() => jest.advanceTimersByTime(41_000))
    expect(atStart()).toBe(true)
    expect(text()).not.toContain('赵')
  })

  it.each([
    ['TOO_MANY_TRIES', '这台机器查得太多了'],
    ['INTERNAL', '您的钱没有动'],
  ] as const)('says in plain words what went wrong: %s', async (code, told) => {
    hall(({ action }) => (action === 'findDecisions' ? refusal(code) : undefined))
    start()
    press(/扫决定书/)
    type('123')
    fireEvent.keyDown(document.body, { key: 'Enter' })
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(told))
  })

  it('keeps what was typed when the network is gone', async () => {
    hall(() => null)
    start()
    press(/输入编号/)
    for (const key of '140105') press(key)
    press(words.find.submit)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('网络断了'))
    expect(text()).toContain('140105')
  })

  it('reads each step aloud once asked, without names and numbers of papers', async () => {
    const said: string[] = []
    Object.assign(window, {
      speechSynthesis: { cancel: () => {}, speak: ({ text: spoken }: { text: string }) => said.push(spoken) },
      SpeechSynthesisUtterance: class {
        constructor(readonly text: string) {}
      },
    })
    hall()
    start()
    press(words.read)
    await toFines()
    expect(said[0]).toContain('您好')
    expect(said.at(-1)).toBe('您有 2 份可缴。已选 1 份，一共 209.00 元。')
    expect(said.join('')).not.toMatch(/赵|\d{6}/)
  })
})
