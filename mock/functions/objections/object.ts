import type { Transaction } from 'kysely'
import type { InputOf, OutputOf } from '@/contract/envelope'
import { objections } from '@/contract/objections'
import { chinaDate } from '@/domain/dates'
import { addWorkingDays } from '../../rules/calendar'
import { newId } from '../../store/ids'
import { holdRecord, insertObjection, listObjectionsToRecord } from '../../store/objections'
import { enqueuePoliceWrite } from '../../store/police-writes'
import { findRecords, lockRecords } from '../../store/records'
import type { Tables } from '../../store/tables'
import { keepUploads } from '../../store/uploads'
import { type VerifiedPerson, whoIs } from '../people/who-is'
import { action, type Call } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { inTransaction } from '../runtime/in-transaction'
import { limitTries } from '../runtime/limit-tries'
import { Refusal } from '../runtime/refusal'
import type { RecordCase } from '../violations/cases'
import { ownCase } from '../violations/own-records'
import { objectionView } from './objection-view'

type Input = InputOf<typeof objections.object>
type Objected = OutputOf<typeof objections.object>
type Cannot = Extract<Objected, { kind: 'cannot' }>

/** Our choice: more than anybody has records to object to on one day. */
const objectionsPerDay = { act: 'object', perDay: 20 }
/** Taken back and raised again more often than this, a record would never be handled. */
const MOST_PER_RECORD = 3

/** Objects to a record that nobody has decided yet (处理程序规定 art. 5): it stands still at once, there and here. */
export const object = action(objections.object, ['citizen'], async (input, call): Promise<Objected> => {
  const person = await whoIs(call)
  if (call.subject) return submitted(call, person, call.subject)
  if (input.ground === 'other' && input.words === '')
    throw new Refusal('BAD_INPUT', 'say what was wrong', { field: 'input.words' })
  const { one } = await ownCase(call, input.recordId)
  if (!one.policy.disputeChannels.includes('app'))
    throw new Refusal('FORBIDDEN', 'this authority hears objections at its counters only', { field: 'input.recordId' })
  await limitTries(call.environment, callerOf(call.identity), objectionsPerDay)
  const outcome = await inTransaction(call.environment, (transaction) => insert(call, transaction, person, one, input))
  return typeof outcome === 'string' ? submitted(call, person, outcome) : outcome
})

async function submitted({ environment }: Call<'citizen'>, person: VerifiedPerson, id: string): Promise<Objected> {
  return { kind: 'submitted', objection: await objectionView(environment, person, id) }
}

/** The id of the new objection, or why there can be none. */
async function insert(
  call: Call<'citizen'>,
  transaction: Transaction<Tables>,
  person: VerifiedPerson,
  { row, held, policy }: RecordCase,
  input: Input,
): Promise<string | Cannot> {
  const { sealing, clock, randomBytes } = call.environment
  await lockRecords(transaction, [row.id])
  const cannot = await whyNot(transaction, row, person)
  if (cannot) return cannot
  const now = clock.now()
  const id = newId(now, randomBytes)
  const photos = [...new Set(input.photoIds)]
  if ((await keepUploads(transaction, call.identity, photos, 'objection', now)) < photos.length)
    throw new Refusal('BAD_INPUT', 'a photo is not there: send it again', { field: 'input.photoIds' })
  await insertObjection(
    transaction,
    {
      region_code: row.region_code,
      id,
      record_id: row.id,
      person_id: person.id,
      vehicle_id: held.row.id,
      ground: input.ground,
      words_sealed: sealing.seal(input.words),
      phone_sealed: input.phone === undefined ? null : sealing.seal(input.phone),
      state: 'submitted',
      submitted_at: now,
      due_on: addWorkingDays(chinaDate(now), policy.objectionWorkingDays),
      ...unanswered,
    },
    photos,
  )
  await holdRecord(transaction, row)
  await enqueuePoliceWrite(transaction, {
    region_code: row.region_code,
    id: newId(now, randomBytes),
    kind: 'hold',
    record_id: row.id,
    decision_id: null,
    created_at: now,
  })
  await call.claim(transaction, id)
  return id
}

/** The record must be locked: what is read here stays so until the transaction ends. */
async function whyNot(
  transaction: Transaction<Tables>,
  record: { region_code: string; id: string },
  person: VerifiedPerson,
): Promise<Cannot | null> {
  const raised = await listObjectionsToRecord(transaction, record)
  const mine = (id: string, owner: string) => (owner === person.id ? id : null)
  const living = raised.find(({ state }) => state === 'submitted' || state === 'under-review')
  if (living) return { kind: 'cannot', because: 'open-already', objectionId: mine(living.id, living.person_id) }
  const answered = raised.find(({ state }) => state !== 'taken-back')
  if (answered)
    return { kind: 'cannot', because: 'answered-already', objectionId: mine(answered.id, answered.person_id) }
  const [fresh] = await findRecords(transaction, [record.id])
  if (fresh?.decision_id) return { kind: 'cannot', because: 'decided', objectionId: null }
  if (fresh?.handling_status !== 0) return { kind: 'cannot', because: 'closed', objectionId: null }
  if (raised.length >= MOST_PER_RECORD)
    throw new Refusal('TOO_MANY_TRIES', 'objected to and taken back too often', { field: 'input.recordId' })
  return null
}

const unanswered = {
  outcome: null,
  reason: null,
  reply_sealed: null,
  proposed_by: null,
  proposed_at: null,
  sent_back_sealed: null,
  decided_by: null,
  decided_at: null,
  delete_by: null,
  deleted_at: null,
}
