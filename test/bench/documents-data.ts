import type { Kysely } from 'kysely'
import { addSeconds, chinaDate } from '@/domain/dates'
import { signDocumentCode } from '@/domain/document-code'
import { maskDocument, maskName, maskPhone } from '@/domain/mask'
import { citizen } from '../../mock/data/citizens'
import { fixedId } from '../../mock/data/identifiers'
import { resetData } from '../../mock/data/reset'
import type { Environment } from '../../mock/functions/environment'
import type { KeyRing } from '../../mock/providers/keys'
import type { PoliceLicence } from '../../mock/providers/police-platform/register'
import { insertDocument } from '../../mock/store/documents'
import { findOrMakePerson } from '../../mock/store/persons'
import { insertShownCodes } from '../../mock/store/shown-codes'
import type { Tables } from '../../mock/store/tables'
import { NOW } from './payments-data'
import type { Engine } from './payments-engine'
import { composeEnvironment, type Outside } from './payments-world'

export interface CheckWorld {
  engine: Engine
  environment: Environment
  /** Each is one minute's code of the same card. */
  tokens: string[]
}

const known = citizen('lin')
const licence: PoliceLicence = {
  number: known.idNumber,
  name: known.name,
  fileNumber: known.fileNumber,
  classes: ['C1'],
  states: 'A',
  issuer: '安澜市公安局交通警察支队',
  firstIssuedOn: '2012-03-07',
  validFrom: '2024-03-07',
  validUntil: '2034-03-07',
  points: 3,
  cycleEndsOn: '2027-03-07',
  address: null,
  storedPhoto: true,
  medicalDueOn: null,
  deferredUntil: { renewal: null, medical: null, review: null },
}

export async function prepareChecks(
  engine: Engine,
  keys: KeyRing,
  outside: Outside,
  codes: number,
): Promise<CheckWorld> {
  const composed = composeEnvironment(engine.database, keys, outside)
  const environment: Environment = { ...composed, police: { ...composed.police, findLicence: async () => licence } }
  await resetData(engine.database, { sealing: environment.sealing, today: chinaDate(NOW), seed: 1 })
  return { engine, environment, tokens: await showCodes(environment, await card(environment), codes) }
}

/** As if nobody had checked anything. */
export async function forgetChecks(database: Kysely<Tables>): Promise<void> {
  for (const table of ['idempotency', 'attempt', 'document_check'] as const) await database.deleteFrom(table).execute()
  await database.updateTable('shown_code').set({ used_by: null, used_at: null }).execute()
}

async function card({ database, sealing }: Environment): Promise<{ subject: string; person_id: string }> {
  const person = await findOrMakePerson(database, {
    id: fixedId('bench of checks: person'),
    document_index: sealing.index(known.idNumber),
    name_sealed: sealing.seal(known.name),
    name_masked: maskName(known.name),
    document_sealed: sealing.seal(known.idNumber),
    document_masked: maskDocument(known.idNumber),
    phone_sealed: sealing.seal(known.phone),
    phone_masked: maskPhone(known.phone),
    verified_at: NOW,
  })
  const subject = fixedId('bench of checks: card')
  await insertDocument(database, {
    id: subject,
    person_id: person.id,
    kind: 'driving-licence',
    vehicle_id: null,
    state: 'issued',
    asked_at: NOW,
    review_by: null,
    refused_because: null,
    issued_at: NOW,
    photo_id: null,
    facts_sealed: null,
    valid_until: null,
    as_of: null,
  })
  return { subject, person_id: person.id }
}

async function showCodes(
  { database, documentSigner, randomBytes }: Environment,
  shownFor: { subject: string; person_id: string },
  codes: number,
): Promise<string[]> {
  const { keyId, sign } = documentSigner
  const minute = { from: NOW, until: addSeconds(NOW, 60) }
  const ids = Array.from({ length: codes }, () => Buffer.from(randomBytes(16)).toString('hex'))
  const rows = ids.map((id) => ({
    ...shownFor,
    id,
    key_id: keyId,
    kind: 'driving-licence' as const,
    region_code: null,
    valid_from: minute.from,
    valid_until: minute.until,
    printed: false,
  }))
  await insertShownCodes(database, rows)
  return ids.map((id) => signDocumentCode({ keyId, kind: 'driving-licence', id, ...minute }, sign))
}
