import { useRouter } from '@tarojs/taro'
import { ServedDecisionPage } from '@/features/violations/decision/decision-page'

export default function Decision() {
  const { params } = useRouter<{ decisionId?: string }>()
  return <ServedDecisionPage decisionId={params.decisionId ?? ''} />
}
