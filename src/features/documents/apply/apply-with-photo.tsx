import { useState } from 'react'
import type { ApplicableDocument } from '@/contract/document-views'
import { common } from '@/locales/zh-cn/common'
import { applicationWords as words } from '@/locales/zh-cn/document-application'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dock } from '@/ui/dock/dock'
import { ErrorState } from '@/ui/error-state/error-state'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { ListRow } from '@/ui/list-row/list-row'
import { Page } from '@/ui/page/page'
import { PhotoSlot } from '@/ui/photo-slot/photo-slot'
import { useSlotPhoto } from '@/ui/photo-slot/use-slot-photo'
import { SectionLabel } from '@/ui/section-label/section-label'
import { Strip } from '@/ui/strip/strip'
import { Verdict } from '@/ui/verdict/verdict'
import { applyForLicence } from '../api/apply'
import type { Application } from './use-apply'

interface ApplyWithPhotoProps {
  document: ApplicableDocument
  application: Application
}

/** The licence: with the photo that the police hold, at once; or with one's own, after a review. */
export function ApplyWithPhoto({ document, application: { busy, failure, apply } }: ApplyWithPhotoProps) {
  const photo = useSlotPhoto('licence-photo')
  const [tried, setTried] = useState(false)
  const refused = document.state === 'refused'
  const withStored = () => void apply(() => applyForLicence(null))
  const withOwn = () => {
    setTried(true)
    const { uploadId } = photo
    if (uploadId !== null) void apply(() => applyForLicence(uploadId))
  }
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button kind={document.storedPhoto ? 'outline' : 'solid'} onPress={withOwn} busy={busy && words.asking}>
            {words.own.act}
          </Button>
        </Dock>
      }
    >
      {tried && photo.uploadId === null && (
        <ErrorSummary title={words.summary} message={words.own.missing} onPress={photo.choose} />
      )}
      {refused ? (
        <Verdict
          tone="warn"
          icon="photo"
          title={words.refused.title}
          note={document.refusedBecause ? words.refused.because[document.refusedBecause] : words.refused.unknown}
        />
      ) : (
        <Verdict tone="blue" icon="wheel" title={words.licence.title} note={words.licence.note} />
      )}
      <Card flush>
        <ListRow icon="licence" {...(document.storedPhoto ? words.stored : words.noStored)} />
      </Card>
      {document.storedPhoto && (
        <Button onPress={withStored} busy={busy && words.asking}>
          {words.storedAct}
        </Button>
      )}
      <SectionLabel>{words.own.label}</SectionLabel>
      <PhotoSlot what={words.own.what} slot={photo} />
      <Strip tone="blue" icon="info">
        {words.own.tips}
      </Strip>
      {failure && (
        <ErrorState
          error={failure}
          retry={{ words: common.retry, act: photo.uploadId === null ? withStored : withOwn, busy }}
        />
      )}
    </Page>
  )
}
