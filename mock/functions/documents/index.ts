import { documents } from '@/contract/documents'
import { serve } from '../serve'
import { apply } from './apply'
import { certificateFile } from './certificate-file'
import { certificates, withdrawCertificate } from './certificates'
import { checks } from './check-entries'
import { decisions } from './decisions'
import { issueCertificate } from './issue-certificate'
import { list } from './list'
import { open, renew } from './open'

export const main = serve('documents', documents, {
  list,
  open,
  renew,
  apply,
  decisions,
  certificates,
  issueCertificate,
  withdrawCertificate,
  certificateFile,
  checks,
})
