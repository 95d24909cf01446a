import { ConsentsPage } from '@/features/vehicles/consents/consents-page'

export default function Consents() {
  return <ConsentsPage />
}
