import type { BillView, DecisionView } from '@/contract/payment-bills'
import type { OrderView } from '@/contract/payment-orders'
import { fen } from '@/domain/money'

export const authority = { regionCode: '990102', name: '安澜市公安局交通警察支队', hotline: '0990-12123' }

export const TOKEN = 'A'.repeat(116)

/** A decision two days late; 2026-11-20 is today. */
export function decision(changes: Partial<DecisionView> = {}): DecisionView {
  return {
    decisionId: '01890a5d-ac96-774b-bcce-b302099a8057',
    number: '9901021260048375',
    procedure: 'simple',
    authority,
    act: '开车时拨打接听手持电话',
    payerMasked: '林*岚',
    plateMasked: null,
    decidedOn: '2026-11-03',
    servedOn: '2026-11-03',
    fineFen: fen(20000),
    surchargeFen: fen(1200),
    totalFen: fen(21200),
    lateDays: 2,
    cost: {
      today: '2026-11-20',
      todayFen: fen(21200),
      dueOn: '2026-11-18',
      dailyStepFen: fen(600),
      capOn: '2026-12-22',
      capFen: fen(40000),
      held: null,
    },
    notPayable: null,
    closedAt: null,
    ...changes,
  }
}

/** A decision that is still in time. */
export const inTime = (changes: Partial<DecisionView> = {}): DecisionView =>
  decision({
    surchargeFen: fen(0),
    totalFen: fen(20000),
    lateDays: 0,
    cost: {
      today: '2026-11-20',
      todayFen: fen(20000),
      dueOn: '2026-11-27',
      dailyStepFen: fen(600),
      capOn: '2026-12-31',
      capFen: fen(40000),
      held: null,
    },
    ...changes,
  })

/** A bill that lives five minutes from now. */
export function bill(changes: Partial<BillView> = {}): BillView {
  const now = Date.now()
  return {
    billId: '01890a5d-ac96-774b-bcce-b302099a8001',
    state: 'open',
    authority,
    hallName: '车辆管理所',
    windowName: '3 号窗口',
    items: [decision()],
    fineFen: fen(20000),
    surchargeFen: fen(1200),
    totalFen: fen(21200),
    issuedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + 300_000).toISOString(),
    now: new Date(now).toISOString(),
    closedAt: null,
    myOrderNo: null,
    ...changes,
  }
}

export const ORDER_NO = 'MS20261120ABCDEF01'

export function order(state: OrderView['state'], changes: Partial<OrderView> = {}): OrderView {
  const paid = ['paid', 'matched', 'recorded', 'refunding', 'refunded', 'refund-delayed'].includes(state)
  const matched = state === 'matched' || state === 'recorded'
  return {
    orderNo: ORDER_NO,
    state,
    channel: 'wechat',
    authority,
    acts: ['开车时拨打接听手持电话'],
    decisionNumbers: ['9901021260048375'],
    totalFen: fen(21200),
    createdAt: '2026-11-20T02:30:50.000Z',
    expiresAt: '2026-11-20T02:35:00.000Z',
    paidAt: paid ? '2026-11-20T02:31:08.000Z' : null,
    matchedAt: matched ? '2026-11-20T02:31:10.000Z' : null,
    recordedAt: state === 'recorded' ? '2026-11-20T02:31:12.000Z' : null,
    askedAt: '2026-11-20T02:31:24.000Z',
    refund: null,
    receipt: state === 'recorded' ? receipt : null,
    voidedReceipts: [],
    ...changes,
  }
}

export const receipt: NonNullable<OrderView['receipt']> = {
  code: '99060126',
  number: '0026148037',
  checkCode: '7f3k20',
  issuedAt: '2026-11-20T02:31:12.000Z',
  payerMasked: '林*岚',
  payee: '安澜市公安局交通警察支队',
  items: [
    { itemCode: '103050101', name: '罚款', amountFen: fen(20000) },
    { itemCode: '103050101', name: '加处罚款', amountFen: fen(1200) },
  ],
  totalFen: fen(21200),
  totalInCapitals: '贰佰壹拾贰元整',
  red: null,
}

/** Voided by a red one. */
export const voidedReceipt: typeof receipt = {
  ...receipt,
  red: {
    code: '99060126',
    number: '0026151206',
    checkCode: 'b04e19',
    issuedAt: '2026-11-24T02:00:00.000Z',
    because: 'withdrawn',
  },
}

export const refund: NonNullable<OrderView['refund']> = {
  amountFen: fen(21200),
  reason: 'paid-twice',
  requestedAt: '2026-11-20T02:32:00.000Z',
  doneAt: null,
  byTransfer: false,
}
