import { useRouter } from '@tarojs/taro'
import { ObjectPage } from '@/features/objections/object/object-page'

export default function ObjectTo() {
  const { params } = useRouter<{ recordId?: string }>()
  return <ObjectPage recordId={params.recordId ?? ''} />
}
