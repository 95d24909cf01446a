import { documents } from '@/contract/documents'
import { serve } from '../serve'
import { certificateFile } from './certificate-file'
import { certificates, withdrawCertificate } from './certificates'
import { issueCertificate } from './issue-certificate'

const { certificates: list, issueCertificate: issue, withdrawCertificate: withdraw, certificateFile: file } = documents

export const main = serve(
  'documents',
  { certificates: list, issueCertificate: issue, withdrawCertificate: withdraw, certificateFile: file },
  { certificates, issueCertificate, withdrawCertificate, certificateFile },
)
