import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { App } from 'antd'
import type { OfficerView } from '@/contract/casework'
import { foundedReasons, unfoundedReasons } from '@/contract/objections'
import { OfficerApp } from '../../../mock/web/officer/officer-app'
import { suggestedReply } from '../../../mock/web/officer/replies'
import { foundedWords, unfoundedWords, words } from '../../../mock/web/officer/words'
import { answerCasework, caseView, handler, NOW, queued, reviewer } from './fake-casework'
import { answerCloud, idOf, installLayout, refusal } from './fake-host'

const text = () => document.body.textContent ?? ''
const open = (officer: OfficerView = handler) =>
  render(
    <App component={false}>
      <OfficerApp officerId={officer.officerId} />
    </App>,
  )
/** Presses, and lets everything that answers at once answer. */
const pressOn = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await jest.advanceTimersByTimeAsync(0)
  })
const press = (name: string | RegExp) => pressOn(screen.getByRole('button', { name }))
const pick = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const reasonField = () => screen.getByRole<HTMLSelectElement>('combobox')
const replyField = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const proposal = {
  outcome: 'founded' as const,
  reason: 'rescue-or-emergency' as const,
  reply: '您好。核对照片，您是为救护车让行。这条记录会删除。',
  byMasked: '方*远',
  byMe: false,
  at: '2026-11-20T08:00:00.000Z',
}
const proposed = caseView(1, { state: 'under-review', proposal })

beforeEach(() => {
  installLayout()
  jest.useFakeTimers()
})
afterEach(async () => {
  await act(() => jest.advanceTimersByTimeAsync(0))
  jest.useRealTimers()
})

describe('signing in', () => {
  it('lists the officers by unit, each with an address of their own', async () => {
    answerCasework({ other: () => ({ officers: [handler, reviewer] }) })
    render(<OfficerApp officerId="" />)
    const links = await screen.findAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/officer/${handler.officerId}`,
      `/officer/${reviewer.officerId}`,
    ])
    expect(links[1]?.textContent).toContain(words.roles.reviewer)
  })

  it('says when the list cannot be read, and tries again', async () => {
    const calls = answerCasework({ other: () => null })
    render(<OfficerApp officerId="" />)
    await screen.findByRole('alert')
    await press(words.signIn.retry)
    await waitFor(() => expect(calls).toHaveLength(2))
  })

  it('sends away whoever is no officer (any more)', async () => {
    answerCasework({ waiting: [queued(1)] })
    globalThis.fetch = (async () => ({
      ok: true,
      status: 200,
      json: async () => ({ ok: false, error: { code: 'UNAUTHENTICATED' } }),
    })) as unknown as typeof fetch
    open()
    expect((await screen.findByRole('link', { name: words.stranger.back })).getAttribute('href')).toBe('/officer')
  })
})

describe('the queue', () => {
  const waiting = [
    queued(1, { personMasked: '罗*', workingDaysLeft: -2 }),
    queued(2, { personMasked: '余*青', workingDaysLeft: 0 }),
    queued(3, { personMasked: '沈*禾', workingDaysLeft: 1 }),
    queued(4, { personMasked: '姜*', workingDaysLeft: 4, state: 'under-review' }),
  ]

  it('keeps the order by deadline, opens the most urgent one, and marks what is late', async () => {
    const calls = answerCasework({ waiting })
    open()
    const queue = within(screen.getByRole('navigation'))
    const rows = await queue.findAllByRole('button')
    expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual(['罗*', '余*青', '沈*禾', '姜*'])
    expect(rows.map((row) => row.querySelector('.tag')?.textContent)).toEqual([
      '超期 2 天',
      '今天到期',
      '还剩 1 天',
      '还剩 4 天',
    ])
    expect(rows.map((row) => row.querySelector('.tag')?.className)).toEqual(['tag bad', 'tag bad', 'tag warn', 'tag '])
    expect(rows[3]?.textContent).toContain(words.queue.proposed)
    expect(rows[0]?.getAttribute('aria-current')).toBe('true')
    expect(calls.every(({ caller }) => caller === handler.officerId)).toBe(true)
    await screen.findByText('超期 2 个工作日')
  })

  it('stays on the open case when something more urgent comes in', async () => {
    answerCasework({ waiting: waiting.slice(2) })
    open()
    await screen.findByText('还剩 1 个工作日')
    answerCasework({ waiting })
    await act(() => jest.advanceTimersByTimeAsync(4_000))
    const rows = within(screen.getByRole('navigation')).getAllByRole('button')
    expect(rows).toHaveLength(4)
    expect(rows[2]?.getAttribute('aria-current')).toBe('true')
  })

  it('says that nothing waits', async () => {
    answerCasework({})
    open()
    expect(await screen.findByRole('heading', { name: words.queue.none })).toBeTruthy()
  })

  it('keeps and dates the last state when the line is lost, and shows nothing green from memory', async () => {
    const done = { state: 'founded', decidedAt: '2026-11-20T08:00:00.000Z', reply: '您好。' } as const
    const answered = [queued(9, { state: 'founded' })]
    answerCasework({ answered, cases: [caseView(9, done)] })
    open()
    fireEvent.click(await within(screen.getByRole('navigation')).findByRole('button'))
    await screen.findByText(words.answer.founded)
    expect(document.querySelectorAll('.tag.good, .of-answer.good')).toHaveLength(2)
    globalThis.fetch = (async () => Promise.reject(new TypeError('offline'))) as unknown as typeof fetch
    await act(() => jest.advanceTimersByTimeAsync(4_000))
    expect(text()).toContain('断线，正在重连·下面是 16:10:00 的情况')
    expect(document.querySelectorAll('.tag.good, .of-answer.good')).toHaveLength(0)
    expect(text()).toContain('沈*禾')
  })

  it('shows bones, then that it cannot reach the host', async () => {
    globalThis.fetch = (async () => Promise.reject(new TypeError('offline'))) as unknown as typeof fetch
    open()
    expect(screen.getAllByRole('status', { name: words.queue.loading })).toHaveLength(2)
    expect(await screen.findByRole('heading', { name: words.unreachable.title })).toBeTruthy()
  })
})

describe('one objection', () => {
  it('shows the record, the photos, the words of the citizen and the days that count', async () => {
    answerCasework({ waiting: [queued(1)] })
    open()
    await screen.findByText('990102 79 00384162', { exact: false })
    for (const told of ['记 6 分', '¥200.00', '小型汽车', '2026-11-12 18:26:41', '救护车一直鸣笛', '11-17 14:08'])
      expect(text()).toContain(told)
    const days = within(screen.getByRole('region', { name: words.term.title })).getAllByRole('listitem')
    expect(days.map((day) => day.className)).toEqual(['', 'past', 'past', 'now', 'off ', 'off ', '', 'last'])
    expect(days[4]?.textContent).toContain('11-21 周六休息，不算工作日')
  })

  it('opens a photo large and leafs with the arrow keys', async () => {
    answerCasework({ waiting: [queued(1)] })
    open()
    fireEvent.click(await screen.findByRole('button', { name: '放大：第 2 张：越过停止线' }))
    const large = within(await screen.findByRole('dialog'))
    expect(large.getByRole('img', { name: '第 2 张：越过停止线' })).toBeTruthy()
    fireEvent.keyDown(document.body, { key: 'ArrowRight' })
    expect(large.getByRole('img', { name: '第 1 张：停在线后' })).toBeTruthy()
  })

  it('says that there are no photos to judge by', async () => {
    answerCasework({ waiting: [queued(1)], cases: [caseView(1, { photos: [] })] })
    open()
    expect(await screen.findByText(words.photos.none)).toBeTruthy()
  })

  it('replaces a photo whose address ran out, and says when it stays away', async () => {
    answerCasework({ waiting: [queued(1)], cases: [caseView(1, { evidence: [] })] })
    open()
    const first = async () => (await screen.findByRole('button', { name: /放大：第 1 张/ })).querySelector('img')
    expect((await first())?.src).toBe('https://photos.test/1.png')
    const photos = [{ url: 'https://photos.test/1-again.png', caption: '第 1 张：停在线后' }]
    answerCasework({ waiting: [queued(1)], cases: [caseView(1, { evidence: [], photos })] })
    fireEvent.error((await first()) as HTMLImageElement)
    await act(() => jest.advanceTimersByTimeAsync(0))
    expect((await first())?.src).toBe('https://photos.test/1-again.png')
    fireEvent.error((await first()) as HTMLImageElement)
    expect(text()).toContain(words.photos.broken)
  })
})

describe('reading a case', () => {
  const openings = (calls: { action: string }[]) => calls.filter(({ action }) => action === 'openCase').length

  it('is read once, since its photos are drawn each time, and again when the queue says something new', async () => {
    const calls = answerCasework({ waiting: [queued(1)] })
    open()
    await screen.findByRole('button', { name: words.propose.submit })
    await act(() => jest.advanceTimersByTimeAsync(20_000))
    expect(openings(calls)).toBe(1)
    const after = answerCasework({ waiting: [queued(1, { state: 'under-review' })], cases: [proposed] })
    await act(() => jest.advanceTimersByTimeAsync(4_000))
    expect(openings(after)).toBe(1)
    await screen.findByText(words.proposal.others)
  })

  it('says why it cannot be read, and opens it as soon as it can be', async () => {
    const waiting = [queued(1)]
    answerCloud('casework', 'x-officer-key', ({ action }) =>
      action === 'queue' ? { officer: handler, now: NOW, waiting, answered: [] } : refusal('POLICE_UNAVAILABLE'),
    )
    open()
    await screen.findByRole('heading', { name: words.file.failed })
    expect(text()).toContain('公安平台暂时没有回应')
    answerCasework({ waiting })
    await act(() => jest.advanceTimersByTimeAsync(4_000))
    await screen.findByRole('button', { name: words.propose.submit })
  })
})

describe('proposing', () => {
  const start = async (other: () => unknown = () => proposed) => {
    const calls = answerCasework({ waiting: [queued(1)], other })
    open()
    await screen.findByRole('button', { name: words.propose.submit })
    return () => calls.filter(({ action }) => action === 'propose')
  }

  it('states the effect of both outcomes before either is chosen', async () => {
    await start()
    expect(text()).toContain('3 个工作日内（11-25 前）删除，不罚款、不记分')
    expect(text()).toContain('不能因为提出异议而加重')
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it.each([
    [/异议成立/, foundedReasons.map((reason) => foundedWords[reason])],
    [/异议不成立/, unfoundedReasons.map((reason) => unfoundedWords[reason])],
  ])('offers only the reasons of the closed list: %s', async (outcome, reasons) => {
    await start()
    pick(outcome)
    const offered = within(reasonField()).getAllByRole('option')
    expect(offered.map((option) => option.textContent)).toEqual([words.propose.pickReason, ...reasons])
    expect(offered[0]).toHaveProperty('disabled', true)
  })

  it('needs an outcome, a reason and a reply, and says which is missing', async () => {
    const sent = await start()
    const alert = () => screen.getByRole('alert').textContent
    await press(words.propose.submit)
    expect(alert()).toBe(words.propose.problems.outcome)
    pick(/异议成立/)
    expect(alert()).toBe(words.propose.problems.reason)
    fireEvent.change(reasonField(), { target: { value: 'rescue-or-emergency' } })
    fireEvent.change(replyField(), { target: { value: '  您好。  ' } })
    expect(alert()).toBe(words.propose.problems.short)
    await press(words.propose.submit)
    expect(sent()).toHaveLength(0)
  })

  it('suggests a reply with the reason, but never over what the officer wrote', async () => {
    await start()
    pick(/异议成立/)
    fireEvent.change(reasonField(), { target: { value: 'image-unclear' } })
    expect(replyField().value).toBe(suggestedReply(caseView(1), 'image-unclear'))
    fireEvent.change(reasonField(), { target: { value: 'wrong-plate' } })
    expect(replyField().value).toBe(suggestedReply(caseView(1), 'wrong-plate'))
    fireEvent.change(replyField(), { target: { value: '您好，这是我自己写的答复。' } })
    fireEvent.change(reasonField(), { target: { value: 'other-error' } })
    expect(replyField().value).toBe('您好，这是我自己写的答复。')
    await press(words.propose.suggest)
    expect(replyField().value).toBe(suggestedReply(caseView(1), 'other-error'))
    pick(/异议不成立/)
    expect(reasonField().value).toBe('')
    expect(replyField().value).toBe('')
  })

  it('sends the proposal once, and then the proposer waits for somebody else', async () => {
    const mine = caseView(1, { state: 'under-review', proposal: { ...proposal, byMe: true } })
    const sent = await start(() => mine)
    pick(/异议成立/)
    fireEvent.change(reasonField(), { target: { value: 'rescue-or-emergency' } })
    fireEvent.change(replyField(), { target: { value: ` ${proposal.reply} ` } })
    await press(words.propose.submit)
    await screen.findByText(words.proposal.mine)
    expect(sent()).toHaveLength(1)
    expect(sent()[0]?.input).toEqual({
      objectionId: idOf(1),
      outcome: 'founded',
      reason: 'rescue-or-emergency',
      reply: proposal.reply,
    })
  })

  it('repeats a lost proposal under the same key', async () => {
    let lost = 1
    const sent = await start(() => (lost-- > 0 ? null : proposed))
    pick(/异议不成立/)
    fireEvent.change(reasonField(), { target: { value: 'facts-clear' } })
    await press(words.propose.submit)
    await screen.findByRole('alert')
    await press(words.propose.submit)
    await waitFor(() => expect(sent()).toHaveLength(2))
    expect(sent()[0]?.idempotencyKey).toMatch(/^[0-9a-f]{32}$/)
    expect(sent()[1]?.idempotencyKey).toBe(sent()[0]?.idempotencyKey)
  })

  it('shows why it was sent back, with what was proposed ready to be changed', async () => {
    const back = caseView(1, { sentBack: '第 2 张看不出救护车，补一句。', proposal: { ...proposal, byMe: true } })
    answerCasework({ waiting: [queued(1)], cases: [back] })
    open()
    await screen.findByText(back.sentBack as string)
    expect(reasonField().value).toBe(proposal.reason)
    expect(replyField().value).toBe(proposal.reply)
  })

  it('keeps what was written while another case is looked at', async () => {
    answerCasework({ waiting: [queued(1), queued(2, { personMasked: '卫*明' })] })
    open()
    await screen.findByRole('button', { name: words.propose.submit })
    fireEvent.change(replyField(), { target: { value: '写到一半' } })
    await press(/卫\*明/)
    await screen.findByText('给卫*明的答复')
    expect(replyField().value).toBe('')
    await press(/沈\*禾/)
    await screen.findByText('给沈*禾的答复')
    expect(replyField().value).toBe('写到一半')
  })
})

describe('two officers', () => {
  const inQueue = [queued(1, { state: 'under-review' })]
  const acts = () => screen.queryAllByRole('button', { name: /^(同意|退回|提交)/ })

  it('shows the proposer that somebody else has to agree, and nothing to press', async () => {
    const mine = caseView(1, { state: 'under-review', proposal: { ...proposal, byMe: true } })
    answerCasework({ waiting: inQueue, cases: [mine] })
    open()
    await screen.findByText(words.proposal.mine)
    expect(acts()).toHaveLength(0)
  })

  it('even when the proposer is a reviewer', async () => {
    const mine = caseView(1, { state: 'under-review', proposal: { ...proposal, byMe: true } })
    answerCasework({ officer: reviewer, waiting: inQueue, cases: [mine] })
    open(reviewer)
    await screen.findByText(words.proposal.mine)
    expect(acts()).toHaveLength(0)
  })

  it('lets no handler agree to what another handler proposed', async () => {
    answerCasework({ waiting: inQueue, cases: [proposed] })
    open()
    await screen.findByText(words.proposal.others)
    expect(acts()).toHaveLength(0)
  })

  it('leaves proposing to handlers', async () => {
    answerCasework({ officer: reviewer, waiting: [queued(1)] })
    open(reviewer)
    await screen.findByText(words.waits.title)
    expect(acts()).toHaveLength(0)
  })

  const review = (other: () => unknown) => {
    const calls = answerCasework({ officer: reviewer, waiting: inQueue, cases: [proposed], other })
    open(reviewer)
    return () => calls.filter(({ action }) => action === 'review')
  }

  it('lets the reviewer agree, and shows what the citizen was told', async () => {
    const done = caseView(1, { state: 'founded', decidedAt: '2026-11-20T08:11:00.000Z', reply: proposal.reply })
    const sent = review(() => done)
    await pressOn(await screen.findByRole('button', { name: words.review.agreeFounded }))
    await screen.findByText(words.answer.founded)
    expect(sent()[0]?.input).toEqual({ objectionId: idOf(1), agree: true })
    expect(text()).toContain(proposal.reply)
  })

  it('takes back nothing without a word why', async () => {
    const sent = review(() => caseView(1, { sentBack: '补一句。' }))
    await pressOn(await screen.findByRole('button', { name: words.review.back }))
    await press(words.review.send)
    expect(screen.getByRole('alert').textContent).toBe(words.review.noNote)
    expect(sent()).toHaveLength(0)
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '补一句。' } })
    await press(words.review.send)
    await waitFor(() => expect(sent()).toHaveLength(1))
    expect(sent()[0]?.input).toEqual({ objectionId: idOf(1), agree: false, note: '补一句。' })
  })

  it('says why the cloud refused', async () => {
    review(() => refusal('FORBIDDEN'))
    await pressOn(await screen.findByRole('button', { name: words.review.agreeFounded }))
    expect((await screen.findByRole('alert')).textContent).toContain('也可能是你自己提的')
  })
})

describe('suggested replies', () => {
  const all = [...foundedReasons, ...unfoundedReasons]

  it.each(all)('one for %s that could be sent as it stands', (reason) => {
    const reply = suggestedReply(caseView(1), reason)
    expect(reply.length).toBeGreaterThanOrEqual(10)
    expect(reply.length).toBeLessThanOrEqual(1000)
    expect(reply).toContain('11 月 12 日 18:26')
    expect(reply).not.toMatch(/你(?!们)/)
  })

  it.each(foundedReasons)('%s says by when the record is gone', (reason) => {
    expect(suggestedReply(caseView(1), reason)).toContain('11 月 25 日前删除')
  })

  it.each(unfoundedReasons)('%s says what may still be done', (reason) => {
    expect(suggestedReply(caseView(1), reason)).toContain('60 日内')
  })
})
