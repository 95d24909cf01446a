import { useRef, useState } from 'react'
import { plainNumber } from '@/domain/plain-text'
import { common } from '@/locales/zh-cn/common'
import { consentWords } from '@/locales/zh-cn/consents'
import { Button } from '@/ui/button/button'
import { ErrorState } from '@/ui/error-state/error-state'
import { Field, type FieldHandle } from '@/ui/field/field'
import { redeemMessage } from '../api/consents'
import { useConsentAct } from './use-consent-act'

const words = consentWords.request

/** The digits that the owner got by message and passed on: the owner's yes. */
export function RedeemForm({ consentId }: { consentId: string }) {
  const field = useRef<FieldHandle>(null)
  const { busy, failure, act } = useConsentAct()
  const [fault, setFault] = useState<string | null>(null)
  const wrong = failure?.code === 'BAD_INPUT' && failure.details.field === 'input.code'
  const error = fault ?? (wrong ? words.codeWrong : null)
  const submit = () => {
    const code = plainNumber(field.current?.text() ?? '')
    const malformed = !/^\d{6}$/.test(code)
    setFault(malformed ? words.codeEmpty : null)
    if (malformed) field.current?.focus()
    else void act(() => redeemMessage(consentId, code))
  }
  return (
    <>
      <Field
        ref={field}
        label={words.code}
        hint={words.codeHint}
        error={error}
        keyboard="idcard"
        maxLength={10}
        onDone={submit}
      />
      <Button onPress={submit} busy={busy && words.redeeming}>
        {words.redeem}
      </Button>
      {failure && !wrong && <ErrorState error={failure} retry={{ words: common.retry, act: submit, busy }} />}
    </>
  )
}
