import { useRouter } from '@tarojs/taro'
import { OfficePage } from '@/features/guides/offices/office-page'

export default function Office() {
  const { params } = useRouter<{ officeId?: string; matterId?: string }>()
  return <OfficePage officeId={params.officeId ?? ''} matterId={params.matterId ?? null} />
}
