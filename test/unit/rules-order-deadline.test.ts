import { orderDeadline } from '../../mock/rules/order-deadline'

/** 10:30 and 23:50 in China. */
const MORNING = '2026-11-20T02:30:00.000Z'
const BEFORE_MIDNIGHT = '2026-11-20T15:50:00.000Z'

it.each([
  ['as long as the policy says', MORNING, null, false, '2026-11-20T02:45:00.000Z'],
  ['no longer than the code of its bill', MORNING, '2026-11-20T02:34:00.000Z', false, '2026-11-20T02:34:00.000Z'],
  ['long enough to get there', MORNING, '2026-11-20T02:30:10.000Z', false, '2026-11-20T02:31:15.000Z'],
  ['across midnight when the price stays', BEFORE_MIDNIGHT, null, false, '2026-11-20T16:05:00.000Z'],
  ['until the midnight that makes it dearer', BEFORE_MIDNIGHT, null, true, '2026-11-20T16:00:00.000Z'],
  ['shortly past midnight when that is too near', '2026-11-20T15:59:30.000Z', null, true, '2026-11-20T16:00:45.000Z'],
])('a cashier takes money %s', (_what, now, mustEndBy, dearerTomorrow, deadline) => {
  expect(orderDeadline(now, { orderMinutes: 15, mustEndBy, dearerTomorrow })).toBe(deadline)
})
