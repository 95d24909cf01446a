import { useRouter } from '@tarojs/taro'
import { ObjectionPage } from '@/features/objections/objection/objection-page'

export default function Objection() {
  const { params } = useRouter<{ objectionId?: string }>()
  return <ObjectionPage objectionId={params.objectionId ?? ''} />
}
