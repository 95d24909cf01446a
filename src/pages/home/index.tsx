import { useState } from 'react'
import { HomeHead } from '@/features/home/parts/home-head'
import { ScanCard } from '@/features/home/parts/scan-card'
import { Services } from '@/features/home/parts/services'
import { WaitingList } from '@/features/home/parts/waiting-list'
import { HelpSheet } from '@/ui/help-sheet/help-sheet'
import { Page } from '@/ui/page/page'

export default function HomePage() {
  const [helping, setHelping] = useState(false)
  return (
    <Page tabbed overlay={<HelpSheet open={helping} onClose={() => setHelping(false)} />}>
      <HomeHead />
      <ScanCard />
      <WaitingList />
      <Services onHelp={() => setHelping(true)} />
    </Page>
  )
}
