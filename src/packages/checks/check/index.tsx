import { CheckPage } from '@/features/checks/check/check-page'

export default function Check() {
  return <CheckPage />
}
