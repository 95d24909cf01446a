import { addDays } from '@/domain/dates'
import type { FinanceOutput } from '../../../mock/web/desk/desk-cloud'
import { at, DAY, NEXT, REGION, UNIT, yuan } from './cast'

const bill = (
  channel: 'wechat' | 'alipay',
  day: string,
  change: Partial<FinanceOutput<'bills'>['bills'][number]> = {},
) => ({
  channel,
  merchantId: channel === 'wechat' ? '1990000001' : '2088990000000001',
  day,
  state: 'reconciled' as const,
  tries: 1,
  nextTryAt: null,
  fetchedAt: at('10:06:00', addDays(day, 1)),
  reconciledAt: at('10:07:12', addDays(day, 1)),
  payments: 1986,
  paymentFen: yuan(381_240),
  refunds: 2,
  refundFen: yuan(400),
  feeFen: 76_248,
  matched: 1984,
  refusedBecause: null,
  refusedLine: null,
  ...change,
})
const unread = {
  payments: null,
  paymentFen: null,
  refunds: null,
  refundFen: null,
  feeFen: null,
  matched: 0,
  reconciledAt: null,
}
export const bills: FinanceOutput<'bills'>['bills'] = [
  bill('wechat', DAY),
  bill('alipay', DAY, { ...unread, state: 'refused', refusedBecause: 'bad-row', refusedLine: 1204 }),
  bill('wechat', '2026-11-18', { payments: 1940, refunds: 0, refundFen: yuan(0), matched: 1940 }),
  bill('alipay', '2026-11-18', {
    ...unread,
    state: 'waiting',
    tries: 3,
    nextTryAt: at('16:30:00', NEXT),
    fetchedAt: null,
  }),
  bill('alipay', '2026-11-15', { ...unread, state: 'no-trades' }),
]

/** The day's own money, and what is kept back. */
export const sweepWaiting: FinanceOutput<'sweeps'>['waiting'] = [
  {
    regionCode: REGION,
    itemCode: '103050101',
    channel: 'wechat',
    because: 'not-enough',
    items: 2,
    amountFen: yuan(1200),
  },
  {
    regionCode: REGION,
    itemCode: '103050101',
    channel: 'alipay',
    because: 'refund-under-way',
    items: 1,
    amountFen: yuan(200),
  },
]

export const batch = (change: Partial<FinanceOutput<'sweeps'>['batches'][number]> = {}) => ({
  regionCode: REGION,
  unitName: UNIT,
  batchNo: 'QF20261120-W',
  sweepDate: NEXT,
  channel: 'wechat' as const,
  itemCode: '103050101',
  grossFen: yuan(381_090),
  refundFen: yuan(400),
  netFen: yuan(380_690),
  items: 1982,
  state: 'received' as const,
  refusedBecause: null,
  voucherNo: 'RK26112000317',
  createdAt: at('10:35:12', NEXT),
  receivedAt: at('14:50:03', NEXT),
  ...change,
})
