import { useState } from 'react'
import { registrationWords as words } from '@/locales/zh-cn/registration'
import { isVerified, useMe } from '@/platform/me'
import { Answered } from '@/ui/answered/answered'
import { useDraft } from './draft'
import { Known } from './known'
import { Questions } from './questions'
import { useRegistration } from './use-registration'
import { WindowOnly } from './window-only'

const BOXES = [[40, 80], [60]]

/** 核对本人, first part: who one says to be. What was answered before is not asked again. */
export function RegisterPage() {
  const answer = useMe()
  const [anew, setAnew] = useState(false)
  return (
    <Answered answer={answer} title={words.title} boxes={BOXES} words={words.loading}>
      {(me) =>
        me.person && !anew ? (
          <Known name={me.person.name} verified={isVerified(me)} onAgain={() => setAnew(true)} />
        ) : (
          <Registration />
        )
      }
    </Answered>
  )
}

function Registration() {
  const flow = useRegistration()
  const group = useDraft((state) => state.group)
  if (flow.windowOnly && group) return <WindowOnly group={group} onChange={flow.restart} />
  return <Questions flow={flow} />
}
