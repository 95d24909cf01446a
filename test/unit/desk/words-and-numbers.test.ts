import { fen } from '@/domain/money'
import { actReasons, differenceActs } from '../../../mock/rules/reconciliation/acts'
import { daysOption } from '../../../mock/web/desk/overview/days-option'
import { percentChange, percentOf } from '../../../mock/web/desk/overview/rates'
import { actOf, isAct, reasonOf, shortOf, wordsOfAct } from '../../../mock/web/desk/parts/act-words'
import { chosenAct, emptyDraft, problemOf, proposedAct } from '../../../mock/web/desk/parts/draft'
import { signedYuan } from '../../../mock/web/desk/parts/money-cell'
import { decisionInGroups, tailOf } from '../../../mock/web/desk/parts/numbers'
import { dayAndTime, lasted, waited } from '../../../mock/web/desk/parts/times'
import { hrefOf, routeOf } from '../../../mock/web/desk/route'
import { overview } from '../../support/desk-story/overview'

describe('addresses', () => {
  it.each([
    ['#/differences/abc?tab=open', { page: 'differences', opened: ['abc'], query: { tab: 'open' } }],
    ['#/bills/wechat/1900/2026-11-19', { page: 'bills', opened: ['wechat', '1900', '2026-11-19'], query: {} }],
    ['', { page: 'overview', opened: [], query: {} }],
    ['#/nonsense/abc', { page: 'overview', opened: [], query: {} }],
    ['#/money/%E0%A4%A', { page: 'money', opened: ['%E0%A4%A'], query: {} }],
  ])('%s', (hash, route) => expect(routeOf(hash)).toEqual(route))

  it('come back as they went, without what is empty', () => {
    const href = hrefOf('money', ['a/b 中'], { find: '12 & 3', unit: '', day: undefined })
    expect(routeOf(href)).toEqual({ page: 'money', opened: ['a/b 中'], query: { find: '12 & 3' } })
  })
})

describe('rates', () => {
  it.each([
    [{ matched: 3180, rows: 3187 }, '99.78%'],
    [{ matched: 99999, rows: 100000 }, '99.99%'],
    [{ matched: 5, rows: 5 }, '100.00%'],
    [{ matched: 0, rows: 0 }, '100.00%'],
    [{ matched: 0, rows: 3 }, '0.00%'],
    [{ matched: 0, rows: null }, null],
  ])('%j is %s, never rounded up', (counts, told) => expect(percentOf(counts)).toBe(told))

  it.each([
    [1032, 1000, '+3.2%'],
    [968, 1000, '−3.2%'],
    [1000, 1000, '+0.0%'],
  ])('%d after %d is %s', (now, before, told) => expect(percentChange(now, before)).toBe(told))
})

describe('sums, numbers and times', () => {
  it.each([
    [-70000, '−700.00'],
    [0, '0.00'],
    [61238500, '612,385.00'],
  ])('%d fen', (amount, told) => expect(signedYuan(amount)).toBe(told))

  it('long numbers come in groups', () => {
    expect(decisionInGroups('9901021204077315')).toBe('990102 1204077315')
    expect(tailOf('2026111922001449310049318720')).toBe('4931 8720')
  })

  const NOW = '2026-11-20T08:10:00.000Z'
  it.each([
    ['2026-11-20T07:42:00.000Z', '今天 15:42', '刚发现'],
    ['2026-11-20T02:12:00.000Z', '今天 10:12', '已等 5 小时'],
    ['2026-11-19T12:18:00.000Z', '昨天 20:18', '已等 19 小时'],
    ['2026-11-17T02:20:00.000Z', '11-17 10:20', '已等 3 天'],
  ])('%s', (at, told, since) => {
    expect(dayAndTime(at, NOW)).toBe(told)
    expect(waited(at, NOW)).toBe(since)
  })

  it('28 hours and 6 minutes from the payment to the treasury', () => {
    expect(lasted('2026-11-19T02:44:05.000Z', '2026-11-20T06:50:03.000Z')).toBe('28 小时 6 分')
    expect(lasted('2026-11-19T02:44:05.000Z', '2026-11-19T02:56:05.000Z')).toBe('12 分')
  })
})

describe('acts', () => {
  const options = [
    { act: 'record-for', allowed: true, recommended: true, because: 'decision-named-by-hand' },
    { act: 'refund', allowed: true, recommended: false, because: 'goes-to-payer' },
    { act: 'sweep-now', allowed: false, recommended: false, because: 'not-booked' },
  ]

  it('every act and every reason of the rules has words', () => {
    for (const act of differenceActs) expect(wordsOfAct(act).long).toMatch(/\p{Script=Han}/u)
    for (const because of actReasons) expect(reasonOf(because)).toMatch(/\p{Script=Han}/u)
  })

  it('the recommended one is chosen first; a forbidden one never', () => {
    expect(chosenAct(emptyDraft, options)).toBe('record-for')
    expect(chosenAct({ ...emptyDraft, act: 'refund' }, options)).toBe('refund')
    expect(chosenAct({ ...emptyDraft, act: 'sweep-now' }, options)).toBe('record-for')
  })

  it('what must be named is asked for, and sent with the act', () => {
    const draft = { ...emptyDraft, named: '990102 1204077315' }
    expect(problemOf(emptyDraft, 'record-for')).not.toBeNull()
    expect(problemOf(draft, 'record-for')).toBeNull()
    expect(proposedAct(draft, 'record-for')).toBe('record-for:9901021204077315')
    expect(proposedAct(draft, 'refund')).toBe('refund')
    expect(actOf('claim:140105')).toEqual({ act: 'claim', named: '140105' })
    expect(shortOf('claim:140105')).toBe('认领 140105')
    expect(isAct('claim:140105', 'claim')).toBe(true)
    expect(isAct('refuse:no-second-payment', 'refuse:sum-is-right')).toBe(false)
    expect(shortOf('refuse:no-second-payment')).toBe('不予退款')
  })
})

describe('the chart', () => {
  it('stacks the channels in ten thousand yuan, with the rate in a band of its own', () => {
    const { series, grid } = daysOption(overview.lastDays, overview.day)
    expect(grid).toHaveLength(2)
    const lines = series as { type: string; stack?: string; data: unknown[] }[]
    expect(lines.map(({ type, stack }) => [type, stack])).toEqual([
      ['bar', 'received'],
      ['bar', 'received'],
      ['line', undefined],
    ])
    expect(lines.map(({ data }) => data.at(-1))).toEqual([38.124, 23.1145, 99.78])
  })

  it('leaves a gap where there was no bill, and channels out that took nothing', () => {
    const [first] = overview.lastDays
    const bare = {
      ...(first as NonNullable<typeof first>),
      rows: null,
      matched: 0,
      perChannel: [{ channel: 'card' as const, receivedFen: fen(0) }],
    }
    const { series } = daysOption([bare], bare.day)
    expect(series).toHaveLength(1)
    expect((series as { data: unknown[] }[])[0]?.data).toEqual(['-'])
  })
})
