import type { DecisionSummary } from '@/contract/document-views'
import { documents } from '@/contract/documents'
import type { Instant } from '@/domain/dates'
import { isUuid } from '../../store/ids'
import { type ListedDecision, listDecisionsOf } from '../../store/listed-decisions'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'

const PAGE = 20

/** The caller's decisions, wherever they were made, newest first. */
export const decisions = action(documents.decisions, ['citizen'], async ({ before }, call) => {
  const { database, clock } = call.environment
  const person = await whoIs(call)
  const from = before === undefined ? null : fromCursor(before)
  const rows = await listDecisionsOf(database, person.document_index, from, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    decisions: page.map((row) => summary(row, person.id, clock.now())),
    next: rows.length > PAGE && last ? toCursor(last) : null,
  }
})

function summary(row: ListedDecision, personId: string, now: Instant): DecisionSummary {
  return {
    decisionId: row.id,
    number: `${row.number15}${row.check_digit}`,
    act: row.act,
    servedOn: row.served_on,
    fineFen: row.fine_fen,
    points: row.demerit_points,
    state: stateOf(row, now),
    madeHere: row.record_id !== null && row.person_id === personId,
  }
}

function stateOf(row: ListedDecision, now: Instant): DecisionSummary['state'] {
  if (row.status === 'withdrawn') return row.withdrawn_because === 'not-paid-in-time' ? 'lapsed' : 'withdrawn'
  if (row.status === 'provisional' && row.lapses_at !== null && row.lapses_at <= now) return 'lapsed'
  if (row.penalty === 'warning') return 'warning'
  if (row.settled_at !== null || row.paid_elsewhere_at !== null) return 'paid'
  return row.status === 'suspended' || row.held_since !== null ? 'on-hold' : 'to-pay'
}

/** Where a page ended as the client hands it back. */
const toCursor = ({ served_on, id }: ListedDecision) => Buffer.from(`${served_on} ${id}`).toString('base64url')

function fromCursor(before: string) {
  const [servedOn = '', id = ''] = Buffer.from(before, 'base64url').toString().split(' ')
  if (!isUuid(id) || !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(servedOn))
    throw new Refusal('BAD_INPUT', 'before must be the `next` of a page', { field: 'input.before' })
  return { servedOn, id }
}
