import { OverviewPage } from '@/features/violations/overview/overview-page'

export default function Overview() {
  return <OverviewPage />
}
