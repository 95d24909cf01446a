import type { FinanceAction, FinanceInput, FinanceOutput } from '../../../mock/web/desk/desk-cloud'
import { batch, bills, sweepWaiting } from './bills'
import { at, checker, DAY, NEXT, REGION, UNIT, yuan } from './cast'
import { difference, openRows, providerOnly } from './differences'
import { fenLife, ORDER_NO } from './fen-life'
import { overview } from './overview'
import { fileOf, refundRows, tabOf } from './refunds'

type Answers = { [Action in FinanceAction]?: (input: FinanceInput<Action>) => FinanceOutput<Action> | null }

/** What the host of the story answers; null = somebody else's or never was: NOT_FOUND. */
export const story: Answers = {
  me: () => checker,
  signIn: () => checker,
  signOut: () => ({ signedOut: true }),
  overview: ({ day }) => ({ ...overview, day: day ?? DAY }),
  differences: ({ tab, class: kind }) => ({
    rows: tab === 'open' ? openRows.filter((one) => !kind || one.class === kind) : [],
    more: null,
    counts: { open: 5, byPersons: 38, byRule: 112 },
  }),
  difference: ({ differenceId }) => {
    const found = openRows.find((one) => one.differenceId === differenceId)
    if (!found) return null
    return found === providerOnly ? difference() : difference({ ...found, proposals: [] })
  },
  search: ({ text }) => ({
    recognised: text === ORDER_NO ? 'order' : 'nothing',
    orders:
      text === ORDER_NO
        ? [{ orderNo: ORDER_NO, channel: 'wechat', amountFen: yuan(309), payerMasked: '赵*安', paidAt: at('10:44:05') }]
        : [],
    differenceId: null,
    batchNo: null,
  }),
  fenLife: ({ orderNo }) => (orderNo === ORDER_NO ? fenLife : null),
  bills: () => ({ bills }),
  billRows: ({ channel, merchantId, day, only }) => {
    const found = bills.find((one) => one.channel === channel && one.merchantId === merchantId && one.day === day)
    if (!found) return null
    const line = (count: number, matched: boolean) => ({
      line: count,
      kind: 'payment' as const,
      at: at('10:44:05', day),
      orderNo: count === 1204 ? ORDER_NO : `MJ261119W0${count}`,
      tradeNo: '4200002986202611193847261905',
      refundNo: null,
      amountFen: yuan(309),
      feeFen: 62,
      class: matched ? ('matched' as const) : ('status-mismatch' as const),
    })
    const rows = [line(1203, true), line(1204, true), line(1205, false)]
    return { bill: found, rows: only ? rows.filter((one) => one.class !== 'matched') : rows, more: false }
  },
  sweeps: () => ({
    waiting: sweepWaiting,
    batches: [
      batch(),
      batch({
        batchNo: 'QF20261120-A',
        channel: 'alipay',
        grossFen: yuan(230_945),
        refundFen: yuan(300),
        netFen: yuan(230_645),
        items: 1200,
        state: 'submitted',
        voucherNo: null,
        receivedAt: null,
      }),
      batch({
        batchNo: 'QF20261119-A',
        sweepDate: DAY,
        channel: 'alipay',
        state: 'refused',
        refusedBecause: 'account-blocked',
        voucherNo: null,
        receivedAt: null,
      }),
    ],
    days: [
      {
        channel: 'wechat',
        day: DAY,
        billFen: 38_084_000,
        bankFen: 38_084_000,
        sweptFen: yuan(380_690),
        receivedFen: yuan(380_690),
        heldFen: yuan(150),
        agrees: true,
      },
      {
        channel: 'alipay',
        day: DAY,
        billFen: 23_084_500,
        bankFen: null,
        sweptFen: yuan(0),
        receivedFen: yuan(0),
        heldFen: yuan(200),
        agrees: true,
      },
      {
        channel: 'alipay',
        day: '2026-11-18',
        billFen: 23_720_000,
        bankFen: 23_700_000,
        sweptFen: yuan(0),
        receivedFen: yuan(0),
        heldFen: yuan(0),
        agrees: false,
      },
    ],
    nextSweepOn: '2026-11-23',
  }),
  sweepItems: ({ batchNo }) => ({
    batch: batch({ batchNo, grossFen: yuan(309), refundFen: yuan(0), netFen: yuan(309), items: 2 }),
    items: [
      {
        orderNo: ORDER_NO,
        decisionNumber: '9901021203846157',
        grossFen: yuan(109),
        refundFen: yuan(0),
        amountFen: yuan(109),
        counts: true,
      },
      {
        orderNo: ORDER_NO,
        decisionNumber: '9901021204011836',
        grossFen: yuan(200),
        refundFen: yuan(0),
        amountFen: yuan(200),
        counts: true,
      },
    ],
  }),
  refunds: ({ tab }) => ({ rows: refundRows.filter((one) => tabOf(one) === tab), more: null }),
  refund: ({ subjectId }) => {
    const found = refundRows.find((one) => one.subjectId === subjectId)
    if (!found) return null
    return { row: found, decisionNumber: '9901021204011836', payerMasked: '赵*安', proposals: [], ...fileOf(found) }
  },
  receipts: () => ({
    rows: [receipt('0000120431', { red: true, redOf: '0000120428' }), receipt('0000120430'), receipt('0000120428')],
    more: null,
    gaps: ['0000120429'],
  }),
  units: () => ({
    units: [
      {
        regionCode: REGION,
        name: UNIT,
        unitCode: '990102001',
        itemCode: '103050101',
        payee: '安澜市财政局',
        channels: ['wechat', 'alipay'],
      },
    ],
    channels: [
      { channel: 'wechat', merchantId: '1990000001', feeBasisPoints: 20, billAfter: '10:00' },
      { channel: 'alipay', merchantId: '2088990000000001', feeBasisPoints: 20, billAfter: '10:00' },
    ],
  }),
  log: () => ({
    rows: [
      {
        at: at('15:42:00', NEXT),
        byMasked: '林*清',
        role: 'clerk',
        act: 'propose',
        subject: 'CC20261119-0003',
        outcome: 'done',
        traceId: 't-7f21',
      },
      {
        at: at('15:41:10', NEXT),
        byMasked: '林*清',
        role: 'clerk',
        act: 'signIn',
        subject: null,
        outcome: 'done',
        traceId: 't-7f20',
      },
      {
        at: at('15:40:55', NEXT),
        byMasked: null,
        role: null,
        act: 'signIn',
        subject: null,
        outcome: 'FORBIDDEN',
        traceId: 't-7f1f',
      },
    ],
    more: null,
  }),
}

function receipt(number: string, change: Partial<FinanceOutput<'receipts'>['rows'][number]> = {}) {
  return {
    regionCode: REGION,
    code: '99010126',
    number,
    red: false,
    redOf: null,
    orderNo: ORDER_NO,
    totalFen: yuan(309),
    issuedAt: at('10:44:07'),
    ...change,
  }
}
