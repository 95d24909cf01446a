import { LookUpPage } from '@/features/pay/look-up/look-up-page'

export default function LookUp() {
  return <LookUpPage />
}
