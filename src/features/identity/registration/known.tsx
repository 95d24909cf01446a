import { registrationWords } from '@/locales/zh-cn/registration'
import { replacePage, routes } from '@/platform/navigation'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'

const words = registrationWords.known

/** Has answered before: the face check is left, or nothing at all. */
export function Known({ name, verified, onAgain }: { name: string; verified: boolean; onAgain: () => void }) {
  if (verified)
    return (
      <Page
        title={registrationWords.title}
        dock={
          <Dock>
            <Button onPress={() => void replacePage(routes.violations)}>{words.verified.go}</Button>
          </Dock>
        }
      >
        <Verdict tone="good" icon="check" solid title={words.verified.title(name)} note={words.verified.note} />
      </Page>
    )
  return (
    <Page
      title={registrationWords.title}
      dock={
        <Dock>
          <Button kind="outline" onPress={onAgain}>
            {words.web.again}
          </Button>
          <Button onPress={() => void replacePage(routes.face)}>{words.web.face}</Button>
        </Dock>
      }
    >
      <Verdict tone="blue" icon="face" title={words.web.title(name)} note={words.web.note} />
    </Page>
  )
}
