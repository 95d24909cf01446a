import type { ClockView, RecordStand } from '@/contract/records'
import type { Condition } from '../../mock/rules/violations/facts'
import { type EarlierRecord, isFirstWarning } from '../../mock/rules/violations/first-warning'
import { type ClockFacts, clockOf, comeBy, extendedComeBy, standOf } from '../../mock/rules/violations/terms'
import { MOMENT, policyOf, recordOf } from '../support/violation-facts'

const national = policyOf('national')

describe('to come and be handled (处理程序规定 art. 20, 53)', () => {
  test('thirty calendar days from the notice, over New Year too', () => {
    expect(comeBy('2026-11-02', national)).toBe('2026-12-02')
    expect(comeBy('2026-12-15', national)).toBe('2027-01-14')
  })

  test.each([
    [1, '2027-01-02'],
    [2, '2027-02-02'],
    [3, '2027-03-02'],
  ])('extended by %i months', (months, until) => {
    expect(extendedComeBy('2026-11-02', national, months)).toBe(until)
  })

  test('the end of a short month is its last day', () => {
    expect(extendedComeBy('2026-12-31', national, 1)).toBe('2027-02-28')
  })

  test.each([0, 4, 1.5, -1])('not by %p months', (months) => {
    expect(() => extendedComeBy('2026-11-02', national, months)).toThrow(RangeError)
  })
})

describe('the one clock', () => {
  const facts = (stand: RecordStand, change: Partial<ClockFacts> = {}): ClockFacts => ({
    stand,
    comeBy: '2026-12-02',
    extended: false,
    payBy: '2026-12-05',
    lapsesAt: '2026-11-20T02:45:00.000Z',
    answerBy: '2026-11-26',
    ...change,
  })
  test.each([
    ['here', { kind: 'come', until: '2026-12-02', daysLeft: 12, extended: false }],
    ['window', { kind: 'come', until: '2026-12-02', daysLeft: 12, extended: false }],
    ['on-hold', { kind: 'answer', until: '2026-11-26', workingDaysLeft: 4 }],
    ['to-be-paid', { kind: 'confirm', until: '2026-11-20T02:45:00.000Z' }],
    ['being-recorded', { kind: 'pay', until: '2026-12-05', daysLeft: 15 }],
    ['settled', { kind: 'pay', until: '2026-12-05', daysLeft: 15 }],
    ['handled-elsewhere', null],
    ['deleted', null],
    ['transferred', null],
  ] as [RecordStand, ClockView | null][])('%s: %p', (stand, clock) => {
    expect(clockOf(facts(stand), MOMENT)).toEqual(clock)
  })

  test('days that have passed are negative', () => {
    expect(clockOf(facts('window', { comeBy: '2026-11-10', extended: true }), MOMENT)).toEqual({
      kind: 'come',
      until: '2026-11-10',
      daysLeft: -10,
      extended: true,
    })
  })

  test('nothing runs once it is paid', () => {
    expect(clockOf(facts('settled', { payBy: null }), MOMENT)).toBeNull()
  })
})

describe('where it stands', () => {
  const broken: Condition = { code: 'stale', met: false, source: '规则', wayOut: 'wait', facts: {} }
  test.each([
    ['all met', {}, [], null, 'here'],
    ['one broken', {}, [broken], null, 'window'],
    ['objection', { stand: 'on-hold' }, [broken], null, 'on-hold'],
    ['settled here', { stand: 'settled', handlingStatus: 1 }, [], { provisional: false, recorded: true }, 'settled'],
    ['the police have not heard', { stand: 'settled' }, [], { provisional: false, recorded: false }, 'being-recorded'],
    ['confirmed, not paid', { stand: 'settled' }, [], { provisional: true, recorded: false }, 'to-be-paid'],
    ['deleted after an objection', { handlingStatus: -1, stand: 'on-hold' }, [broken], null, 'deleted'],
    ['deleted after we settled', { handlingStatus: -1, stand: 'settled' }, [], null, 'deleted'],
    ['at a window', { handlingStatus: 1 }, [broken], null, 'handled-elsewhere'],
    ['nothing to be handled', { handlingStatus: 9 }, [broken], null, 'handled-elsewhere'],
    ['elsewhere while on hold', { handlingStatus: 1, stand: 'on-hold' }, [broken], null, 'handled-elsewhere'],
    ['moved', { handlingStatus: 2 }, [broken], null, 'transferred'],
  ] as const)('%s', (_case, change, conditions, own, stand) => {
    expect(standOf(recordOf(change), conditions, own)).toBe(stand)
  })
})

describe('a first violation (行政处罚法 art. 33)', () => {
  // 2026-10-24 in China.
  const record = recordOf({ code: '10393' })
  const earlier = (change: Partial<EarlierRecord> = {}): EarlierRecord => ({
    happenedOn: '2026-01-10',
    open: false,
    warned: false,
    sameProvince: true,
    ...change,
  })
  test.each([
    ['no other record', [], true],
    ['one of long ago, handled', [earlier()], true],
    ['one of long ago, still open', [earlier({ open: true })], false],
    ['one in the last half year', [earlier({ happenedOn: '2026-06-01' })], false],
    ['one 180 days ago', [earlier({ happenedOn: '2026-04-27' })], false],
    ['one 181 days ago', [earlier({ happenedOn: '2026-04-26' })], true],
    ['two on one day spoil each other', [earlier({ happenedOn: '2026-10-24' })], false],
    ['a later one does not', [earlier({ happenedOn: '2026-10-25', open: true })], true],
    ['of another province', [earlier({ happenedOn: '2026-10-01', sameProvince: false, open: true })], true],
    ['warned within twelve months', [earlier({ happenedOn: '2025-10-25', warned: true })], false],
    ['warned twelve months ago to the day', [earlier({ happenedOn: '2025-10-24', warned: true })], true],
    ['warned for a later one already', [earlier({ happenedOn: '2026-11-10', warned: true })], false],
  ])('%s', (_case, history, answer) => {
    expect(isFirstWarning(record, history, national)).toBe(answer)
  })

  test.each([
    ['红灯不可警告', recordOf({ code: '1625' })],
    ['民警当场查处的', recordOf({ code: '10393', capturedBy: 'officer' })],
    ['本来就只有警告', recordOf({ code: '6094' })],
  ])('%s', (_case, other) => {
    expect(isFirstWarning(other, [], national)).toBe(false)
  })

  test('before the law of 2021 there was no such rule', () => {
    for (const place of ['shandong-2016', 'zhumadian-2015', 'nanning-2019'] as const)
      expect([place, isFirstWarning(record, [], policyOf(place))]).toEqual([place, false])
  })
})
