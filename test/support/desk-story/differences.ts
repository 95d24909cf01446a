import type { ActView, DifferenceRow, DifferenceView } from '@/contract/finance-views'
import { at, DAY, idOf, REGION, yuan } from './cast'

function row(count: number, change: Partial<DifferenceRow>): DifferenceRow {
  return {
    differenceId: idOf(100 + count),
    regionCode: REGION,
    number: `CC20261119-000${count}`,
    class: 'provider-only',
    level: 1,
    channel: 'wechat',
    billDate: DAY,
    amountFen: yuan(200),
    orderNo: null,
    inSuspense: true,
    state: 'open',
    waitingFor: null,
    waitsForMe: false,
    foundAt: at('10:12:00', '2026-11-20'),
    resolvedAt: null,
    resolution: null,
    ...change,
  }
}

export const providerOnly = row(3, {
  channel: 'alipay',
  orderNo: 'MJ261119A5T8N4C2X7B1',
  state: 'proposed',
  waitsForMe: true,
})
export const openRows: DifferenceRow[] = [
  providerOnly,
  row(1, {
    differenceId: idOf(111),
    number: 'CC20261117-0001',
    class: 'refund-only-provider',
    amountFen: yuan(100),
    foundAt: at('10:20:00', '2026-11-17'),
  }),
  row(2, {
    number: 'CC20261118-0002',
    class: 'unknown-unit',
    amountFen: yuan(1200),
    state: 'waiting',
    waitingFor: 'unit',
    foundAt: at('10:15:00', '2026-11-18'),
  }),
  row(1, { class: 'status-mismatch', amountFen: yuan(150), state: 'waiting', waitingFor: 'channel' }),
  row(5, {
    class: 'fee-mismatch',
    channel: 'alipay',
    amountFen: yuan(0.35),
    inSuspense: false,
    state: 'waiting',
    waitingFor: 'bank',
  }),
]

const acts: ActView[] = [
  { act: 'record', allowed: true, recommended: true, because: 'bill-and-order-agree' },
  { act: 'refund', allowed: true, recommended: false, because: 'stays-unpaid' },
  { act: 'sweep-now', allowed: false, recommended: false, because: 'not-booked' },
]

export const proposal = {
  proposalId: idOf(300),
  act: 'record',
  note: '附支付宝查询回执',
  byMasked: '林*清',
  byMe: false,
  at: at('15:42:00', '2026-11-20'),
  state: 'open' as const,
  decidedByMasked: null,
  decidedAt: null,
  decisionNote: null,
}

export function difference(change: Partial<DifferenceView> = {}): DifferenceView {
  const station = (
    name: DifferenceView['stations'][number]['station'],
    state: 'done' | 'warned' | 'stopped' | 'open',
  ) => ({
    station: name,
    state,
    at: null,
    evidence: {},
  })
  return {
    ...providerOnly,
    decisionNumber: '9901021204077315',
    payerMasked: '秦*',
    oursFen: null,
    theirsFen: yuan(200),
    transferNo: null,
    stations: [
      station('ordered', 'done'),
      station('collected', 'done'),
      station('notified', 'warned'),
      station('booked', 'stopped'),
      station('billed', 'done'),
      station('cleared', 'open'),
      station('received', 'open'),
    ],
    events: [
      { at: at('20:14:07'), event: 'ordered', byMasked: null, detail: { orderNo: 'MJ261119A5T8N4C2X7B1' } },
      { at: at('20:18:52'), event: 'collected', byMasked: null, detail: { tradeNo: '2026111922001449310049318720' } },
      { at: at('10:12:00', '2026-11-20'), event: 'found', byMasked: null, detail: { class: 'provider-only' } },
      {
        at: at('10:12:20', '2026-11-20'),
        event: 'held',
        byMasked: null,
        detail: { amountFen: 20_000, answer: 'paid' },
      },
      { at: at('15:42:00', '2026-11-20'), event: 'proposed', byMasked: '林*清', detail: { act: 'record' } },
    ],
    acts,
    proposals: [proposal],
    ...change,
  }
}
