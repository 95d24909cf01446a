import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { MeView } from '@/contract/identity'
import { formatInstant } from '@/domain/dates'
import { accountWords } from '@/locales/zh-cn/account'
import { common } from '@/locales/zh-cn/common'
import { errorWords } from '@/locales/zh-cn/errors'
import { callOnce } from '@/platform/cloud/call-once'
import { asCloudFailure } from '@/platform/cloud/cloud-failure'
import { ask, tell } from '@/platform/contact'
import { openPage, routes } from '@/platform/navigation'
import { forgetPerson } from '@/platform/signed-out'
import { Button } from '@/ui/button/button'
import { KeyValue, KeyValues } from '@/ui/key-values/key-values'
import { Sheet } from '@/ui/sheet/sheet'

const words = accountWords.person

interface PersonSheetProps {
  person: NonNullable<MeView['person']>
  open: boolean
  onClose: () => void
}

/** What is known about me here, the step that is left, and the way out of this account. */
export function PersonSheet({ person, open, onClose }: PersonSheetProps) {
  const queries = useQueryClient()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const signOut = async () => {
    if (running.current || !(await ask(words.signOutQuestion))) return
    running.current = true
    setBusy(true)
    try {
      await callOnce('identity.signOut', {})
      forgetPerson()
      onClose()
      tell(words.signedOut)
      // What was loaded belonged to the person: nothing of it stays on a screen.
      await queries.resetQueries()
    } catch (error) {
      tell(errorWords[asCloudFailure(error).code].title)
    }
    running.current = false
    setBusy(false)
  }
  return (
    <Sheet open={open} title={words.title} onClose={onClose}>
      <KeyValues>
        <KeyValue name={words.name}>{person.name}</KeyValue>
        <KeyValue name={words.document}>{person.documentMasked}</KeyValue>
        <KeyValue name={words.phone}>{person.phoneMasked}</KeyValue>
        <KeyValue name={words.verified}>
          {person.verifiedAt ? formatInstant(person.verifiedAt, 'YYYY年M月D日') : words.notYet}
        </KeyValue>
      </KeyValues>
      {person.tier === 'web' && (
        <Button
          kind="tint"
          onPress={() => {
            onClose()
            void openPage(routes.face)
          }}
        >
          {words.verify}
        </Button>
      )}
      <Button kind="text" onPress={() => void signOut()} busy={busy && common.asking}>
        {words.signOut}
      </Button>
    </Sheet>
  )
}
