import { RefundsPage } from '@/features/refunds/list/refunds-page'

export default function Refunds() {
  return <RefundsPage />
}
