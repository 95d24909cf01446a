import { useRouter } from '@tarojs/taro'
import { OfficesPage } from '@/features/guides/offices/offices-page'

export default function Offices() {
  const { params } = useRouter<{ matterId?: string }>()
  return <OfficesPage matterId={params.matterId ?? null} />
}
