import { counterHours, counterOpen } from '../../mock/rules/counter-hours'

test.each([
  ['a Friday morning', '2026-11-20 09:00', 'now'],
  ['before the doors open', '2026-11-20 08:59', 'today'],
  ['the noon break', '2026-11-20 12:00', 'today'],
  ['the last minute', '2026-11-20 16:59', 'now'],
  ['closing time', '2026-11-20 17:00', 'closed'],
  ['a Saturday', '2026-11-21 10:00', 'closed'],
  ['National Day', '2026-10-01 10:00', 'closed'],
])('on %s counters are as they should be', (_name, at, open) => {
  expect(counterOpen(new Date(`${at.replace(' ', 'T')}:00+08:00`).toISOString())).toBe(open)
})

test('hours are said as they are kept', () => {
  expect(counterHours).toBe('工作日 9:00–12:00，13:30–17:00')
})
