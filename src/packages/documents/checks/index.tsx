import { ChecksPage } from '@/features/documents/checks/checks-page'

export default function Checks() {
  return <ChecksPage />
}
