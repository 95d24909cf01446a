import type { InputOf, OutputOf } from '@/contract/envelope'
import { vehicles } from '@/contract/vehicles'
import { addSeconds } from '@/domain/dates'
import { maskPlate } from '@/domain/mask'
import type { PoliceVehicle } from '../../providers/police-platform/register'
import { expireConsents, insertConsent } from '../../store/consents'
import { newId } from '../../store/ids'
import { keepVehicle } from '../people/keep-vehicle'
import { type VerifiedPerson, whoIs } from '../people/who-is'
import { action, type Call } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { inTransaction } from '../runtime/in-transaction'
import { limitTries } from '../runtime/limit-tries'
import { askFor } from './ask-for'
import { consentCode, hashConsentCode } from './consent-code'
import { viewOf } from './consent-view'
import { plateChecks } from './limits'

type Input = InputOf<typeof vehicles.askOwner>
type Asked = OutputOf<typeof vehicles.askOwner>

/** Asks an owner, by the way that the driver chose; an owner without the app is told by message. */
export const askOwner = action(vehicles.askOwner, ['citizen'], async (input, call): Promise<Asked> => {
  const { environment } = call
  const person = await whoIs(call)
  if (call.subject) return asked(call, person, call.subject, input, await findAsked(call, input))
  await limitTries(environment, callerOf(call.identity), plateChecks)
  const { refusals, policy, told } = await askFor(environment, person, input)
  // A company has no face and scans nothing: whoever answers its telephone can pass the digits on.
  if (told?.ownerKind === 'company' && input.method !== 'message')
    refusals.push({ code: 'owner-kind', source: policy.sources.consentMethods, facts: {} })
  if (!policy.consentMethods.includes(input.method))
    refusals.push({ code: 'not-allowed-here', source: policy.sources.consentMethods, facts: {} })
  if (!told || refusals.length > 0) return { kind: 'refused', refusals }
  const consentId = await insert(call, person, input, told, policy.requestHours)
  if (consentId) return asked(call, person, consentId, input, told)
  return { kind: 'refused', refusals: [{ code: 'already-asked', source: policy.sources.requestHours, facts: {} }] }
})

/** Null when the driver has asked, or was allowed, at the same moment. */
function insert(
  call: Call<'citizen'>,
  person: VerifiedPerson,
  { method, purpose }: Input,
  told: PoliceVehicle,
  hours: number,
): Promise<string | null> {
  const { environment } = call
  const { clock, randomBytes, sealing } = environment
  const now = clock.now()
  const id = newId(now, randomBytes)
  return inTransaction(environment, async (transaction) => {
    await expireConsents(transaction, now)
    const vehicle = await keepVehicle(environment, transaction, told)
    const made = await insertConsent(transaction, {
      id,
      vehicle_id: vehicle.id,
      driver_id: person.id,
      owner_index: vehicle.owner_index,
      method,
      purpose,
      state: 'asked',
      asked_at: now,
      expires_at: addSeconds(now, hours * 3600),
      answered_at: null,
      ended_at: null,
      code_hash: method === 'message' ? hashConsentCode(sealing, id, consentCode(sealing, id)) : null,
      token_id: method === 'qr' ? Buffer.from(randomBytes(16)).toString('hex') : null,
    })
    if (!made) return null
    await call.claim(transaction, id)
    return id
  })
}

async function asked(
  { environment }: Call<'citizen'>,
  person: VerifiedPerson,
  consentId: string,
  { method }: Input,
  told: PoliceVehicle,
): Promise<Asked> {
  const about = [person.name_masked, maskPlate(told.plate)]
  const message = { reference: `consent:${consentId}`, phone: told.ownerPhone }
  if (method === 'message')
    await environment.messenger.send({
      ...message,
      template: 'consent-code',
      values: [...about, consentCode(environment.sealing, consentId)],
    })
  if (method === 'face') await environment.messenger.send({ ...message, template: 'consent-asked', values: about })
  return { kind: 'asked', consent: await viewOf(environment, person, consentId) }
}

async function findAsked({ environment }: Call<'citizen'>, { plateKind, plate }: Input): Promise<PoliceVehicle> {
  const told = await environment.police.findVehicle(plateKind, plate)
  if (!told) throw new Error('a vehicle that was asked for is not in the register any more')
  return told
}
