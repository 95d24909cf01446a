import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import {
  addDays,
  addSeconds,
  chinaDate,
  daysBetween,
  formatDate,
  formatInstant,
  secondsBetween,
  startOfChinaDate,
} from '@/domain/dates'
import { property } from '../../support/property'

const DAY_MS = 86_400_000
const instants = fc
  .integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2060, 0, 1) })
  .map((ms) => new Date(ms).toISOString())

describe('dates in China', () => {
  test.each([
    ['2026-11-19T15:59:59.999Z', '2026-11-19'],
    ['2026-11-19T16:00:00.000Z', '2026-11-20'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('%s falls on %s', (instant, date) => {
    expect(chinaDate(instant)).toBe(date)
  })

  test.each([
    ['2026-11-03', 15, '2026-11-18'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (date, days, result) => {
    expect(addDays(date, days)).toBe(result)
    expect(daysBetween(date, result)).toBe(days)
  })

  test('are shown as people write them', () => {
    expect(formatInstant('2026-11-20T02:31:08.000Z', 'HH:mm:ss')).toBe('10:31:08')
    expect(formatInstant('2026-11-20T20:31:08.000Z', 'M月D日 HH:mm')).toBe('11月21日 04:31')
    expect(formatDate('2026-11-03', 'M月D日')).toBe('11月3日')
    expect(formatDate('2026-11-03', 'M/D')).toBe('11/3')
  })

  test('a day holds exactly the instants from its midnight to the next', () => {
    property(instants, (instant) => {
      const start = startOfChinaDate(chinaDate(instant))
      expect(secondsBetween(start, instant)).toBeGreaterThanOrEqual(0)
      expect(secondsBetween(start, instant)).toBeLessThan(DAY_MS / 1000)
      expect(startOfChinaDate(addDays(chinaDate(instant), 1))).toBe(addSeconds(start, DAY_MS / 1000))
    })
  })

  test('the clock shown is UTC+8, to the second', () => {
    property(instants, (instant) => {
      const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
      expect(formatInstant(instant, 'YYYY-MM-DDTHH:mm:ss')).toBe(shifted.slice(0, 19))
    })
  })

  // 02:30 does not exist in New York on 8 March 2026, 01:30 exists twice on 1 November.
  test('a phone set to a zone that changes its clocks shows the same China time', () => {
    const script = `
      const { formatInstant, chinaDate } = require('./src/domain/dates.ts')
      const shown = ['2026-03-07T18:30:00.000Z', '2026-10-31T17:30:00.000Z', '2026-11-01T06:30:00.000Z']
      console.log(shown.map((at) => formatInstant(at, 'MM-DD HH:mm')).join(), chinaDate('2026-03-07T15:59:00.000Z'))`
    const output = execFileSync('node_modules/.bin/tsx', ['-e', script], {
      env: { ...process.env, TZ: 'America/New_York' },
      encoding: 'utf8',
    })
    expect(output.trim()).toBe('03-08 02:30,11-01 01:30,11-01 14:30 2026-03-07')
  })
})
