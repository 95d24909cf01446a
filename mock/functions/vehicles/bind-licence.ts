import type { OutputOf } from '@/contract/envelope'
import { vehicles } from '@/contract/vehicles'
import { chinaDate } from '@/domain/dates'
import { checkResidentId, readFileNumber } from '@/domain/identity-document'
import { putLicence } from '../../store/licences'
import { pendingPoints } from '../../store/points'
import { licenceRow, licenceViewOf } from '../people/licence'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { limitTries } from '../runtime/limit-tries'
import { licenceBindings } from './limits'

type Bound = OutputOf<typeof vehicles.bindLicence>
type Wrong = Extract<Bound, { kind: 'wrong' }>['fields']

/** Binds the caller's own driving licence; its number is that of the identity document (驾驶证申领规定 art. 12). */
export const bindLicence = action(vehicles.bindLicence, ['citizen'], async (input, call) => {
  const { environment } = call
  const person = await whoIs(call)
  await limitTries(environment, callerOf(call.identity), licenceBindings)
  const number = checkResidentId(input.licenceNumber, chinaDate(environment.clock.now()))
  const fileNumber = readFileNumber(input.fileNumber)
  const fields: Wrong = []
  if (number.kind === 'wrong') fields.push({ field: 'licenceNumber', problem: 'malformed' })
  else if (environment.sealing.index(number.number) !== person.document_index)
    fields.push({ field: 'licenceNumber', problem: 'not-yours' })
  if (fileNumber === null) fields.push({ field: 'fileNumber', problem: 'malformed' })
  if (fields.length > 0) return { kind: 'wrong' as const, fields }

  const askedAt = environment.clock.now()
  const told = await environment.police.findLicence(environment.sealing.open(person.document_sealed))
  if (!told) return wrong('licenceNumber', 'unknown')
  if (told.fileNumber !== fileNumber) return wrong('fileNumber', 'does-not-fit')
  const row = await putLicence(environment.database, licenceRow(environment, person.id, told, askedAt))
  return { kind: 'bound' as const, licence: licenceViewOf(row, await pendingPoints(environment.database, person.id)) }
})

const wrong = (field: Wrong[number]['field'], problem: Wrong[number]['problem']) => ({
  kind: 'wrong' as const,
  fields: [{ field, problem }],
})
