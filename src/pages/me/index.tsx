import { useState } from 'react'
import { AboutSheet } from '@/features/account/parts/about-sheet'
import { MeRows } from '@/features/account/parts/me-rows'
import { PersonSheet } from '@/features/account/parts/person-sheet'
import { WhoCard } from '@/features/account/parts/who-card'
import { accountWords } from '@/locales/zh-cn/account'
import { useInFront } from '@/platform/in-front'
import { useMe } from '@/platform/me'
import { HelpSheet } from '@/ui/help-sheet/help-sheet'
import { Page } from '@/ui/page/page'

export default function MePage() {
  const answer = useMe(useInFront())
  const me = answer.data
  const [sheet, setSheet] = useState<'help' | 'about' | 'person' | null>(null)
  const close = () => setSheet(null)
  const sheets = (
    <>
      <HelpSheet open={sheet === 'help'} onClose={close} />
      <AboutSheet open={sheet === 'about'} onClose={close} />
      {me?.person && <PersonSheet person={me.person} open={sheet === 'person'} onClose={close} />}
    </>
  )
  return (
    <Page title={accountWords.title} tabbed overlay={sheets}>
      <WhoCard
        me={me}
        failed={answer.isError}
        onRetry={() => void answer.refetch()}
        onOpen={() => setSheet('person')}
      />
      <MeRows me={me} onHelp={() => setSheet('help')} onAbout={() => setSheet('about')} />
    </Page>
  )
}
