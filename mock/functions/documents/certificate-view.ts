import type { CertificateView } from '@/contract/document-views'
import type { Instant } from '@/domain/dates'
import { certificateState } from '../../rules/documents/certificate'
import { type CertificateRow, findOwnCertificate } from '../../store/certificates'
import type { Sealing } from '../environment'
import { whoIs } from '../people/who-is'
import type { Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { openContent } from './certificate-content'

export function certificateView(row: CertificateRow, sealing: Pick<Sealing, 'open'>, now: Instant): CertificateView {
  const content = openContent(sealing, row)
  const { withdrawn_at: withdrawnAt, valid_until: validUntil } = row
  return {
    certificateId: row.id,
    number: row.number,
    checkCode: sealing.open(row.check_code_sealed),
    state: certificateState({ withdrawnAt, validUntil }, now),
    holderMasked: row.holder_masked,
    classes: content.classes,
    issuedAt: row.issued_at,
    validUntil,
    withdrawnAt,
    content: content.attested,
    issuer: content.issuer,
  }
}

/** @throws Refusal NOT_FOUND for others', as for one that never was */
export async function ownCertificate(call: Call<'citizen'>, certificateId: string): Promise<CertificateRow> {
  const person = await whoIs(call)
  const row = await findOwnCertificate(call.environment.database, person.id, certificateId)
  if (!row) throw new Refusal('NOT_FOUND', 'you have no such certificate', { field: 'certificateId' })
  return row
}
