import { useRef, useState } from 'react'
import type { FaceCheckView } from '@/contract/identity'
import { common } from '@/locales/zh-cn/common'
import { faceWords } from '@/locales/zh-cn/face'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Page } from '@/ui/page/page'
import { PhotoSlot } from '@/ui/photo-slot/photo-slot'
import { useSlotPhoto } from '@/ui/photo-slot/use-slot-photo'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import { askForReview } from '../api/face-check'
import { lastCheck } from './last-check'

const words = faceWords.review

interface ReviewProps {
  /** Of the check that failed; after the app was killed the one that is remembered. */
  checkId: string | null
  onTaken: (check: FaceCheckView) => void
  onBack: () => void
}

/** Both sides of the resident ID, for a person to look at. */
export function Review({ checkId, onTaken, onBack }: ReviewProps) {
  const front = useSlotPhoto('identity-review')
  const back = useSlotPhoto('identity-review')
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<CloudFailure | null>(null)
  const failedCheck = checkId ?? lastCheck.id()
  const lacks = !front.uploadId ? words.front : !back.uploadId ? words.back : null
  const submit = async () => {
    setTried(true)
    if (!failedCheck || !front.uploadId || !back.uploadId || running.current) return
    running.current = true
    setBusy(true)
    setFailure(null)
    try {
      onTaken(await askForReview(failedCheck, front.uploadId, back.uploadId))
    } catch (error) {
      setFailure(asCloudFailure(error))
      setBusy(false)
    }
    running.current = false
  }
  if (!failedCheck)
    return (
      <Page title={words.title}>
        <Verdict tone="blue" icon="face" {...words.noCheck} />
        <Button onPress={onBack}>{common.back}</Button>
      </Page>
    )
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button kind="outline" onPress={onBack}>
            {common.back}
          </Button>
          <Button onPress={() => void submit()} busy={busy && words.submitting}>
            {words.submit}
          </Button>
        </Dock>
      }
    >
      {tried && lacks && (
        <ErrorSummary
          title={faceWords.summary}
          message={words.missing(lacks)}
          onPress={front.uploadId ? back.choose : front.choose}
        />
      )}
      <Verdict tone="blue" icon="photo" title={words.title} note={words.note} />
      <Strip tone="blue" icon="info">
        {words.tips}
      </Strip>
      <PhotoSlot what={words.front} slot={front} />
      <PhotoSlot what={words.back} slot={back} />
      {failure && <ErrorState error={failure} retry={{ words: common.retry, act: () => void submit(), busy }} />}
    </Page>
  )
}
