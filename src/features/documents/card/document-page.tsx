import { useEffect } from 'react'
import type { OpenedDocument } from '@/contract/document-views'
import { documentCardWords as words } from '@/locales/zh-cn/document-card'
import { documentKinds } from '@/locales/zh-cn/document-kinds'
import { useInFront } from '@/platform/in-front'
import { goBack } from '@/platform/navigation'
import { paintTitleBar } from '@/platform/title-bar'
import { Answered, loadedAt } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'
import { useOpenedDocument } from '../api/open-document'
import { ShownDocument } from './shown-document'
import { useClosing } from './use-closing'
import { useShowing } from './use-showing'

const BOXES = [[60], [100, 60, 60, 60, 60, 60], [60]]
/** As numbers, for the host's title bar. */
const GROUNDS = { usable: '#0b7a4b', 'not-usable': '#c0272d' } as const

/** One document, shown to whoever asks for it. */
export function DocumentPage({ documentId }: { documentId: string }) {
  const inFront = useInFront()
  const answer = useOpenedDocument(documentId)
  const { closed, reopen } = useClosing(inFront)
  const seen = inFront && !closed
  useShowing(seen)
  const open = () => {
    reopen()
    void answer.refetch()
  }
  return (
    <Answered
      answer={answer}
      title={words.title}
      boxes={BOXES}
      words={words.loading}
      failed={(code) => (code === 'NOT_FOUND' ? <Gone /> : null)}
    >
      {(document) => (
        <>
          <TitleBar document={document} />
          {seen ? (
            <ShownDocument document={document} failed={answer.error !== null} since={loadedAt(answer)} />
          ) : (
            <Covered closed={closed} onOpen={open} />
          )}
        </>
      )}
    </Answered>
  )
}

function TitleBar({ document: { kind, stand } }: { document: OpenedDocument }) {
  useEffect(() => paintTitleBar({ title: documentKinds[kind], ground: GROUNDS[stand] }), [kind, stand])
  return null
}

/** In the place of the document while the app is behind others, where the host pictures it, and when it closed itself. */
function Covered({ closed, onOpen }: { closed: boolean; onOpen: () => void }) {
  if (!closed)
    return (
      <Page>
        <Verdict tone="blue" icon="lock" title={words.covered.title} note={words.covered.note} />
      </Page>
    )
  return (
    <Page title={words.title}>
      <Verdict tone="blue" icon="lock" title={words.closed.title} note={words.closed.note} />
      <Button onPress={onOpen}>{words.closed.open}</Button>
    </Page>
  )
}

function Gone() {
  return (
    <Page title={words.title}>
      <Verdict tone="warn" icon="lock" title={words.gone.title} note={words.gone.note} />
      <Button onPress={() => void goBack()}>{words.gone.back}</Button>
    </Page>
  )
}
