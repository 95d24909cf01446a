import { DecisionsPage } from '@/features/documents/decisions/decisions-page'

export default function Decisions() {
  return <DecisionsPage />
}
