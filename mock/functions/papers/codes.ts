import type { MinuteCode } from '@/contract/document-views'
import { addSeconds, type Instant } from '@/domain/dates'
import { signDocumentCode } from '@/domain/document-code'
import { documentLink } from '@/domain/document-link'
import type { DocumentRow } from '../../store/documents'
import { insertShownCodes, type ShownCodeRow } from '../../store/shown-codes'
import type { Environment } from '../environment'

const CODE_SECONDS = 60
/** The minute that runs, and five that go on without a network. */
const CODES = 6

type Signing = Pick<Environment, 'documentSigner' | 'linkOrigin'>

/** The link that stands in a document's code; it is not kept: the same row gives the same link. */
export function linkOfCode(
  { documentSigner, linkOrigin }: Signing,
  {
    id,
    kind,
    key_id,
    valid_from,
    valid_until,
  }: Pick<ShownCodeRow, 'id' | 'kind' | 'key_id' | 'valid_from' | 'valid_until'>,
): string {
  const code = { keyId: key_id, kind, id, from: valid_from, until: valid_until }
  return documentLink(
    linkOrigin,
    signDocumentCode(code, (payload) => documentSigner.sign(payload)),
  )
}

/** 32 hex digits for a new code. */
export const newCodeId = ({ randomBytes }: Pick<Environment, 'randomBytes'>): string =>
  Buffer.from(randomBytes(16)).toString('hex')

/** Makes the codes of the next six minutes, one after the other. */
export async function minuteCodes(
  environment: Signing & Pick<Environment, 'database' | 'clock' | 'randomBytes'>,
  document: Pick<DocumentRow, 'id' | 'kind' | 'person_id'>,
): Promise<MinuteCode[]> {
  const begin = wholeSecond(environment.clock.now())
  const rows = Array.from({ length: CODES }, (_, minute) => ({
    id: newCodeId(environment),
    key_id: environment.documentSigner.keyId,
    kind: document.kind,
    region_code: null,
    subject: document.id,
    person_id: document.person_id,
    valid_from: addSeconds(begin, minute * CODE_SECONDS),
    valid_until: addSeconds(begin, (minute + 1) * CODE_SECONDS),
    printed: false,
  }))
  await insertShownCodes(environment.database, rows)
  return rows.map((row) => ({ link: linkOfCode(environment, row), from: row.valid_from, until: row.valid_until }))
}

/** Tokens hold whole seconds. */
const wholeSecond = (at: Instant): Instant => new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString()
