import fc from 'fast-check'
import { addDays } from '@/domain/dates'
import { fen } from '@/domain/money'
import { policyFor } from '../../mock/rules/policies/policy-for'
import { costByDate, dueDate, type PricedDecision } from '../../mock/rules/surcharge'
import { property } from '../support/property'

const today = '2026-11-20'
const policy = policyFor('national', today)

const decision = (change: Partial<PricedDecision> = {}): PricedDecision => ({
  fine_fen: fen(20_000),
  surcharge_applies: true,
  decided_on: '2026-10-01',
  served_on: '2026-10-01',
  held_reason: null,
  held_since: null,
  held_days: 0,
  ...change,
})
/** Served so long ago that `days` late days have passed today. */
const late = (days: number) => ({ served_on: addDays(today, -15 - days), decided_on: addDays(today, -15 - days) })

describe('the last day without surcharge', () => {
  test.each([
    ['行政处罚法 67(3)：送达次日为第一天', '2026-11-01', '2026-11-16'],
    ['行政处罚法 85：十五日是自然日，国庆假期也算', '2026-09-25', '2026-10-10'],
    ['跨年', '2026-12-20', '2027-01-04'],
    ['闰年二月', '2028-02-20', '2028-03-06'],
  ])('%s: served %s, due %s', (_law, served, due) => {
    expect(dueDate(decision({ served_on: served }), policy)).toBe(due)
  })

  test('counts from service, not from the decision (行政处罚法 67(3))', () => {
    expect(dueDate({ decided_on: '2026-10-20', served_on: '2026-11-01' }, policy)).toBe('2026-11-16')
  })

  test('moves off closed days only where a jurisdiction has said so', () => {
    const shifted = { ...policy, closedDays: ['2026-11-16', '2026-11-17'] }
    expect(dueDate(decision({ served_on: '2026-11-01' }), shifted)).toBe('2026-11-18')
  })

  test('under the Shandong rules of 2016 counts from the decision', () => {
    const then = policyFor('shandong-2016', '2016-02-01')
    expect(dueDate({ decided_on: '2016-01-04', served_on: '2016-01-10' }, then)).toBe('2016-01-19')
  })
})

describe('what it costs', () => {
  test.each([
    ['行政处罚法 67(3)：到期日当天', 20_000, 0, 0],
    ['行政处罚法 72(1)(1)：每日百分之三', 20_000, 1, 600],
    ['the story at window 3', 10_000, 3, 900],
    ['the last day below the cap', 20_000, 33, 19_800],
    ['行政处罚法 72(1)(1)：不得超出罚款的数额', 20_000, 34, 20_000],
    ['and never more', 20_000, 400, 20_000],
    ['a pedestrian', 1_000, 2, 60],
    ['a cyclist', 2_000, 33, 1_980],
    ['general procedure', 180_000, 10, 54_000],
    ['the largest of the table', 500_000, 8, 120_000],
    ['a step of no whole fen is rounded down', 1_033, 3, 90],
  ])('%s: fine %i, %i late days → surcharge %i', (_law, fine, days, surcharge) => {
    const price = costByDate(decision({ fine_fen: fen(fine), ...late(days) }), today, policy)
    expect(price).toMatchObject({ surchargeFen: surcharge, totalFen: fine + surcharge, lateDays: days })
    expect(price.cost.todayFen).toBe(price.totalFen)
  })

  test('nothing is added where the decision imposes no surcharge (行政处罚法 72: 可以)', () => {
    const price = costByDate(decision({ surcharge_applies: false, ...late(40) }), today, policy)
    expect(price).toMatchObject({ surchargeFen: 0, lateDays: 40 })
    expect(price.cost).toMatchObject({ dailyStepFen: 0, capFen: 20_000 })
  })
})

describe('cost by date', () => {
  test('says step, cap and the first day at the cap', () => {
    const { cost } = costByDate(decision({ served_on: '2026-11-01' }), today, policy)
    expect(cost).toEqual({
      today,
      todayFen: 22_400,
      dueOn: '2026-11-16',
      dailyStepFen: 600,
      capOn: '2026-12-20',
      capFen: 40_000,
      held: null,
    })
  })

  test('the cap is reached exactly on the day it names, not a day earlier', () => {
    const row = decision({ served_on: '2026-11-01' })
    const { capOn, capFen } = costByDate(row, today, policy).cost
    expect(costByDate(row, addDays(capOn, -1), policy).totalFen).toBe(39_800)
    expect(costByDate(row, capOn, policy).totalFen).toBe(capFen)
  })
})

describe('行政处罚法 73(3)：复议或者诉讼期间不计算加处罚款', () => {
  test('the first day of a hold and all later ones add nothing', () => {
    const held = decision({ ...late(10), held_reason: 'reconsideration', held_since: addDays(today, -6) })
    expect(costByDate(held, today, policy)).toMatchObject({ surchargeFen: 1_800, lateDays: 3 })
    expect(costByDate(held, addDays(today, 30), policy).surchargeFen).toBe(1_800)
    expect(costByDate(held, today, policy).cost.held).toEqual({ reason: 'reconsideration', since: addDays(today, -6) })
  })

  test('a hold that began in time adds nothing at all', () => {
    const held = decision({ ...late(10), held_reason: 'lawsuit', held_since: addDays(today, -20) })
    expect(costByDate(held, today, policy)).toMatchObject({ surchargeFen: 0, lateDays: 0 })
  })

  test('days of an ended hold are taken off, and the cap comes that much later', () => {
    const price = costByDate(decision({ ...late(25), held_days: 20 }), today, policy)
    expect(price).toMatchObject({ surchargeFen: 3_000, lateDays: 5 })
    expect(price.cost.capOn).toBe(addDays(today, 29))
  })

  test('during a hold the cap is named as if the hold ended today', () => {
    const held = decision({ ...late(10), held_reason: 'lawsuit', held_since: addDays(today, -6) })
    expect(costByDate(held, today, policy).cost.capOn).toBe(addDays(today, 31))
  })
})

describe('for any decision', () => {
  const decisions = fc.record({
    fine: fc.integer({ min: 1, max: 5_000_000 }),
    servedAgo: fc.integer({ min: 0, max: 400 }),
    heldAgo: fc.option(fc.integer({ min: 0, max: 400 })),
    heldDays: fc.integer({ min: 0, max: 100 }),
    applies: fc.boolean(),
    days: fc.integer({ min: 0, max: 200 }),
  })
  const rowOf = (value: {
    fine: number
    servedAgo: number
    heldAgo: number | null
    heldDays: number
    applies: boolean
  }) =>
    decision({
      fine_fen: fen(value.fine),
      surcharge_applies: value.applies,
      served_on: addDays(today, -value.servedAgo),
      held_reason: value.heldAgo === null ? null : 'lawsuit',
      held_since: value.heldAgo === null ? null : addDays(today, -value.heldAgo),
      held_days: value.heldDays,
    })

  test('the price never falls from day to day and never passes the cap', () => {
    property(decisions, (value) => {
      const row = rowOf(value)
      const now = costByDate(row, today, policy)
      const later = costByDate(row, addDays(today, value.days), policy)
      expect(later.totalFen).toBeGreaterThanOrEqual(now.totalFen)
      expect(later.totalFen).toBeLessThanOrEqual(now.cost.capFen)
      expect(now.cost.capFen).toBeLessThanOrEqual(2 * value.fine)
    })
  })

  test('without a hold the line that the contract describes is the price of every day', () => {
    property(decisions, (value) => {
      const row = rowOf({ ...value, heldAgo: null, heldDays: 0 })
      const day = addDays(today, value.days)
      const { cost } = costByDate(row, today, policy)
      const lateDays = costByDate(row, day, policy).lateDays
      expect(costByDate(row, day, policy).totalFen).toBe(
        Math.min(cost.capFen, value.fine + cost.dailyStepFen * lateDays),
      )
      if (cost.dailyStepFen > 0) expect(costByDate(row, day, policy).totalFen === cost.capFen).toBe(day >= cost.capOn)
    })
  })
})
