import type { Transaction } from 'kysely'
import { casework } from '@/contract/casework'
import { chinaDate } from '@/domain/dates'
import { addWorkingDays } from '../../rules/calendar'
import { moveObjection, type ObjectionRow } from '../../store/objections'
import type { OfficerRow } from '../../store/officers'
import type { RecordRow } from '../../store/record-rows'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'
import { endHoldOf } from '../objections/end-hold'
import { action } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { policyOfAuthority } from '../runtime/policy'
import { Refusal } from '../runtime/refusal'
import { tellPerson, tellPhone } from '../runtime/tell-person'
import { caseOf, caseView, evidenceOf } from './case-view'
import { signedIn } from './officer'

/**
 * The second officer agrees, and the outcome takes effect: founded deletes the record, unfounded lets its clock go on.
 * Or it goes back to the first with a note.
 */
export const review = action(casework.review, ['case-officer'], async (input, call) => {
  const { environment } = call
  const officer = await signedIn(call)
  const { objection, record } = await caseOf(environment, officer, input.objectionId)
  const photos = await evidenceOf(environment, record)
  if (!call.subject) {
    checkReviewer(officer, objection, input.proposedAt)
    await inTransaction(environment, async (transaction) => {
      if (input.agree) await takeEffect(environment, transaction, officer, objection, record)
      else await sendBack(transaction, objection, environment.sealing.seal(input.note ?? ''))
      await call.claim(transaction, objection.id)
    })
  }
  return caseView(environment, officer, objection.id, photos)
})

/** Who agrees has read this very proposal. Whoever changes it from here on is found out when it is moved. */
function checkReviewer(officer: OfficerRow, objection: ObjectionRow, proposedAt: string): void {
  if (officer.role !== 'reviewer') throw new Refusal('FORBIDDEN', 'a handler does not review')
  if (objection.proposed_by === officer.id)
    throw new Refusal('FORBIDDEN', 'nobody reviews their own proposal', { field: 'input.objectionId' })
  if (objection.proposed_at !== proposedAt) throw changed()
}

async function takeEffect(
  environment: Environment,
  transaction: Transaction<Tables>,
  officer: OfficerRow,
  objection: ObjectionRow,
  record: RecordRow,
): Promise<void> {
  const now = environment.clock.now()
  const today = chinaDate(now)
  const founded = objection.outcome === 'founded'
  const { deletionWorkingDays } = policyOfAuthority(record, today)
  const answered = await moveObjection(transaction, objection, 'under-review', {
    state: founded ? 'founded' : 'unfounded',
    decided_by: officer.id,
    decided_at: now,
    delete_by: founded ? addWorkingDays(today, deletionWorkingDays) : null,
  })
  if (!answered) throw changed()
  await endHoldOf(environment, transaction, objection, founded ? 'deleted' : 'released')
  await tellCitizen(environment, transaction, objection, record)
}

async function sendBack(transaction: Transaction<Tables>, objection: ObjectionRow, noteSealed: string): Promise<void> {
  const back = await moveObjection(transaction, objection, 'under-review', {
    state: 'submitted',
    outcome: null,
    reason: null,
    reply_sealed: null,
    proposed_by: null,
    proposed_at: null,
    sent_back_sealed: noteSealed,
  })
  if (!back) throw changed()
}

const changed = () => new Refusal('FORBIDDEN', 'nothing waits for a review', { field: 'input.objectionId' })

/** To the phone of the objection, or the person's own; the whole reply is in the app. */
async function tellCitizen(
  environment: Environment,
  transaction: Transaction<Tables>,
  objection: ObjectionRow,
  record: RecordRow,
): Promise<void> {
  const template = objection.outcome === 'founded' ? 'objection-founded' : 'objection-unfounded'
  const message = { reference: `objection:${objection.id}`, template, values: [record.number] } as const
  if (objection.phone_sealed === null) await tellPerson(environment, transaction, objection.person_id, message)
  else await tellPhone(environment, transaction, objection.phone_sealed, message)
}
