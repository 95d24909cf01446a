import { useRouter } from '@tarojs/taro'
import { ConditionsPage } from '@/features/violations/conditions/conditions-page'

export default function Conditions() {
  const { params } = useRouter<{ recordId?: string }>()
  return <ConditionsPage recordId={params.recordId ?? ''} />
}
