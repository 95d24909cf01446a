import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { OfficerApp } from '../../../mock/web/officer/officer-app'
import { words } from '../../../mock/web/officer/words'
import { answerCasework, caseView, handler, NOW, queued, reviewer } from './fake-casework'
import { answerCloud, refusal } from './fake-host'
import { onTheOfficersPage, open, pass, press, proposed, text } from './officer-scene'

onTheOfficersPage()

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
    await pass(4_000)
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
    await pass(4_000)
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
    await pass(0)
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
    await pass(20_000)
    expect(openings(calls)).toBe(1)
    const after = answerCasework({ waiting: [queued(1, { state: 'under-review' })], cases: [proposed] })
    await pass(4_000)
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
    await pass(4_000)
    await screen.findByRole('button', { name: words.propose.submit })
  })
})
