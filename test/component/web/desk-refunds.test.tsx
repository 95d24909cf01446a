import { screen } from '@testing-library/react'
import { words as act } from '../../../mock/web/desk/parts/act-words'
import { words } from '../../../mock/web/desk/refunds/words'
import { clerk } from '../../support/desk-story/cast'
import { proposal } from '../../support/desk-story/differences'
import { refundRows } from '../../support/desk-story/refunds'
import { answerDesk, atTheDesk, open, press, text, type } from './desk-scene'

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
