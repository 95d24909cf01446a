import { useState } from 'react'
import { AboutSheet } from '@/features/account/parts/about-sheet'
import { MeRows } from '@/features/account/parts/me-rows'
import { accountWords } from '@/locales/zh-cn/account'
import { HelpSheet } from '@/ui/help-sheet/help-sheet'
import { Page } from '@/ui/page/page'

export default function MePage() {
  const [sheet, setSheet] = useState<'help' | 'about' | null>(null)
  const close = () => setSheet(null)
  const sheets = (
    <>
      <HelpSheet open={sheet === 'help'} onClose={close} />
      <AboutSheet open={sheet === 'about'} onClose={close} />
    </>
  )
  return (
    <Page title={accountWords.title} tabbed overlay={sheets}>
      <MeRows onHelp={() => setSheet('help')} onAbout={() => setSheet('about')} />
    </Page>
  )
}
