import { useRouter } from '@tarojs/taro'
import { AskPage } from '@/features/refunds/ask/ask-page'

export default function AskRefund() {
  const { params } = useRouter<{ orderNo?: string }>()
  return <AskPage orderNo={params.orderNo ?? ''} />
}
