import type { OrderView } from '@/contract/payment-orders'

/**
 * The life of a payment order as data. A state ending a call to the wallet has a partner that is written before the
 * call (`placing` → `awaiting`, `closing` → `closed`), so that a crash in between is repaired by asking the wallet.
 */
export const orderStates = [
  /** Written; the wallet may or may not know the order yet. */
  'placing',
  /** The wallet has the order, its cashier can take money. */
  'awaiting',
  /** The cashier was left with an unclear end: the wallet is being asked. */
  'confirming',
  /** We decided to close; the wallet has not confirmed yet. */
  'closing',
  'closed',
  /** The wallet refused the order for good. */
  'rejected',
  /** Paid and, for at least one decision, the payment that counts. */
  'paid',
  /** 财政已核对. */
  'matched',
  /** Recorded by the police: the end of a good payment. */
  'recorded',
  /** Paid, but nothing was left to settle: all of it goes back. */
  'surplus',
] as const
export type OrderState = (typeof orderStates)[number]

export const orderEvents = [
  'PREPAID',
  'PREPAY_REFUSED',
  'CASHIER_LEFT_UNCLEAR',
  'CLOSE_DECIDED',
  'CLOSE_CONFIRMED',
  'PAYMENT_SETTLED',
  'PAYMENT_SURPLUS',
  'TREASURY_MATCHED',
  'POLICE_RECORDED',
] as const
export type OrderEvent = (typeof orderEvents)[number]

type Edges = Readonly<Record<OrderState, Partial<Record<OrderEvent, OrderState>>>>

const wherePaymentCounts = { PAYMENT_SETTLED: 'paid', PAYMENT_SURPLUS: 'surplus' } as const

export const orderEdges: Edges = {
  placing: { PREPAID: 'awaiting', PREPAY_REFUSED: 'rejected', CLOSE_DECIDED: 'closing', ...wherePaymentCounts },
  awaiting: { CASHIER_LEFT_UNCLEAR: 'confirming', CLOSE_DECIDED: 'closing', ...wherePaymentCounts },
  confirming: { CLOSE_DECIDED: 'closing', ...wherePaymentCounts },
  closing: { CLOSE_CONFIRMED: 'closed', ...wherePaymentCounts },
  // The wallet promised that nothing can be charged any more; money that comes all the same always goes back.
  closed: { PAYMENT_SURPLUS: 'surplus' },
  rejected: { PAYMENT_SURPLUS: 'surplus' },
  paid: { TREASURY_MATCHED: 'matched' },
  matched: { POLICE_RECORDED: 'recorded' },
  recorded: {},
  surplus: {},
}

/** @throws Error when the graph has no such edge: a fault of ours, never of the caller. */
export function nextOrderState(state: OrderState, event: OrderEvent): OrderState {
  const next = orderEdges[state][event]
  if (!next) throw new Error(`order in state ${state} cannot take ${event}`)
  return next
}

export function canTake(state: OrderState, event: OrderEvent): boolean {
  return orderEdges[state][event] !== undefined
}

/** The wallet may still charge in these states. */
export const unsettledStates: readonly OrderState[] = ['placing', 'awaiting', 'confirming', 'closing']

export const refundStates = [
  /** Swept already: it waits until the treasury has returned the money. */
  'waiting',
  /** Decided; the wallet may or may not have been asked. */
  'ready',
  'submitted',
  'done',
  /** The wallet cannot deliver it: a person looks after it. */
  'abnormal',
] as const
export type RefundState = (typeof refundStates)[number]

/** After so many refusals of the channel (its balance is short) the payer and the desk are told that it takes longer. */
export const REFUSALS_UNTIL_SHOWN = 5

/** What the citizen sees of an order: one of nine states, each with a screen of its own. */
export function citizenState(state: OrderState, refund: RefundState | null): OrderView['state'] {
  switch (state) {
    case 'placing':
    case 'awaiting':
      return 'waiting'
    case 'confirming':
    case 'closing':
      return 'confirming'
    case 'closed':
    case 'rejected':
      return 'not-charged'
    case 'surplus':
      return refund === 'done' ? 'refunded' : refund === 'abnormal' ? 'refund-delayed' : 'refunding'
    default:
      return state
  }
}
