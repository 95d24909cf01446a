import { useDidShow } from '@tarojs/taro'
import type { FaceCheckView } from '@/contract/identity'
import { formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { faceWords } from '@/locales/zh-cn/face'
import { goHome } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Verdict } from '@/ui/verdict/verdict'

const words = faceWords.inReview

interface InReviewProps {
  check: FaceCheckView
  busy: boolean
  onAsk: () => void
}

/** A person is looking: until when, and what goes on meanwhile. Asked again whenever the page comes to the front. */
export function InReview({ check, busy, onAsk }: InReviewProps) {
  useDidShow(onAsk)
  return (
    <Page
      title={faceWords.title}
      dock={
        <Dock>
          <Button kind="outline" onPress={onAsk} busy={busy && common.asking}>
            {words.refresh}
          </Button>
          <Button onPress={() => void goHome()}>{common.home}</Button>
        </Dock>
      }
    >
      <Verdict
        tone="warn"
        icon="hourglass"
        title={words.title}
        note={check.reviewBy ? words.note(formatInstant(check.reviewBy, 'M月D日 HH:mm')) : words.noteOpen}
      />
      <SectionLabel>{words.meanwhile}</SectionLabel>
      <Card flush>
        <ListRow icon="scan" title={words.pay} note={words.payNote} />
      </Card>
    </Page>
  )
}
