import { AskOwnerPage } from '@/features/vehicles/asking/ask-owner-page'

export default function AskOwner() {
  return <AskOwnerPage />
}
