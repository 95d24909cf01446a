import { useEffect } from 'react'
import { checkedWords } from '@/locales/zh-cn/checked'
import { checkWords } from '@/locales/zh-cn/checks'
import { screen } from '@/platform/screen'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'
import type { OfflineReading } from './read-offline'
import { checkAnother, ResultDock } from './result-dock'

const words = checkWords.offline

interface SignedPageProps {
  reading: Extract<OfflineReading, { kind: 'signed' }>
  onAskAgain: () => void
  busy: boolean
}

/** Without a network: the signature is good and the code's minute runs. What only the cloud knows is named as unknown. */
export function SignedPage({ reading, onAskAgain, busy }: SignedPageProps) {
  useEffect(() => screen.announce(`${words.title}。${words.text}`), [])
  return (
    <Page
      title={checkWords.result.title}
      dock={
        <ResultDock
          by="code"
          other={{ words: checkWords.result.again, act: () => checkAnother('code') }}
          main={{ words: checkWords.result.askAgain, act: onAskAgain, busy: busy && checkWords.result.asking }}
        />
      }
    >
      <Verdict tone="warn" icon="offline" title={words.title} note={words.text} />
      <Card flush>
        <ListRow icon="licence" title={words.what} value={checkedWords.shortKinds[reading.what]} />
        <ListRow icon="hall" title={words.issuer} value={reading.issuer} />
        <ListRow icon="clock" title={words.life} value={words.lifeValue} />
      </Card>
      <Card flush>
        <ListRow icon="warn" disc="warn" title={words.notAsked.title} note={words.notAsked.text} />
      </Card>
    </Page>
  )
}
