import type { FenLifeView } from '@/contract/finance-fen-life'
import { at, DAY, NEXT, yuan } from './cast'

const side = (
  account: string,
  amount: number,
  change: Partial<FenLifeView['entries'][number]['debits'][number]> = {},
) => ({
  account,
  channel: null,
  unitName: '交警支队',
  item: null,
  amountFen: yuan(amount),
  ...change,
})
export const ORDER_NO = 'MJ261119W03K7Q2M9D4'

export const fenLife: FenLifeView = {
  orderNo: ORDER_NO,
  amountFen: yuan(309),
  channel: 'wechat',
  payerMasked: '赵*安',
  windowName: '3 号窗口',
  decisions: [
    { number: '9901021203846157', amountFen: yuan(109) },
    { number: '9901021204011836', amountFen: yuan(200) },
  ],
  verdict: 'in-treasury',
  paidAt: at('10:44:05'),
  endedAt: at('14:50:03', NEXT),
  stations: [
    { station: 'ordered', state: 'done', at: at('10:41:30'), evidence: { window: '3 号窗口', officer: '周*宁' } },
    { station: 'collected', state: 'done', at: at('10:44:05'), evidence: { tradeNo: '4200002986202611193847261905' } },
    { station: 'notified', state: 'done', at: at('10:44:06'), evidence: { delivery: 1 } },
    { station: 'booked', state: 'done', at: at('10:44:07'), evidence: { receipt: 1 } },
    { station: 'billed', state: 'done', at: at('10:06:00', NEXT), evidence: { line: 1204 } },
    { station: 'cleared', state: 'done', at: at('10:35:12', NEXT), evidence: { batchNo: 'QF20261120-W' } },
    { station: 'received', state: 'done', at: at('14:50:03', NEXT), evidence: { voucherNo: 'RK26112000317' } },
  ],
  lanes: [
    { account: 'payer', from: at('10:41:30'), until: at('10:44:05'), amountFen: yuan(309) },
    { account: 'payer-clearing', from: at('10:44:05'), until: at('09:12:40', NEXT), amountFen: yuan(309) },
    { account: 'collection', from: at('09:12:40', NEXT), until: at('10:35:12', NEXT), amountFen: yuan(309) },
    { account: 'sweep-in-transit', from: at('10:35:12', NEXT), until: at('14:50:03', NEXT), amountFen: yuan(309) },
    { account: 'treasury', from: at('14:50:03', NEXT), until: null, amountFen: yuan(309) },
  ],
  entries: [
    {
      at: at('10:44:07'),
      kind: 'payment',
      businessKey: `payment:${ORDER_NO}`,
      debits: [side('payer-clearing', 309, { channel: 'wechat' })],
      credits: [side('fine-receivable', 309, { item: '103050101' })],
      hash: '9f31c2',
    },
    {
      at: at('09:12:40', NEXT),
      kind: 'settlement',
      businessKey: 'settlement:wechat:1990:2026-11-19',
      debits: [side('collection', 309, { channel: 'wechat' })],
      credits: [side('payer-clearing', 309, { channel: 'wechat' })],
      hash: 'b07e15',
    },
    {
      at: at('09:12:40', NEXT),
      kind: 'fee',
      businessKey: 'fee:wechat:1990:2026-11-19',
      debits: [side('fee-expense', 0.62)],
      credits: [side('fee-payable', 0.62)],
      hash: '44d9a8',
    },
    {
      at: at('10:35:12', NEXT),
      kind: 'sweep',
      businessKey: 'sweep:QF20261120-W',
      debits: [side('sweep-in-transit', 309)],
      credits: [side('collection', 309, { channel: 'wechat' })],
      hash: 'e6130f',
    },
    {
      at: at('14:50:03', NEXT),
      kind: 'sweep-received',
      businessKey: 'sweep-received:QF20261120-W',
      debits: [side('treasury', 309, { item: '103050101' })],
      credits: [side('sweep-in-transit', 309)],
      hash: '2c88b7',
    },
  ],
  chainHolds: true,
  bill: {
    day: DAY,
    line: 1204,
    raw: '`2026-11-19 10:44:05,`wx99…,`1990…,`0,`,`4200002986202611193847261905,`MJ261119W03K7Q2M9D4,`,`JSAPI,`SUCCESS,`OTHERS,`CNY,`309.00,`0.00,`0.61800,`0.20%,`',
    compared: [
      { field: 'orderNo', ours: ORDER_NO, theirs: ORDER_NO, agrees: true },
      { field: 'amount', ours: '309.00', theirs: '309.00', agrees: true },
      { field: 'fee', ours: '0.62', theirs: '0.62', agrees: true },
    ],
  },
  batch: { batchNo: 'QF20261120-W', netFen: yuan(380_690), voucherNo: 'RK26112000317', state: 'received' },
  refunds: [],
  receipts: [],
  differenceId: null,
}
