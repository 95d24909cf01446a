import type { ApplicableDocument } from '@/contract/document-views'
import { formatInstant } from '@/domain/dates'
import { common } from '@/locales/zh-cn/common'
import { applicationWords as words } from '@/locales/zh-cn/document-application'
import { goHome } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { Page } from '@/ui/page/page'
import { type Step, Steps } from '@/ui/steps/steps'
import { Verdict } from '@/ui/verdict/verdict'

interface PhotoInReviewProps {
  document: ApplicableDocument
  busy: boolean
  onAsk: () => void
}

/** A person is looking at the photo: how far it is, and until when. */
export function PhotoInReview({ document: { askedAt, reviewBy }, busy, onAsk }: PhotoInReviewProps) {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button kind="outline" onPress={onAsk} busy={busy && common.asking}>
            {words.inReview.refresh}
          </Button>
          <Button onPress={() => void goHome()}>{common.home}</Button>
        </Dock>
      }
    >
      <Verdict
        tone="warn"
        icon="hourglass"
        title={words.inReview.title}
        note={reviewBy ? words.inReview.note(formatInstant(reviewBy, 'M月D日 HH:mm')) : words.inReview.noteOpen}
      />
      <Card>
        <Steps steps={stepsOf(askedAt)} />
      </Card>
    </Page>
  )
}

const stepsOf = (askedAt: string | null): Step[] => [
  { title: words.inReview.asked, state: 'done', when: askedAt ? formatInstant(askedAt, 'M月D日 HH:mm') : undefined },
  { title: words.inReview.looking, state: 'now' },
  { title: words.inReview.ready, state: 'waiting' },
]
