import { faceWords } from '@/locales/zh-cn/face'
import { replacePage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'

const words = faceWords.passed

/** It is the person; the licence comes next, if it is not there yet. */
export function FaceDone({ licence }: { licence: boolean }) {
  return (
    <Page
      title={faceWords.title}
      dock={
        <Dock>
          <Button kind={licence ? 'solid' : 'outline'} onPress={() => void replacePage(routes.violations)}>
            {words.violations}
          </Button>
          {!licence && <Button onPress={() => void replacePage(routes.bindLicence)}>{words.bindLicence}</Button>}
        </Dock>
      }
    >
      <Verdict tone="good" icon="check" solid title={words.title} note={words.note} />
    </Page>
  )
}
