import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { foundedReasons, unfoundedReasons } from '@/contract/objections'
import { suggestedReply } from '../../../mock/web/officer/replies'
import { foundedWords, unfoundedWords, words } from '../../../mock/web/officer/words'
import { answerCasework, caseView, queued, reviewer } from './fake-casework'
import { idOf, refusal } from './fake-host'
import { onTheOfficersPage, open, press, pressOn, proposal, proposed, text } from './officer-scene'

const pick = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const reasonField = () => screen.getByRole<HTMLSelectElement>('combobox')
const replyField = () => screen.getByRole<HTMLTextAreaElement>('textbox')

onTheOfficersPage()

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
    expect(sent()[0]?.input).toEqual({ objectionId: idOf(1), proposedAt: proposal.at, agree: true })
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
    expect(sent()[0]?.input).toEqual({ objectionId: idOf(1), proposedAt: proposal.at, agree: false, note: '补一句。' })
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
