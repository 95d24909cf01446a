import { useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { faceWords as words } from '@/locales/zh-cn/face'
import { facePage } from '@/platform/face-page'
import { isVerified, useMe } from '@/platform/me'
import { goBack, replacePage, routes } from '@/platform/navigation'
import { Answered } from '@/ui/answered/answered'
import { Button } from '@/ui/button/button'
import { Dock } from '@/ui/dock/dock'
import { Page } from '@/ui/page/page'
import { Verdict } from '@/ui/verdict/verdict'
import { FaceCheck } from './face-check'
import { FaceDone } from './face-done'

const BOXES = [
  [40, 80],
  [60, 60, 60],
]

/** 刷脸核对: of whoever registered, or of an owner who approves a driver; whoever waits for it gets the check's id. */
export function FacePage() {
  const [purpose] = useState(() => facePage.question() ?? 'verify-me')
  const answer = useMe()
  const passed = useRef<string | null>(null)
  const [justPassed, setJustPassed] = useState(false)
  /** Told when the page is gone, not before: the next page may not take the place of one that is still leaving. */
  useUnload(() => facePage.reply(passed.current))
  const take = (checkId: string) => {
    passed.current = checkId
    setJustPassed(true)
  }
  useEffect(() => {
    if (justPassed && purpose === 'approve-driver') void goBack()
  }, [justPassed, purpose])
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.loading}>
      {(me) => {
        if (!me.person) return <RegisterFirst />
        if (purpose === 'verify-me' && (justPassed || isVerified(me))) return <FaceDone licence={me.licence !== null} />
        return <FaceCheck purpose={purpose} onPassed={take} />
      }}
    </Answered>
  )
}

function RegisterFirst() {
  return (
    <Page
      title={words.title}
      dock={
        <Dock>
          <Button onPress={() => void replacePage(routes.register)}>{words.register.act}</Button>
        </Dock>
      }
    >
      <Verdict tone="blue" icon="user" title={words.register.title} note={words.register.note} />
    </Page>
  )
}
