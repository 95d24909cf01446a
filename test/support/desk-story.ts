import type {
  AccountantView,
  ActView,
  DifferenceRow,
  DifferenceView,
  FenLifeView,
  OverviewView,
} from '@/contract/finance-views'
import { addDays } from '@/domain/dates'
import { type Fen, fen } from '@/domain/money'
import type { FinanceAction, FinanceInput, FinanceOutput } from '../../mock/web/desk/desk-cloud'

/**
 * The story of the pictures: 安澜市, Friday 20 November 2026 at 16:10, looking at the 19th. The order of window 3 that
 * 赵*安 paid is followed to the treasury.
 */
export const NOW = '2026-11-20T08:10:00.000Z'
const DAY = '2026-11-19'
const REGION = '990102'
const UNIT = '安澜市公安局交通警察支队'
const at = (time: string, day = DAY) => new Date(`${day}T${time}+08:00`).toISOString()
const idOf = (count: number) => `0190dddd-0000-7000-8000-${String(count).padStart(12, '0')}`
const yuan = (amount: number): Fen => fen(Math.round(amount * 100))

export const checker: AccountantView = {
  accountantId: idOf(1),
  nameMasked: '何*平',
  role: 'checker',
  unit: '安澜市交警支队',
  regionCode: null,
  expiresAt: '2026-11-20T08:40:00.000Z',
}
export const clerk: AccountantView = { ...checker, accountantId: idOf(2), nameMasked: '林*清', role: 'clerk' }

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
const NEXT = '2026-11-20'
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

const batch = (change: Partial<FinanceOutput<'sweeps'>['batches'][number]> = {}) => ({
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

type Refund = FinanceOutput<'refunds'>['rows'][number]
const refund = (change: Partial<Refund>): Refund => ({
  kind: 'automatic',
  subjectId: 'TK261119000001',
  regionCode: REGION,
  orderNo: ORDER_NO,
  refundNo: 'TK261119000001',
  channel: 'wechat',
  amountFen: yuan(200),
  reason: 'paid-twice',
  route: 'wallet',
  state: 'submitted',
  waits: false,
  waitsForMe: false,
  at: at('11:20:00'),
  doneAt: null,
  ...change,
})
export const refundRows: Refund[] = [
  refund({
    kind: 'requested',
    subjectId: idOf(400),
    reason: 'paid-elsewhere',
    state: 'asked',
    route: null,
    waits: true,
  }),
  refund({
    kind: 'return-order',
    subjectId: 'TF20261120-0001',
    reason: 'decision-revoked',
    state: 'asked',
    route: 'treasury',
    waits: true,
    waitsForMe: true,
  }),
  refund({
    subjectId: 'TK261117000009',
    refundNo: 'TK261117000009',
    orderNo: 'MJ261117W01B8R4T6Y2',
    reason: 'withdrawn',
    state: 'abnormal',
    waits: true,
    at: at('09:12:00', '2026-11-17'),
  }),
  refund({}),
  refund({ subjectId: 'TK261119000002', reason: 'paid-late', state: 'done', doneAt: at('11:25:00') }),
]
const tabOf = (one: Refund) => (one.doneAt ? 'done' : one.waits ? 'waiting' : 'under-way')

type File = Pick<FinanceOutput<'refund'>, 'events' | 'note' | 'acts'>
const told = (
  at: string | null,
  event: File['events'][number]['event'],
  detail = {},
  byMasked: string | null = null,
) => ({
  at,
  event,
  byMasked,
  detail,
})
const allowed = (act: string, recommended = false): ActView => ({ act, allowed: true, recommended, because: null })

/** What became of each, and what may be done about it. */
function fileOf(row: Refund): File {
  const begun = told(row.at, 'begun', { refundNo: row.refundNo ?? '' })
  if (row.kind === 'requested')
    return {
      events: [told(row.at, 'asked')],
      note: '11 月 18 日在银行柜台交过一次，今天手机上又交了。',
      acts: [allowed('grant', true), allowed('refuse:no-second-payment')],
    }
  if (row.kind === 'return-order')
    return {
      events: [begun, told(row.at, 'return-asked', { returnNo: row.subjectId, batchNo: 'QF20261119-W' })],
      note: null,
      acts: [allowed('approve-return', true)],
    }
  if (row.state !== 'abnormal')
    return { events: row.doneAt ? [begun, told(row.doneAt, 'arrived')] : [begun], note: null, acts: [] }
  const act = 'to-merchant-account'
  return {
    events: [
      begun,
      told(at('15:20:11', '2026-11-18'), 'proposed', { act, note: '银行回复卡已注销' }, '林*清'),
      told(at('15:31:40', '2026-11-18'), 'proposal-approved', { act, note: '' }, '何*平'),
      told(at('15:31:40', '2026-11-18'), 'to-merchant-account'),
      told(null, 'at-merchant-account'),
    ],
    note: null,
    acts: [
      { act, allowed: false, recommended: false, because: 'asked-already' },
      { ...allowed('paid-by-hand', true), needs: 'transfer-number' },
    ],
  }
}
