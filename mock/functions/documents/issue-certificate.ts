import { documents } from '@/contract/documents'
import type { InputOf } from '@/contract/envelope'
import { chinaDate } from '@/domain/dates'
import { maskName } from '@/domain/mask'
import { type Attested, attest, attestedPeriod, factsFrom, validUntil } from '../../rules/documents/certificate'
import { CHECK_CODE_BYTES, certificateNumber, checkCode, NUMBER_BYTES } from '../../rules/documents/certificate-number'
import { type CertificateRow, insertCertificate, listOwnDecisionsSince } from '../../store/certificates'
import { newId } from '../../store/ids'
import { type VerifiedPerson, whoIs } from '../people/who-is'
import { action, type Call } from '../runtime/action'
import { inTransaction } from '../runtime/in-transaction'
import { limitTries } from '../runtime/limit-tries'
import { Refusal } from '../runtime/refusal'
import { type CertificateContent, certificateCheckIndex } from './certificate-content'
import { certificateView, ownCertificate } from './certificate-view'

/** Our choice: one for each who asks for it, and some for slips. */
const certificatesPerDay = { act: 'issue-certificate', perDay: 5 }
const MOST_DRAWS = 5

/**
 * Issues a credit certificate of the last three years as of now (驾驶人信用证明). The police platform is asked first: a
 * certificate holds nothing that it did not tell, but for what was decided here and is on its way there.
 */
export const issueCertificate = action(documents.issueCertificate, ['citizen'], async ({ purpose }, call) => {
  const { sealing, clock } = call.environment
  const person = await whoIs(call)
  const id = call.subject ?? (await issue(call, person, purpose))
  return certificateView(await ownCertificate(call, id), sealing, clock.now())
})

type Purpose = InputOf<typeof documents.issueCertificate>['purpose']

async function issue(call: Call<'citizen'>, person: VerifiedPerson, purpose: Purpose): Promise<string> {
  const { environment } = call
  const { licence, attested } = await askFor(call, person)
  await limitTries(environment, person.id, certificatesPerDay)
  const content: CertificateContent = {
    holder: environment.sealing.open(person.name_sealed),
    licenceNumber: licence.number,
    fileNumber: licence.fileNumber,
    classes: licence.classes,
    states: licence.states,
    firstIssuedOn: licence.firstIssuedOn,
    licenceValidUntil: licence.validUntil,
    issuer: licence.issuer,
    purpose,
    attested,
  }
  return inTransaction(environment, async (transaction) => {
    for (let draws = 1; draws <= MOST_DRAWS; draws++) {
      const row = drawnRow(call, person, content)
      if (!(await insertCertificate(transaction, row))) continue
      await call.claim(transaction, row.id)
      return row.id
    }
    throw new Error('no free number for a certificate')
  })
}

/** @throws Refusal NOT_FOUND without a licence; PoliceUnavailable */
async function askFor({ environment }: Call<'citizen'>, person: VerifiedPerson) {
  const { police, database, sealing, clock } = environment
  const number = sealing.open(person.document_sealed)
  const period = attestedPeriod(chinaDate(clock.now()))
  const since = factsFrom(period)
  // What was decided here is read after the platform has answered: an entry that arrives in between is not counted twice,
  // since both carry its number.
  const [licence, facts] = await Promise.all([police.findLicence(number), police.creditFacts(number, since, period.to)])
  if (!licence || !facts) throw new Refusal('NOT_FOUND', 'the police know no driving licence of the caller')
  const attested: Attested = attest(facts, await listOwnDecisionsSince(database, person.id, since), period)
  return { licence, attested }
}

function drawnRow(
  { environment }: Call<'citizen'>,
  person: VerifiedPerson,
  content: CertificateContent,
): CertificateRow {
  const { clock, randomBytes, sealing } = environment
  const now = clock.now()
  // A file number begins with the city that keeps the file.
  const regionCode = `${content.fileNumber.slice(0, 4)}00`
  const number = certificateNumber(regionCode, randomBytes(NUMBER_BYTES))
  const code = checkCode(randomBytes(CHECK_CODE_BYTES))
  return {
    region_code: regionCode,
    id: newId(now, randomBytes),
    person_id: person.id,
    number,
    check_code_sealed: sealing.seal(code),
    check_index: certificateCheckIndex(sealing, number, code),
    holder_masked: maskName(content.holder),
    content_sealed: sealing.seal(JSON.stringify(content)),
    issued_at: now,
    valid_until: validUntil(now),
    withdrawn_at: null,
  }
}
