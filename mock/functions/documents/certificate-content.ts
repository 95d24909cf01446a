import type { documents } from '@/contract/documents'
import type { InputOf } from '@/contract/envelope'
import type { ChinaDate } from '@/domain/dates'
import type { Attested } from '../../rules/documents/certificate'
import type { CertificateRow } from '../../store/certificates'
import type { Sealing } from '../environment'

/** A certificate's content as it was issued; it never changes. */
export interface CertificateContent {
  holder: string
  /** Of the identity document, and so of the licence. */
  licenceNumber: string
  fileNumber: string
  classes: string[]
  /** One letter per state of the licence. */
  states: string
  firstIssuedOn: ChinaDate
  licenceValidUntil: ChinaDate | null
  issuer: string
  purpose: InputOf<typeof documents.issueCertificate>['purpose']
  attested: Attested
}

export const openContent = ({ open }: Pick<Sealing, 'open'>, row: Pick<CertificateRow, 'content_sealed'>) =>
  JSON.parse(open(row.content_sealed)) as CertificateContent

/** Under which number and check code are found together. @param checkCode as it is printed */
export const certificateCheckIndex = ({ index }: Pick<Sealing, 'index'>, number: string, checkCode: string): string =>
  index(`certificate ${number} ${checkCode}`)
