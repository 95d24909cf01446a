import { useRouter } from '@tarojs/taro'
import { ApplyPage } from '@/features/documents/apply/apply-page'

export default function Apply() {
  const { params } = useRouter<{ vehicleId?: string }>()
  return <ApplyPage vehicleId={params.vehicleId ?? null} />
}
