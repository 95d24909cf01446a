import { addSeconds, startOfChinaDate } from '@/domain/dates'
import { queueAt } from '../../mock/providers/queues/simulator'
import { isFestival } from '../../mock/rules/calendar'
import { hoursOf, nextTurn, openAt, type ScheduleName } from '../../mock/rules/counter-hours'
import { distanceBetween } from '../../mock/rules/distance'

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString()

test.each([
  ['office', '工作日 9:00–12:00，13:30–17:00'],
  ['station', '工作日和周六 8:30–16:30'],
  ['clinic', '工作日 8:00–11:30，14:00–16:30'],
] as const)('the hours of %s are said as they are kept', (name, words) => {
  expect(hoursOf(name)).toBe(words)
})

test.each<[ScheduleName, string, string, string]>([
  ['office', '2026-11-20 08:59', 'today', '9:00 开门'],
  ['office', '2026-11-20 09:00', 'now', '12:00 午休'],
  ['office', '2026-11-20 11:59', 'now', '12:00 午休'],
  ['office', '2026-11-20 12:00', 'today', '13:30 开门'],
  ['office', '2026-11-20 16:59', 'now', '17:00 关门'],
  ['office', '2026-11-19 17:00', 'closed', '明天 9:00 开门'],
  ['office', '2026-11-20 17:00', 'closed', '11月23日（周一）9:00 开门'],
  // The National Day week, and the Saturday after it on which everybody works.
  ['office', '2026-09-30 18:00', 'closed', '10月8日（周四）9:00 开门'],
  ['office', '2026-10-10 10:00', 'now', '12:00 午休'],
  ['office', '2026-12-31 17:00', 'closed', '1月4日（周一）9:00 开门'],
  ['station', '2026-11-21 08:30', 'now', '16:30 关门'],
  ['station', '2026-11-22 10:00', 'closed', '明天 8:30 开门'],
  ['station', '2026-10-03 10:00', 'closed', '10月8日（周四）8:30 开门'],
  ['clinic', '2026-11-20 11:30', 'today', '14:00 开门'],
  ['clinic', '2026-11-20 16:30', 'closed', '11月23日（周一）8:00 开门'],
])('%s at %s is %s: %s', (name, time, open, turn) => {
  expect([openAt(name, at(time)), nextTurn(name, at(time))]).toEqual([open, turn])
})

test.each([
  ['2026-10-01', true],
  ['2026-10-08', false],
  ['2026-10-10', false],
  ['2026-11-21', false],
  ['2031-10-01', true],
  ['2031-10-04', false],
])('%s belongs to a festival: %p', (date, festival) => {
  expect(isFestival(date)).toBe(festival)
})

/** Distances worked out by the spherical law of cosines on a globe of 6371.008 km. */
test.each([
  ['a place from itself', 37.8, 112.56, 37.8, 112.56, 0],
  ['a degree of latitude', 0, 0, 1, 0, 111_195],
  ['a degree of longitude on the 60th parallel', 60, 0, 60, 1, 55_597],
  ['Taiyuan to Qingdao', 37.7365, 112.5653, 36.0754, 120.4124, 721_498],
  ['across the date line', 0, 179.5, 0, -179.5, 111_195],
  ['pole to pole', 90, 0, -90, 0, 20_015_112],
])('%s: %d, %d to %d, %d is %d metres', (_what, north, east, toNorth, toEast, metres) => {
  const far = distanceBetween({ latitude: north, longitude: east }, { latitude: toNorth, longitude: toEast })
  expect(Math.abs(far - metres)).toBeLessThanOrEqual(1)
})

describe('the queue of a hall', () => {
  const halls = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const week = Array.from({ length: 7 * 24 * 6 }, (_, place) => addSeconds(startOfChinaDate('2026-11-16'), place * 600))
  const mean = (times: string[]) => {
    const all = times.flatMap((time) => halls.map((hall) => queueAt(hall, 'office', at(time)).waiting))
    return all.reduce((sum, one) => sum + one, 0) / all.length
  }

  it('is empty exactly while the doors are closed', () => {
    for (const moment of week) {
      const { waiting, minutes: wait } = queueAt('a', 'office', moment)
      if (openAt('office', moment) !== 'now') expect([moment, waiting, wait]).toEqual([moment, 0, 0])
      else expect([moment, waiting >= 1 && waiting <= 50 && wait >= waiting / 2]).toEqual([moment, true])
    }
  })

  it('is the same for the same moment, and another in another hall or on another day', () => {
    const moment = at('2026-11-20 10:30')
    expect(queueAt('a', 'office', moment)).toEqual(queueAt('a', 'office', moment))
    expect(new Set(halls.map((hall) => queueAt(hall, 'office', moment).waiting)).size).toBeGreaterThan(3)
    const days = ['16', '17', '18', '19', '20'].map((day) => queueAt('a', 'office', at(`2026-11-${day} 10:30`)).waiting)
    expect(new Set(days).size).toBeGreaterThan(2)
  })

  it('is longer in the middle of the morning than at its ends, and longest on Mondays', () => {
    expect(mean(['2026-11-18 10:00', '2026-11-19 10:00'])).toBeGreaterThan(
      mean(['2026-11-18 09:00', '2026-11-19 11:50']),
    )
    expect(mean(['2026-11-16 10:00'])).toBeGreaterThan(mean(['2026-11-20 10:00']))
  })
})
