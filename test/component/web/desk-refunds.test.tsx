import { screen } from '@testing-library/react'
import type { ActView } from '@/contract/finance-views'
import { words as act } from '../../../mock/web/desk/parts/act-words'
import { bankWords, words } from '../../../mock/web/desk/refunds/words'
import { clerk } from '../../support/desk-story/cast'
import { proposal } from '../../support/desk-story/differences'
import { refundRows } from '../../support/desk-story/refunds'
import { answerDesk, atTheDesk, open, press, pressOn, text, type } from './desk-scene'

jest.mock('../../../mock/web/desk/overview/chart', () => ({ Chart: () => null }))
atTheDesk()

const rowOf = (state: string) => refundRows.find((row) => row.state === state)?.subjectId

describe('money that goes back, at the desk', () => {
  it('lists what a person has to do, and each opens beside the list', async () => {
    answerDesk()
    await open('refunds')
    const links = screen.getAllByRole('link').filter(({ className }) => className.includes('df-open'))
    expect(links.map((link) => link.getAttribute('href')?.split('/').at(1))).toEqual(['refunds', 'refunds', 'refunds'])
    expect(links.map((link) => link.getAttribute('href')?.split('/').at(2))).toEqual([
      'refund-request',
      'return-order',
      'refund',
    ])
  })

  it('of one that no card takes tells what happened, and takes the number of the transfer', async () => {
    const calls = answerDesk({ me: () => clerk, propose: () => proposal })
    await open(`refunds/refund/${rowOf('abnormal')}`)
    const told = [...screen.getByRole('list', { name: words.opened.happened }).children].map(
      ({ textContent }) => textContent,
    )
    expect(told).toEqual([
      '17 日 09:12:00记下要退的钱，退款单号 TK261117000009',
      '18 日 15:20:11林*清 提请复核：退到商户账户，银行回复卡已注销',
      '15:31:40何*平 同意退到商户账户',
      '15:31:40请渠道改退到商户的银行账户',
      '现在钱已在商户的银行账户，等人转给当事人',
    ])
    expect(text()).toContain('不能：已经申请过了。')
    await press(/提请复核：登记已转账/)
    expect(screen.getByRole('alert').textContent).toBe(act.named['transfer-number'].problem)
    await type(act.named['transfer-number'].label, '2026 1119 0000 0417')
    await type(act.note, '网银已转')
    await press(/提请复核：登记已转账.*200\.00/)
    expect(calls.find(({ action }) => action === 'propose')?.input).toEqual({
      subjectKind: 'refund',
      subjectId: rowOf('abnormal'),
      act: 'paid-by-hand:2026111900000417',
      note: '网银已转',
    })
  })

  describe('of one that its channel takes back no more', () => {
    const subjectId = rowOf('abnormal') ?? ''
    const row = refundRows.find((one) => one.subjectId === subjectId)
    /** The file with these acts, at a mock host or in earnest. */
    function answerWith(acts: ActView[], bank: (body: unknown) => object = () => ({ ok: false, status: 404 })) {
      const refund = {
        row,
        events: [],
        note: null,
        decisionNumber: '9901021204077315',
        payerMasked: '秦*',
        proposals: [],
      }
      const calls = answerDesk({ me: () => clerk, refund: () => ({ ...refund, acts }), propose: () => proposal })
      const desk = globalThis.fetch
      globalThis.fetch = (async (path: string, request: RequestInit) =>
        path.startsWith('/simulated-bank')
          ? bank(request.body && JSON.parse(String(request.body)))
          : desk(path, request)) as typeof fetch
      return calls
    }
    const LINE = '202611190000000417'
    const waits = { act: 'paid-by-hand', allowed: false, recommended: false, because: 'no-transfer-yet' }
    const ok = (body: object) => ({ ok: true, json: async () => body })

    it('says that the bank’s statement comes first, and in earnest offers no bank of its own', async () => {
      answerWith([waits])
      await open(`refunds/refund/${subjectId}`)
      expect(text()).toContain('先到代收银行从汇缴账户转给当事人')
      expect(text()).not.toContain(bankWords.title)
      expect(screen.queryByRole('button', { name: /提请复核/ })).toBeNull()
    })

    it('pays at the simulated bank, which may hold too little', async () => {
      const asked: unknown[] = []
      let holds = false
      answerWith([waits], (body) => {
        if (!body) return ok({ account: '6200' })
        asked.push(body)
        return holds ? ok({ reference: LINE }) : { ok: false, status: 409 }
      })
      await open(`refunds/refund/${subjectId}`)
      await press(/转给当事人.*200\.00/)
      expect(screen.getByRole('alert').textContent).toBe(bankWords.refused)
      holds = true
      await press(/转给当事人.*200\.00/)
      expect(screen.getByRole('status').textContent).toBe(bankWords.paid(LINE))
      expect(asked).toEqual(Array(2).fill({ channel: 'wechat', amountFen: 20_000 }))
    })

    it('offers the transfers that the statement has, and nothing has to be typed', async () => {
      const transfer = (number: string, recommended: boolean) => ({
        ...waits,
        act: `paid-by-hand:${number}`,
        allowed: true,
        recommended,
        because: null,
      })
      const calls = answerWith([transfer(LINE, true), transfer('202611190000000418', false)])
      await open(`refunds/refund/${subjectId}`)
      expect(text()).toContain(act.byTransfer(LINE))
      expect(screen.queryByLabelText(act.named['transfer-number'].label)).toBeNull()
      await pressOn(screen.getByLabelText(/000418/))
      await press(/提请复核：登记已转账.*200\.00/)
      expect(calls.find(({ action }) => action === 'propose')?.input).toMatchObject({
        act: 'paid-by-hand:202611190000000418',
      })
    })
  })

  it('of one that a rule does alone says that nothing has to be done', async () => {
    answerDesk()
    await open(`refunds/refund/${rowOf('submitted')}?tab=under-way`)
    expect(text()).toContain(words.opened.nothing.automatic)
    expect(screen.queryByRole('button', { name: /提请复核/ })).toBeNull()
  })

  it('that is not ours is not there', async () => {
    answerDesk()
    await open('refunds/refund/TK0')
    expect(text()).toContain(words.notFound.title)
  })
})
