import { CertificatesPage } from '@/features/documents/certificates/certificates-page'

export default function Certificates() {
  return <CertificatesPage />
}
