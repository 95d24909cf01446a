import fc from 'fast-check'
import { addDays, type ChinaDate, daysBetween, weekday } from '@/domain/dates'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../mock/rules/calendar'
import { holidayYears } from '../../mock/rules/public-holidays'
import { property } from '../support/property'

test.each([
  ['2026-11-20', true, 'an ordinary Friday'],
  ['2026-11-21', false, 'a Saturday'],
  ['2026-01-02', false, 'New Year 2026'],
  ['2026-01-04', true, 'a Sunday worked for New Year'],
  ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
  ['2026-02-15', false, 'the Spring Festival begins'],
  ['2026-02-23', false, 'its last day'],
  ['2026-02-24', true, 'and work again'],
  ['2026-10-07', false, 'the last day of the National Day'],
  ['2026-10-10', true, 'a Saturday worked for it'],
  ['2025-10-08', false, 'National Day with Mid-Autumn'],
  ['2025-01-26', true, 'a worked Sunday'],
  ['2024-02-18', true, 'a worked Sunday'],
  ['2024-09-16', false, 'Mid-Autumn'],
  ['2027-02-08', false, 'statutory day of the Spring Festival'],
  ['2027-02-09', true, 'no make-up days are known for 2027'],
  ['2031-05-01', false, 'a year without data: festivals of fixed date'],
  ['2031-10-07', true, 'a year without data: nothing else'],
])('%s works: %p (%s)', (date, works) => {
  expect(isWorkingDay(date)).toBe(works)
})

test('the data make sense: worked days are weekends and not days off; ranges lie in their year', () => {
  for (const [year, { off, workedWeekends, source }] of Object.entries(holidayYears)) {
    expect(source).toMatch(/年/)
    for (const day of workedWeekends) {
      expect([day, weekday(day) % 6]).toEqual([day, 0])
      expect([day, off.some(([first, last]) => first <= day && day <= last)]).toEqual([day, false])
    }
    for (const [first, last] of off)
      expect([first.slice(0, 4), last.slice(0, 4), first <= last]).toEqual([year, year, true])
  }
})

test.each([
  ['2024', 28],
  ['2025', 28],
  ['2026', 33],
  // 全国年节及纪念日放假办法 (2024): thirteen days.
  ['2027', 13],
])('%s has %i days off in its festivals', (year, days) => {
  const off = holidayYears[year]?.off ?? []
  expect(off.reduce((sum, [first, last]) => sum + daysBetween(first, last) + 1, 0)).toBe(days)
})

test.each([
  ['2026-11-20', 5, '2026-11-27', 'over a weekend'],
  ['2026-11-21', 5, '2026-11-27', 'from a Saturday'],
  ['2026-02-13', 1, '2026-02-14', 'onto a worked Saturday'],
  ['2026-02-12', 5, '2026-02-26', 'over the Spring Festival'],
  ['2026-09-30', 3, '2026-10-10', 'over the National Day'],
  ['2026-12-31', 1, '2027-01-04', 'over New Year'],
  ['2026-11-20', 0, '2026-11-20', 'no days'],
])('%s and %i working days: %s (%s)', (from, days, until) => {
  expect(addWorkingDays(from, days)).toBe(until)
  if (days > 0) expect(workingDaysBetween(from, until)).toBe(days)
})

test('for any day: a term ends on a working day and counting back gives its days', () => {
  const dates = fc.integer({ min: 0, max: 1400 }).map((days): ChinaDate => addDays('2024-01-01', days))
  property(fc.tuple(dates, fc.integer({ min: 1, max: 40 })), ([from, days]) => {
    const until = addWorkingDays(from, days)
    expect(isWorkingDay(until)).toBe(true)
    expect(workingDaysBetween(from, until)).toBe(days)
    expect(workingDaysBetween(until, from)).toBe(-days)
  })
})
