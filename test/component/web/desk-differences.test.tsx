import { screen, within } from '@testing-library/react'
import { words } from '../../../mock/web/desk/differences/words'
import { words as act } from '../../../mock/web/desk/parts/act-words'
import { checker, clerk } from '../../support/desk-story/cast'
import { difference, openRows, proposal, providerOnly } from '../../support/desk-story/differences'
import { answerDesk, atTheDesk, key, open, press, text, type } from './desk-scene'
import { refusal } from './fake-host'

jest.mock('../../../mock/web/desk/overview/chart', () => ({ Chart: () => null }))
atTheDesk()

const place = `differences/${providerOnly.differenceId}`
const unproposed = { difference: () => difference({ proposals: [] }) }

describe('the list', () => {
  it('tells of each what it is, how much, whose turn it is; the first one is opened and has an address', async () => {
    answerDesk()
    await open('differences')
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows.map((row) => row.querySelector('.tag')?.textContent)).toEqual([
      '等你复核',
      '没人接手',
      '等单位认领',
      '等渠道回复',
      '等银行核对',
    ])
    expect(rows[0]?.textContent).toContain('¥200.00')
    expect(window.location.hash).toBe(`#/${place}`)
    expect(text()).toContain('账单里自动办结 4 笔')
  })

  it('↓ opens the next one, ↑ the one before', async () => {
    answerDesk()
    await open(place)
    await key('ArrowDown')
    expect(window.location.hash).toContain(openRows[1]?.differenceId)
    expect(screen.getByRole('heading', { level: 2, name: '退款单边' })).toBeTruthy()
    await key('ArrowUp')
    expect(window.location.hash).toContain(providerOnly.differenceId)
  })

  it('asks the host for a class when one is chosen', async () => {
    const calls = answerDesk()
    await open(place)
    await type(words.filters.class, 'unknown-unit')
    await key('Shift')
    expect(calls.filter(({ action }) => action === 'differences').at(-1)?.input).toMatchObject({
      class: 'unknown-unit',
    })
  })

  it("somebody else's is told as one that never was", async () => {
    answerDesk()
    await open('differences/0190dddd-0000-7000-8000-999999999999')
    expect(text()).toContain(words.notFound.title)
  })
})

describe('one that is opened', () => {
  it('shows where the money stopped, what happened, and why an act is forbidden', async () => {
    answerDesk()
    await open(place)
    const stations = within(screen.getByRole('list', { name: words.where })).getAllByRole('listitem')
    expect(stations).toHaveLength(7)
    expect(stations.find((station) => station.getAttribute('aria-current'))?.textContent).toContain('我方记账')
    expect(text()).toContain('CC20261119-0003，支付宝，决定书 990102 1204077315，秦*')
    expect(text()).toContain('再查渠道：已收款；200.00 转到待处理款项专户')
    expect(text()).toContain('不能：没有记账的钱不能入库，先补记。')
    expect(screen.getAllByRole('radio')).toHaveLength(2)
  })

  it('about a transfer that no refund names tells its number, what has left, and where it is kept', async () => {
    const transferNo = '202611190000000417'
    const found = { at: '2026-11-20T04:00:00.000Z', event: 'found' as const, byMasked: null, detail: { transferNo } }
    const explained = { act: 'mark-explained', allowed: true, recommended: true, because: 'held-until-back' }
    const change = {
      class: 'settlement-mismatch' as const,
      level: 2 as const,
      oursFen: 0,
      theirsFen: -20_000,
      transferNo,
    }
    answerDesk({
      difference: () => difference({ ...change, orderNo: null, events: [found], acts: [explained], proposals: [] }),
    })
    await open(place)
    expect(screen.getByRole('heading', { level: 2, name: words.transfer })).toBeTruthy()
    expect(text()).toContain('我方 0.00，银行 −200.00')
    expect(text()).toContain(`汇缴账户转出了一笔，没有退款登记它，银行流水号 ${transferNo}`)
    expect(text()).toContain('追回以前一直挂着')
  })

  it('is approved by another person, with the act and the sum on the button, once', async () => {
    const calls = answerDesk({ decide: () => ({ ...proposal, state: 'approved' }) })
    await open(place)
    await press(/同意补记.*200\.00/)
    const decided = calls.filter(({ action }) => action === 'decide')
    expect(decided.map(({ input }) => input)).toEqual([
      { proposalId: proposal.proposalId, decision: 'approve', note: '' },
    ])
  })

  it('goes back only with a reason; not sending it back is possible', async () => {
    const calls = answerDesk({ decide: () => ({ ...proposal, state: 'returned' }) })
    await open(place)
    await press(act.sendBack)
    await press(act.send)
    expect(screen.getByText(act.noReason)).toBeTruthy()
    await press(act.cancel)
    expect(screen.queryByLabelText(act.sendBackReason)).toBeNull()
    await press(act.sendBack)
    await type(act.sendBackReason, ' 回执是别的单子的 ')
    await press(act.send)
    expect(calls.filter(({ action }) => action === 'decide').map(({ input }) => input)).toEqual([
      { proposalId: proposal.proposalId, decision: 'return', note: '回执是别的单子的' },
    ])
  })

  it('whoever proposed it cannot decide it, and may take it back', async () => {
    const calls = answerDesk({
      difference: () => difference({ proposals: [{ ...proposal, byMe: true }] }),
      takeBack: () => ({ ...proposal, state: 'taken-back' }),
    })
    await open(place)
    expect(text()).toContain(act.mine)
    expect(screen.queryByRole('button', { name: /同意/ })).toBeNull()
    await press(act.takeBack)
    expect(calls.some(({ action }) => action === 'takeBack')).toBe(true)
  })

  it('a clerk waits for a checker', async () => {
    answerDesk({ me: () => clerk })
    await open(place)
    expect(text()).toContain(act.others)
    expect(screen.queryByRole('button', { name: /同意/ })).toBeNull()
  })

  it('is proposed with a note; a lost answer is sent again under the same key', async () => {
    let arrives = false
    const calls = answerDesk({ ...unproposed, propose: () => (arrives ? proposal : null) })
    await open(place)
    await type(act.note, '附查询回执')
    await press(/提请复核：补记.*200\.00/)
    expect(screen.getByRole('alert').textContent).toContain('没连上服务器')
    arrives = true
    await press(/提请复核：补记.*200\.00/)
    const sent = calls.filter(({ action }) => action === 'propose')
    expect(sent).toHaveLength(2)
    expect(sent[0]?.idempotencyKey).toBe(sent[1]?.idempotencyKey)
    expect(sent[1]?.input).toEqual({
      subjectKind: 'difference',
      subjectId: providerOnly.differenceId,
      act: 'record',
      note: '附查询回执',
    })
  })

  it('an act that needs a decision asks for its number, and sends both', async () => {
    const acts = [{ act: 'record-for', allowed: true, recommended: true, because: 'decision-named-by-hand' }]
    const calls = answerDesk({ difference: () => difference({ acts, proposals: [] }), propose: () => proposal })
    await open(place)
    await press(/提请复核/)
    expect(screen.getByRole('alert').textContent).toBe(act.named['decision-number'].problem)
    await type(act.named['decision-number'].label, '990102 1204077315')
    await press(/提请复核/)
    expect(calls.find(({ action }) => action === 'propose')?.input).toMatchObject({
      act: 'record-for:9901021204077315',
    })
  })

  it('says when somebody else was faster', async () => {
    answerDesk({ decide: () => refusal('NOT_PAYABLE') })
    await open(place)
    await press(/同意补记/)
    expect(screen.getByRole('alert').textContent).toContain('别人刚办过')
  })

  it('tells why the last proposal came back', async () => {
    const returned = {
      ...proposal,
      state: 'returned' as const,
      decidedByMasked: checker.nameMasked,
      decidedAt: proposal.at,
      decisionNote: '回执不清楚',
    }
    answerDesk({ me: () => clerk, difference: () => difference({ proposals: [returned] }) })
    await open(place)
    expect(text()).toContain('何*平 退回：回执不清楚')
  })
})
