import { MattersPage } from '@/features/guides/matters/matters-page'

export default function Matters() {
  return <MattersPage />
}
