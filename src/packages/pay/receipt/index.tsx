import { useRouter } from '@tarojs/taro'
import { ReceiptPage } from '@/features/pay/receipts/receipt-page'

export default function Receipt() {
  const { params } = useRouter<{ orderNo?: string }>()
  return <ReceiptPage orderNo={params.orderNo ?? ''} />
}
