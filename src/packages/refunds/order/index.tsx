import { useRouter } from '@tarojs/taro'
import { RefundPage } from '@/features/refunds/progress/refund-page'

export default function RefundOfOrder() {
  const { params } = useRouter<{ orderNo?: string }>()
  return <RefundPage orderNo={params.orderNo ?? ''} />
}
