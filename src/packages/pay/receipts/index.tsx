import { ReceiptsPage } from '@/features/pay/receipts/receipts-page'

export default function Receipts() {
  return <ReceiptsPage />
}
