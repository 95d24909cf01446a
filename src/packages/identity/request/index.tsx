import { useRouter } from '@tarojs/taro'
import { RequestPage } from '@/features/vehicles/consents/request-page'

export default function Request() {
  const { params } = useRouter<{ consentId?: string }>()
  return <RequestPage consentId={params.consentId ?? ''} />
}
