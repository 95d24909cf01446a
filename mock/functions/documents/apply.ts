import { documents } from '@/contract/documents'
import type { InputOf } from '@/contract/envelope'
import { chinaDate } from '@/domain/dates'
import { sameTimeNextWorkingDay } from '../../rules/calendar'
import { type DocumentRow, insertDocument, listDocuments, moveDocument } from '../../store/documents'
import { newId } from '../../store/ids'
import { keepUploads } from '../../store/uploads'
import { type DocumentFacts, vehicleOnPaper } from '../papers/facts'
import { keepFacts } from '../papers/refresh'
import { newDocument } from '../papers/refresh-all'
import { standingOfFacts } from '../papers/standing'
import { vehiclesOf } from '../people/vehicles-of'
import { type VerifiedPerson, whoIs } from '../people/who-is'
import { action, type Call } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { inTransaction } from '../runtime/in-transaction'
import { limitTries } from '../runtime/limit-tries'
import { Refusal } from '../runtime/refusal'
import { documentsOf } from './list'

type Input = InputOf<typeof documents.apply>
type Caller = { call: Call<'citizen'>; person: VerifiedPerson; current: DocumentRow | undefined }

/** Our choice: photos that an officer looks at for one person on one day. */
const photoReviews = { act: 'licence-photo', perDay: 5 }

/**
 * Issues the electronic form at once, or puts an own photo before an officer. Who has it already, or has asked for it,
 * changes nothing. @throws PoliceUnavailable
 */
export const apply = action(documents.apply, ['citizen'], async (input, call) => {
  const person = await whoIs(call)
  const current = (await listDocuments(call.environment.database, person.id)).find(
    ({ kind, vehicle_id }) =>
      kind === input.kind && vehicle_id === (input.kind === 'vehicle-licence' ? input.vehicleId : null),
  )
  const open = current === undefined || current.state === 'refused'
  if (open && input.kind === 'vehicle-licence') await issueVehicleLicence({ call, person, current }, input.vehicleId)
  if (open && input.kind === 'driving-licence') await applyForLicence({ call, person, current }, input.photo)
  return documentsOf(call, person)
})

async function issueVehicleLicence({ call, person, current }: Caller, vehicleId: string): Promise<void> {
  const { environment } = call
  const held = await vehiclesOf(environment, person.id)
  const own = held.find(({ row, relation }) => row.id === vehicleId && relation.kind === 'own')
  if (!own) throw notFound('you have no such vehicle', 'input.vehicleId')
  const told = await environment.police.findVehicle(own.row.plate_kind, own.plate)
  if (!told || environment.sealing.index(told.ownerDocument) !== person.document_index)
    throw notFound('the police know no such vehicle of the caller', 'input.vehicleId')
  await issue({ call, person, current }, { kind: 'vehicle-licence', vehicle: vehicleOnPaper(told) }, vehicleId)
}

async function applyForLicence(
  caller: Caller,
  photo: Extract<Input, { kind: 'driving-licence' }>['photo'],
): Promise<void> {
  const { environment } = caller.call
  const number = environment.sealing.open(caller.person.document_sealed)
  const licence = await environment.police.findLicence(number)
  if (!licence) throw notFound('the police know no driving licence of the caller', 'input.kind')
  if (photo.source === 'own') {
    mustBeShown({ kind: 'driving-licence', licence, portrait: null }, caller)
    return askForReview(caller, photo.uploadId)
  }
  const png = await environment.police.readPortrait(number)
  if (!png) throw new Refusal('BAD_INPUT', 'no photo on file can be used: send one', { field: 'input.photo' })
  const portrait = Buffer.from(png).toString('base64')
  return issue(caller, { kind: 'driving-licence', licence, portrait }, null)
}

async function issue(caller: Caller, facts: DocumentFacts, vehicleId: string | null): Promise<void> {
  mustBeShown(facts, caller)
  const { call, person, current } = caller
  const { environment } = call
  const now = environment.clock.now()
  const id = current?.id ?? newId(now, environment.randomBytes)
  const issued = current
    ? await moveDocument(environment.database, id, current.state, { ...ISSUED, issued_at: now })
    : await insertDocument(
        environment.database,
        newDocument({ id, person_id: person.id, kind: facts.kind, vehicle_id: vehicleId }, now),
      )
  if (issued) await keepFacts(environment, id, facts, now)
}

const ISSUED = { state: 'issued', review_by: null, refused_because: null } as const

async function askForReview({ call, person, current }: Caller, uploadId: string): Promise<void> {
  const { environment } = call
  await limitTries(environment, callerOf(call.identity), photoReviews)
  const now = environment.clock.now()
  await inTransaction(environment, async (transaction) => {
    if ((await keepUploads(transaction, call.identity, [uploadId], 'licence-photo', now)) === 0)
      throw new Refusal('BAD_INPUT', 'the photo is not there: send it again', { field: 'input.photo.uploadId' })
    const asked = {
      state: 'in-review' as const,
      asked_at: now,
      review_by: sameTimeNextWorkingDay(now),
      refused_because: null,
      photo_id: uploadId,
    }
    const id = current?.id ?? newId(now, environment.randomBytes)
    const key = { id, person_id: person.id, kind: 'driving-licence', vehicle_id: null } as const
    if (current) await moveDocument(transaction, id, current.state, asked)
    else await insertDocument(transaction, { ...newDocument(key, now), ...asked, issued_at: null })
  })
}

/** Nothing is issued of what may not be shown. */
function mustBeShown(facts: DocumentFacts, { call }: Caller): void {
  const standing = standingOfFacts(facts, chinaDate(call.environment.clock.now()))
  if (!standing.shown) throw notFound('the police do not let it be shown: ask the office that issued it', 'input.kind')
}

const notFound = (message: string, field: string) => new Refusal('NOT_FOUND', message, { field })
