import { useRouter } from '@tarojs/taro'
import { CertificatePage } from '@/features/documents/certificates/certificate-page'

export default function Certificate() {
  const { params } = useRouter<{ certificateId?: string }>()
  return <CertificatePage certificateId={params.certificateId ?? ''} />
}
