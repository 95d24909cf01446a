import { certificateVerdict } from '../../rules/checks/certificate-verdict'
import type { CertificateRow } from '../../store/certificates'
import { certificateView } from '../documents/certificate-view'
import type { Environment } from '../environment'
import type { Found } from './checker'

/** The police's own line, the same everywhere. */
const POLICE_HOTLINE = '12123'

export function foundCertificate(
  { sealing, clock }: Pick<Environment, 'sealing' | 'clock'>,
  row: CertificateRow,
): Found {
  const now = clock.now()
  const view = certificateView(row, sealing, now)
  const issuer = { regionCode: row.region_code, name: view.issuer, hotline: POLICE_HOTLINE }
  return {
    verdict: certificateVerdict({ ...view, issuer }, now),
    kind: 'certificate',
    subject: row.id,
    personIds: [row.person_id],
  }
}
