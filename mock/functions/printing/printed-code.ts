import { addSeconds } from '@/domain/dates'
import { signDocumentCode } from '@/domain/document-code'
import { documentLink } from '@/domain/document-link'
import { putPrintedCode, type ShownCodeRow } from '../../store/shown-codes'
import type { Environment } from '../environment'
import type { PrintedCode } from './check-mark'

/** Papers are kept and shown for years; what became of one since is told by the check, not by its code's end. */
const LIFE_SECONDS = 20 * 365.25 * 24 * 3600
const ID_BYTES = 16

/**
 * The code that a paper carries, made when it is first printed: whoever prints it again, as PDF or as picture, prints
 * the same one.
 */
export async function printedCode(
  { database, clock, randomBytes, documentSigner, linkOrigin }: CodeParts,
  paper: Pick<ShownCodeRow, 'kind' | 'region_code' | 'subject' | 'person_id'>,
): Promise<PrintedCode> {
  const now = clock.now()
  const row = await putPrintedCode(database, {
    ...paper,
    id: Buffer.from(randomBytes(ID_BYTES)).toString('hex'),
    key_id: documentSigner.keyId,
    valid_from: now,
    valid_until: addSeconds(now, LIFE_SECONDS),
  })
  // A key signs nothing that began before its time: under a new one the same code begins now.
  const from = row.key_id === documentSigner.keyId ? row.valid_from : now
  const code = { keyId: documentSigner.keyId, kind: row.kind, id: row.id, from, until: row.valid_until }
  return { link: documentLink(linkOrigin, signDocumentCode(code, documentSigner.sign)) }
}

type CodeParts = Pick<Environment, 'database' | 'clock' | 'randomBytes' | 'documentSigner' | 'linkOrigin'>
