import { useRouter } from '@tarojs/taro'
import { RecordPage } from '@/features/violations/record/record-page'

export default function Record() {
  const { params } = useRouter<{ recordId?: string }>()
  return <RecordPage recordId={params.recordId ?? ''} />
}
