import { useRouter } from '@tarojs/taro'
import { MatterPage } from '@/features/guides/matter/matter-page'

export default function Matter() {
  const { params } = useRouter<{ matterId?: string }>()
  return <MatterPage matterId={params.matterId ?? ''} />
}
