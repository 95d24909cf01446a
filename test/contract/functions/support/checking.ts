import type { CheckedKind, Verdict } from '@/contract/checks'
import type { CardKind, DocumentList } from '@/contract/document-views'
import type { OrderView } from '@/contract/payment-orders'
import { addSeconds, chinaDate } from '@/domain/dates'
import { signDocumentCode } from '@/domain/document-code'
import { maskName } from '@/domain/mask'
import { type CitizenName, citizen } from '../../../../mock/data/citizens'
import {
  type CertificateContent,
  certificateCheckIndex,
} from '../../../../mock/functions/documents/certificate-content'
import { strangerFrom } from '../../../../mock/functions/entry/stranger'
import { attest, attestedPeriod, validUntil } from '../../../../mock/rules/documents/certificate'
import {
  CHECK_CODE_BYTES,
  certificateNumber,
  checkCode as drawCheckCode,
  NUMBER_BYTES,
} from '../../../../mock/rules/documents/certificate-number'
import { insertCertificate } from '../../../../mock/store/certificates'
import { newId } from '../../../../mock/store/ids'
import { insertShownCodes } from '../../../../mock/store/shown-codes'
import type { Caller, CloudWorld } from './cloud-world'
import type { Driver } from './drivers'
import { pay, settle } from './settling-records'

export const MINUTE = 60

/** Somebody at this address who is not signed in. */
export const strangerAt = (world: CloudWorld, address: string): Caller =>
  world.as(strangerFrom(world.environment.sealing, address))

/** The driver has settled a record and paid for it: the decision and its receipt. */
export async function paidRecord(world: CloudWorld, driver: Driver, name: 'linSolidLine' = 'linSolidLine') {
  const { decisions } = await settle(driver, name)
  const [decision] = decisions
  if (!decision) throw new Error('no decision was served')
  const orderNo = await pay(world, driver, [decision.decisionId])
  await world.let(1)
  const { receipt } = (await driver.call('payments', 'getOrder', { orderNo })) as OrderView
  if (!receipt) throw new Error('no receipt was issued')
  return { decisionId: decision.decisionId, number: decision.number, orderNo, receipt }
}

/** A credit certificate of 林晓岚's, as it is issued. */
export async function certificateOf({ environment }: CloudWorld, personId: string) {
  const { sealing, clock, database, randomBytes } = environment
  const now = clock.now()
  const number = certificateNumber('140100', randomBytes(NUMBER_BYTES))
  const code = drawCheckCode(randomBytes(CHECK_CODE_BYTES))
  const issuer = '安澜市公安局交通警察支队'
  const content: CertificateContent = {
    holder: citizen('lin').name,
    licenceNumber: citizen('lin').idNumber,
    fileNumber: citizen('lin').fileNumber,
    classes: ['C1'],
    states: 'A',
    firstIssuedOn: '2012-03-07',
    licenceValidUntil: '2030-03-07',
    issuer,
    purpose: 'employment',
    attested: attest(
      { violations: [], cycleEndsOn: '2027-03-07', openRecords: [], accidents: [] },
      [],
      attestedPeriod(chinaDate(now)),
    ),
  }
  const id = newId(now, randomBytes)
  await insertCertificate(database, {
    region_code: '140100',
    id,
    person_id: personId,
    number,
    check_code_sealed: sealing.seal(code),
    check_index: certificateCheckIndex(sealing, number, code),
    holder_masked: maskName(content.holder),
    content_sealed: sealing.seal(JSON.stringify(content)),
    issued_at: now,
    valid_until: validUntil(now),
    withdrawn_at: null,
  })
  return { certificateId: id, number, checkCode: code, issuer }
}

interface ShownFor {
  kind: CheckedKind
  subject: string
  personId?: string | null
  regionCode?: string | null
  printed?: boolean
  /** From now on. */
  seconds?: number
}

let shown = 0

/** A code as it is on a screen now, or printed on a paper; answers its token. */
export async function showCode({ environment }: CloudWorld, what: ShownFor): Promise<string> {
  const { documentSigner, clock, database } = environment
  const from = `${clock.now().slice(0, 19)}.000Z`
  const until = addSeconds(from, what.seconds ?? MINUTE)
  const id = (++shown).toString(16).padStart(32, '0')
  await insertShownCodes(database, [
    {
      id,
      key_id: documentSigner.keyId,
      kind: what.kind,
      region_code: what.regionCode ?? null,
      subject: what.subject,
      person_id: what.personId ?? null,
      valid_from: from,
      valid_until: until,
      printed: what.printed ?? false,
    },
  ])
  return signDocumentCode({ keyId: documentSigner.keyId, kind: what.kind, id, from, until }, documentSigner.sign)
}

export const checkCode = (caller: Caller, token: string): Promise<Verdict> =>
  caller.call('checks', 'checkCode', { token })

/** Checks that a person can see, oldest first. */
export const checksOf = ({ environment }: CloudWorld, personId: string) =>
  environment.database
    .selectFrom('document_check')
    .select(['kind', 'subject', 'checked_by', 'way', 'unit'])
    .where('person_id', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** The statements that `work` sends, as text: values are not part of them. */
export async function statementsOf(world: CloudWorld, work: () => Promise<unknown>): Promise<string[]> {
  const { database } = world.environment
  const sent: string[] = []
  const listening = database.withPlugin({
    transformQuery: ({ node, queryId }) => {
      sent.push(database.getExecutor().compileQuery(node, queryId).sql)
      return node
    },
    transformResult: async ({ result }) => result,
  })
  await world.within({ database: listening }, work)
  return sent
}

/** An electronic card of the driver's, applied for where need be: of the licence, or of their first vehicle. */
export async function cardOf(driver: Driver, kind: CardKind = 'driving-licence') {
  const find = (list: DocumentList) => list.documents.find((document) => document.kind === kind)
  const held = find(await driver.call('documents', 'list', {})) ?? find(await applyFor(driver, kind))
  if (!held) throw new Error(`no ${kind}`)
  return { kind, subject: held.documentId, personId: driver.personId }
}

function applyFor(driver: Driver, kind: CardKind): Promise<DocumentList> {
  if (kind === 'driving-licence') return driver.call('documents', 'apply', { kind, photo: { source: 'stored' } })
  if (kind !== 'vehicle-licence') throw new Error(`nobody applies for ${kind}`)
  return driver.call('documents', 'apply', { kind, vehicleId: driver.vehicleIds[0] ?? '' })
}

/** The police change the states of a licence, behind our back. */
export async function setLicenceStates({ environment }: CloudWorld, name: CitizenName, states: string): Promise<void> {
  await environment.database
    .updateTable('police_licence')
    .set({ states })
    .where('number_index', '=', environment.sealing.index(citizen(name).idNumber))
    .execute()
}
