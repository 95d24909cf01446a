import type { DifferenceClass, DifferenceState } from './classes'
import type { DifferenceFacts } from './repairs'

/** What two persons may do about a difference. The key of the desk's words. */
export const differenceActs = [
  /** 补记: into our books as the bill has it, with receipt, treasury and police to follow. */
  'record',
  /** 补记 for a decision that the proposer names. */
  'record-for',
  /** 原路退回. */
  'refund',
  /** 认领: it belongs to the unit that the proposer names. */
  'claim',
  /** The channel's fee is right after all. */
  'accept-fee',
  'send-to-channel',
  'send-to-bank',
  'send-to-treasury',
  /** The channel has corrected itself: what we held for it is given up. */
  'channel-corrected',
  /** Explained without moving money. */
  'mark-explained',
  /** 直接入库: never; listed so that nobody looks for it. */
  'sweep-now',
] as const
export type DifferenceAct = (typeof differenceActs)[number]

/** Why an act is the right one, what it leads to, or why it is not allowed. The key of the desk's words. */
export const actReasons = [
  'bill-and-order-agree',
  'decision-named-by-hand',
  'stays-unpaid',
  'goes-to-payer',
  'unit-named-by-hand',
  'not-held-yet',
  'agency-bears-it',
  'channel-must-look',
  'bank-must-look',
  'treasury-must-look',
  'gives-up-suspense',
  'moves-no-money',
  'held-until-back',
  'not-booked',
  'not-billed',
  'billed-by-now',
  'unit-unknown',
  'sum-unclear',
  'paid-already',
  'order-unknown',
  'claim-first',
  'refund-would-hit-the-good-payment',
  'refund-is-out',
  'ask-them-first',
  'in-suspense',
  'bank-and-bill-differ',
] as const
export type ActReason = (typeof actReasons)[number]

export interface ActOption {
  act: DifferenceAct
  allowed: boolean
  recommended: boolean
  because: ActReason
  /** What the proposer must name, joined to the act: `record-for:1401051204077315`, `claim:140105`. */
  needs: 'decision-number' | 'region-code' | null
}

export interface OpenDifference extends Pick<DifferenceFacts, 'class' | 'about' | 'order' | 'nextBill'> {
  state: DifferenceState
  waitingFor: 'unit' | 'channel' | 'bank' | 'treasury' | null
  inSuspense: boolean
}

const needs: Partial<Record<DifferenceAct, ActOption['needs']>> = {
  'record-for': 'decision-number',
  claim: 'region-code',
}

const yes = (act: DifferenceAct, because: ActReason, recommended = false): ActOption => ({
  act,
  allowed: true,
  recommended,
  because,
  needs: needs[act] ?? null,
})
const best = (act: DifferenceAct, because: ActReason) => yes(act, because, true)
const no = (act: DifferenceAct, because: ActReason): ActOption => ({ ...yes(act, because), allowed: false })

/** Every act worth a thought, allowed or not, the recommended first; none once it is resolved. */
export function actsOn(difference: OpenDifference): ActOption[] {
  return difference.state === 'resolved' ? [] : actsOfClass[difference.class](difference)
}

const toChannel = (difference: OpenDifference) =>
  difference.waitingFor === 'channel'
    ? yes('send-to-channel', 'channel-must-look')
    : best('send-to-channel', 'channel-must-look')

const corrected = ({ waitingFor, inSuspense }: OpenDifference): ActOption => {
  if (waitingFor !== 'channel') return no('channel-corrected', 'ask-them-first')
  return inSuspense ? best('channel-corrected', 'gives-up-suspense') : best('channel-corrected', 'moves-no-money')
}

/** Only after whoever is to explain it was asked, and never over money that waits. */
function explained({ about, waitingFor, inSuspense }: OpenDifference, asked: OpenDifference['waitingFor']): ActOption {
  if (inSuspense) return no('mark-explained', 'in-suspense')
  if (waitingFor !== asked) return no('mark-explained', 'ask-them-first')
  return best('mark-explained', about === 'transfer' ? 'held-until-back' : 'moves-no-money')
}

const actsOfClass: Record<DifferenceClass, (difference: OpenDifference) => ActOption[]> = {
  'status-mismatch': (difference) =>
    difference.about === 'payment'
      ? [
          best('record', 'bill-and-order-agree'),
          yes('refund', 'stays-unpaid'),
          yes('send-to-channel', 'channel-must-look'),
          no('sweep-now', 'not-booked'),
        ]
      : [toChannel(difference), explained(difference, 'channel'), no('refund', 'refund-is-out')],
  'provider-only': () => [
    best('record-for', 'decision-named-by-hand'),
    yes('refund', 'goes-to-payer'),
    yes('send-to-channel', 'channel-must-look'),
    no('record', 'order-unknown'),
    no('sweep-now', 'not-booked'),
  ],
  'unknown-unit': ({ inSuspense }) => [
    // What is claimed is what was put aside.
    inSuspense ? best('claim', 'unit-named-by-hand') : no('claim', 'not-held-yet'),
    yes('send-to-channel', 'channel-must-look'),
    no('record-for', 'claim-first'),
    no('refund', 'claim-first'),
    no('sweep-now', 'unit-unknown'),
  ],
  'amount-mismatch': (difference) => [
    toChannel(difference),
    corrected(difference),
    no('record', 'sum-unclear'),
    no('refund', 'sum-unclear'),
    no('sweep-now', 'sum-unclear'),
  ],
  'duplicate-payment': (difference) => [
    toChannel(difference),
    corrected(difference),
    no('record', 'paid-already'),
    no('refund', 'refund-would-hit-the-good-payment'),
    no('sweep-now', 'paid-already'),
  ],
  'refund-only-provider': (difference) => [toChannel(difference), corrected(difference), no('refund', 'refund-is-out')],
  'local-only': (difference) => {
    // A rule ends it, though not while somebody has proposed something.
    if (difference.nextBill === 'has-it')
      return (['send-to-channel', 'mark-explained'] as const).map((act) => no(act, 'billed-by-now'))
    return [
      toChannel(difference),
      explained(difference, 'channel'),
      ...(difference.about === 'payment' ? [no('sweep-now', 'not-billed')] : []),
    ]
  },
  'late-day': (difference) => [toChannel(difference), explained(difference, 'channel')],
  'fee-mismatch': (difference) => [
    difference.waitingFor === 'bank' ? yes('send-to-bank', 'bank-must-look') : best('send-to-bank', 'bank-must-look'),
    yes('accept-fee', 'agency-bears-it'),
    explained(difference, 'bank'),
  ],
  'settlement-mismatch': (difference) => [
    difference.waitingFor === 'bank' ? yes('send-to-bank', 'bank-must-look') : best('send-to-bank', 'bank-must-look'),
    explained(difference, 'bank'),
    no('sweep-now', 'bank-and-bill-differ'),
  ],
  'sweep-mismatch': (difference) => [
    difference.waitingFor === 'treasury'
      ? yes('send-to-treasury', 'treasury-must-look')
      : best('send-to-treasury', 'treasury-must-look'),
    explained(difference, 'treasury'),
  ],
}
