import { BillPage } from '@/features/pay/bill/bill-page'
import { currentCode } from '@/features/pay/code/current-code'

export default function Bill() {
  return <BillPage reading={currentCode()} />
}
