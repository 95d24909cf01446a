import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { WrongRegistration } from '@/contract/identity'
import { plainNumber } from '@/domain/plain-text'
import { registrationWords as words } from '@/locales/zh-cn/registration'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { rememberMe } from '@/platform/me'
import { replacePage, routes } from '@/platform/navigation'
import { register, sendPhoneCode } from '../api/register'
import { draft } from './draft'
import { after, before, faultOf, type Step } from './steps'

/** Going through the questions: each is checked when it is answered, and the cloud has the last word on all of them. */
export function useRegistration() {
  const queries = useQueryClient()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [failure, setFailure] = useState<CloudFailure | null>(null)
  const [windowOnly, setWindowOnly] = useState(false)

  const go = (step: Step) => {
    setError(wrongOf(step))
    setFailure(null)
    draft.change({ step })
  }

  const run = async (work: () => Promise<void>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setFailure(null)
    await work().catch((thrown) => setFailure(asCloudFailure(thrown)))
    running.current = false
    setBusy(false)
  }

  const send = () =>
    run(async () => {
      const phone = plainNumber(draft.now().phone)
      const { phoneMasked, againAt } = await sendPhoneCode(phone)
      draft.change({ sent: { phone, phoneMasked, againAt }, phoneCode: '' })
      go('phoneCode')
    })

  const submit = () =>
    run(async () => {
      const { group, paper, name, documentNumber, phone, phoneCode } = draft.now()
      if (!group || !paper) return go('who')
      const answer = await register({
        group,
        documentKind: paper,
        name: name.trim(),
        documentNumber: plainNumber(documentNumber),
        phone: plainNumber(phone),
        phoneCode: plainNumber(phoneCode),
        agreed: true,
      })
      if (answer.kind === 'window-only') return setWindowOnly(true)
      if (answer.kind === 'wrong') return mend(answer.fields)
      rememberMe(queries, answer.me)
      await replacePage(routes.face)
    })

  const mend = (fields: readonly WrongRegistration[]) => {
    const wrong = Object.fromEntries(fields.map((field) => [field.field, problemWords(field)]))
    draft.change({ wrong })
    if (fields[0]) go(fields[0].field)
  }

  const next = () => {
    const { step, phone, sent, agreed } = draft.now()
    const fault = faultOf(step, draft.now()) ?? wrongOf(step)
    setError(fault)
    if (fault) return
    if (step === 'phone' && sent?.phone !== plainNumber(phone)) return void send()
    if (step !== 'consent') return go(after(step))
    if (!agreed) return setError(words.consent.missing)
    void submit()
  }

  return {
    busy,
    error,
    failure,
    windowOnly,
    next,
    retry: () => void (draft.now().step === 'consent' ? submit() : send()),
    sendAgain: () => void send(),
    go,
    back: () => {
      setWindowOnly(false)
      const earlier = before(draft.now().step)
      if (earlier) go(earlier)
    },
    toCounter: () => setWindowOnly(true),
    restart: () => {
      setWindowOnly(false)
      go('who')
    },
    clearError: () => setError(null),
  }
}

export type RegistrationFlow = ReturnType<typeof useRegistration>

/** What the cloud said about this answer. */
const wrongOf = (step: Step): string | null => (draft.now().wrong as Partial<Record<Step, string>>)[step] ?? null

function problemWords({ field, problem }: WrongRegistration): string {
  if (problem === 'empty' || problem === 'malformed') return words.errors[problem][field]
  return words.problems[problem]
}
