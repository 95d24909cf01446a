import { finance } from '@/contract/finance'
import type { RefundEvent } from '@/contract/finance-rows'
import type { ProposalView } from '@/contract/finance-views'
import { inOrder, refundEvents } from '../../rules/refund-events'
import { refundFile } from '../../store/desk/refund-file'
import { findListedRefund, keyOfRefund, type ListedRefund, listRefunds } from '../../store/desk/refunds'
import type { AccountantIdentity } from '../environment'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { maySee, regionAsked } from './authority'
import { cursorOf, readCursor } from './cursor'
import { proposalsAbout } from './proposal-view'
import { subjects } from './subjects/registry'

const PAGE = 50

const deciderOf = ({ role, accountantId }: AccountantIdentity) => (role === 'checker' ? accountantId : null)

/** Everything that goes back, by what has to happen next. */
export const refunds = action(finance.refunds, ['accountant'], async (input, { environment, identity }) => {
  const before = readCursor(input.before, 'string')
  const rows = await listRefunds(environment.database, {
    scope: regionAsked(identity, input.regionCode),
    tab: input.tab,
    decider: deciderOf(identity),
    before: before && { at: before.key, key: before.id },
    limit: PAGE + 1,
  })
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return { rows: rows.slice(0, PAGE).map(rowView), more: last ? cursorOf(last.at, keyOfRefund(last)) : null }
})

/** One of them: what became of it, the citizen's words, and what may be done. */
export const refund = action(finance.refund, ['accountant'], async (input, { environment, identity }) => {
  const { database, sealing } = environment
  const { subjectKind: kind, subjectId: id } = input
  const row = await findListedRefund(database, { kind, id, decider: deciderOf(identity) })
  const file = row && maySee(identity, row.region_code) && (await refundFile(database, kind, id))
  if (!row || !file) throw new Refusal('NOT_FOUND', `no such ${kind}`, { field: 'input.subjectId' })
  const subject = { region_code: row.region_code, subject_kind: kind, subject_id: id }
  const { request, decision } = file
  const proposals = await proposalsAbout(database, identity, subject)
  return {
    row: rowView(row),
    events: inOrder([...[...proposals].reverse().flatMap(proposalEvents), ...refundEvents(file)]),
    note: request?.note_sealed ? sealing.open(request.note_sealed) : null,
    decisionNumber: `${decision.number15}${decision.check_digit}`,
    payerMasked: decision.payer_masked,
    acts: (await subjects[kind]?.actsFor(environment, database, subject)) ?? [],
    proposals,
  }
})

/** Both persons stay in what happened. */
function proposalEvents({ act, note, byMasked, at, state, ...decided }: ProposalView): RefundEvent[] {
  const proposed = { at, event: 'proposed' as const, byMasked, detail: { act, note } }
  if (state === 'open' || decided.decidedAt === null) return [proposed]
  const detail = { act, note: decided.decisionNote ?? '' }
  const end = { at: decided.decidedAt, event: `proposal-${state}` as const, byMasked: decided.decidedByMasked, detail }
  return [proposed, end]
}

const rowView = (row: ListedRefund) => ({
  kind: row.kind,
  subjectId: row.subject_id,
  regionCode: row.region_code,
  orderNo: row.order_no,
  refundNo: row.refund_no,
  channel: row.channel,
  amountFen: row.amount_fen,
  reason: row.reason,
  route: row.route,
  state: row.state,
  waits: row.tab === 'waiting',
  waitsForMe: row.waits_for_me,
  at: row.at,
  doneAt: row.done_at,
})
