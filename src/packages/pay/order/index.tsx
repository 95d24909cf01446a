import { useRouter } from '@tarojs/taro'
import { OrderPage } from '@/features/pay/order/order-page'

export default function Order() {
  const { params } = useRouter<{ orderNo?: string }>()
  return <OrderPage orderNo={params.orderNo ?? ''} />
}
