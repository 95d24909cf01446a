import type { OverviewView } from '@/contract/finance-views'
import { addDays } from '@/domain/dates'
import { at, DAY, NOW, REGION, UNIT, yuan } from './cast'

/** Per day: WeChat and Alipay in yuan, rows of the bills, how many of them agree. */
const fortnight: readonly [number, number, number, number][] = [
  [366_200, 232_100, 3100, 3094],
  [204_500, 138_200, 1790, 1787],
  [181_300, 125_000, 1602, 1600],
  [418_900, 249_800, 3440, 3432],
  [383_700, 239_000, 3205, 3186],
  [369_900, 231_900, 3120, 3114],
  [356_400, 234_900, 3066, 3061],
  [375_600, 235_300, 3150, 3144],
  [210_400, 141_200, 1822, 1820],
  [190_800, 122_900, 1633, 1631],
  [420_600, 262_100, 3502, 3493],
  [398_200, 240_500, 3310, 3304],
  [381_700, 237_200, 3221, 3215],
  [381_240, 231_145, 3187, 3180],
]

export const overview: OverviewView = {
  day: DAY,
  now: NOW,
  units: [
    { regionCode: REGION, name: UNIT },
    { regionCode: '990105', name: '安澜市望江区公安分局交警大队' },
  ],
  today: { day: '2026-11-20', receivedFen: yuan(498_720), payments: 2604, weekAgoFen: yuan(483_255.8) },
  received: { fen: yuan(612_385), payments: 3187, refundFen: yuan(700), refunds: 4 },
  matching: { matched: 3180, rows: 3187 },
  open: { count: 5, fen: yuan(1650.35), oldestDays: 3, waitForMe: 1 },
  treasury: { state: 'received', at: at('14:50:03', '2026-11-20') },
  lastDays: fortnight.map(([wechat, alipay, rows, matched], place) => ({
    day: addDays(DAY, place - 13),
    perChannel: [
      { channel: 'wechat' as const, receivedFen: yuan(wechat) },
      { channel: 'alipay' as const, receivedFen: yuan(alipay) },
    ],
    matched,
    rows,
  })),
  whereItWent: {
    receivedFen: yuan(612_385),
    refundFen: yuan(700),
    suspenseFen: yuan(350),
    onTheWayFen: yuan(0),
    treasuryFen: yuan(611_335),
    nowhereFen: 0,
    balanced: true,
  },
  classes: [
    { class: 'provider-only', found: 1, byRule: 0, byRuleFen: yuan(0), open: 1, openFen: yuan(200) },
    { class: 'status-mismatch', found: 1, byRule: 0, byRuleFen: yuan(0), open: 1, openFen: yuan(150) },
    { class: 'fee-mismatch', found: 1, byRule: 0, byRuleFen: yuan(0), open: 1, openFen: yuan(0.35) },
    { class: 'unknown-unit', found: 0, byRule: 0, byRuleFen: yuan(0), open: 1, openFen: yuan(1200) },
    { class: 'refund-only-provider', found: 0, byRule: 0, byRuleFen: yuan(0), open: 1, openFen: yuan(100) },
    { class: 'duplicate-payment', found: 2, byRule: 2, byRuleFen: yuan(400), open: 0, openFen: yuan(0) },
    { class: 'late-day', found: 2, byRule: 2, byRuleFen: yuan(300), open: 0, openFen: yuan(0) },
  ],
  channels: [
    {
      channel: 'wechat',
      billState: 'reconciled',
      fetchedAt: at('10:06:00', '2026-11-20'),
      payments: 1986,
      receivedFen: yuan(381_240),
      refundFen: yuan(400),
      suspenseFen: yuan(150),
      sweptFen: yuan(380_690),
      feeFen: 76_248,
    },
    {
      channel: 'alipay',
      billState: 'reconciled',
      fetchedAt: at('10:11:00', '2026-11-20'),
      payments: 1201,
      receivedFen: yuan(231_145),
      refundFen: yuan(300),
      suspenseFen: yuan(200),
      sweptFen: yuan(230_645),
      feeFen: 46_229,
    },
  ],
}
