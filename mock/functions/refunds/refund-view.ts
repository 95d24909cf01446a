import type { RefundView } from '@/contract/refunds'
import { chinaDate, type Instant } from '@/domain/dates'
import { addWorkingDays } from '../../rules/calendar'
import { REFUSALS_UNTIL_SHOWN } from '../../rules/order-states'
import { refundStand } from '../../rules/refunds'
import type { selectOwnAccord, selectRequested } from '../../store/refund-pages'
import type { Environment } from '../environment'
import { policyOfAuthority } from '../runtime/policy'

type Requested = Awaited<ReturnType<ReturnType<typeof selectRequested>['execute']>>[number]
type OwnAccord = Awaited<ReturnType<ReturnType<typeof selectOwnAccord>['execute']>>[number]

/** What was asked for, as its payer sees it. */
export function requestedView({ sealing }: Pick<Environment, 'sealing'>, row: Requested): RefundView {
  const { request_state: state, decided_at: decidedAt } = row
  const granted = state === 'granted' || state === 'done'
  return {
    ...commonView(row, refundStand(state, row.refund_state, isStuck(row))),
    requestId: row.request_id,
    why: row.why,
    words: row.note_sealed === null ? '' : sealing.open(row.note_sealed),
    amountFen: row.amount_fen ?? row.asked_fen,
    route: row.route,
    askedAt: row.asked_at,
    lookedAt: row.looked_at ?? decidedAt,
    decidedAt: state === 'taken-back' ? null : decidedAt,
    refusedBecause: row.refused_because,
    decideBy: state === 'asked' ? promised(row, row.asked_at, 'refundAnsweredWithinWorkingDays') : null,
    arriveBy: granted && decidedAt !== null ? arriveBy(row, row.route, decidedAt) : null,
    mayTakeBack: state === 'asked' && row.looked_at === null,
  }
}

/** What goes back by itself. */
export function ownAccordView(row: OwnAccord): RefundView {
  const route = row.refund_state === 'waiting' || row.treasury_returned_at !== null ? 'treasury' : 'wallet'
  return {
    ...commonView(row, refundStand(null, row.refund_state, isStuck(row))),
    requestId: null,
    // `granted` has its request.
    why: row.why === 'granted' ? 'withdrawn' : row.why,
    words: '',
    amountFen: row.amount_fen,
    route,
    askedAt: row.asked_at,
    lookedAt: null,
    decidedAt: row.asked_at,
    refusedBecause: null,
    decideBy: null,
    arriveBy: arriveBy(row, route, row.asked_at),
    mayTakeBack: false,
  }
}

type Common = Pick<
  Requested,
  | 'order_no'
  | 'region_code'
  | 'channel'
  | 'authority_name'
  | 'authority_hotline'
  | 'policy'
  | 'rules_as_of'
  | 'done_at'
  | 'by_hand'
  | 'trouble'
  | 'tries'
  | 'treasury_returned_at'
  | 'points'
  | 'points_at'
> & { decision_id: string | null; number15: string | null; check_digit: string | null; act: string | null }

function commonView(row: Common, stand: RefundView['stand']) {
  return {
    orderNo: row.order_no,
    decision:
      row.decision_id === null
        ? null
        : { decisionId: row.decision_id, number: `${row.number15}${row.check_digit}`, act: row.act ?? '' },
    authority: { regionCode: row.region_code, name: row.authority_name, hotline: row.authority_hotline },
    channel: row.channel,
    stand,
    returnedAt: row.treasury_returned_at,
    arrivedAt: row.done_at,
    byTransfer: row.by_hand ?? false,
    points: row.points && row.points_at ? { points: row.points, returnedAt: row.points_at } : null,
  }
}

const isStuck = ({ trouble, tries }: Pick<Common, 'trouble' | 'tries'>) =>
  trouble !== null && (tries ?? 0) >= REFUSALS_UNTIL_SHOWN

function arriveBy(row: Common, route: RefundView['route'], since: Instant) {
  if (row.done_at !== null) return null
  return promised(row, since, route === 'treasury' ? 'returnWithinWorkingDays' : 'refundWithinWorkingDays')
}

type Promised = 'refundAnsweredWithinWorkingDays' | 'returnWithinWorkingDays' | 'refundWithinWorkingDays'

function promised(row: Common, since: Instant, what: Promised) {
  const day = chinaDate(since)
  return addWorkingDays(day, policyOfAuthority(row, day)[what])
}
