import type { InputRef } from 'antd'
import { useCallback, useRef, useState } from 'react'
import type { OutputOf } from '@/contract/envelope'
import type { hall, WindowBill } from '@/contract/hall'
import { readPayCode } from '@/domain/pay-code'
import { callHall } from '../common/cloud-client'
import { useAct } from '../common/use-act'
import { failureWords, wordsOf } from '../common/words'
import { codeWords } from './code-words'

type Answer = OutputOf<typeof hall.payByCode>

/** Why the last code of a bill was not taken; kept here only, the cloud tells it once. */
interface Refused {
  billId: string
  because: NonNullable<Answer['because']>
}

const tell = (error: unknown) => wordsOf(error, { ...failureWords, ...codeWords.failures })

export type CodePayment = ReturnType<typeof useCodePayment>

/** The field for the code on the payer's phone. What was typed is forgotten with the press that sends it. */
export function useCodePayment(windowId: string) {
  const field = useRef<InputRef>(null)
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const send = useCallback(
    async (input: { billId: string; payCode: string }, key: string) =>
      (await callHall(windowId, 'payByCode', input, key)) as Answer,
    [windowId],
  )
  const act = useAct(send, tell)

  const submit = async ({ billId }: WindowBill) => {
    if (act.busy) return
    const read = readPayCode(text)
    setRefused(null)
    setWrong(null)
    if (read.kind !== 'wallet') {
      setWrong(read.kind === 'incomplete' ? codeWords.incomplete : codeWords.others[read.of])
      field.current?.focus()
      return
    }
    setText('')
    const answer = await act.run({ billId, payCode: read.digits })
    if (answer?.because) {
      setRefused({ billId, because: answer.because })
      field.current?.focus()
    }
  }
  const type = (next: string) => {
    setText(next)
    setWrong(null)
    act.forget()
  }
  return { field, text, type, submit, refused, problem: wrong ?? act.problem, busy: act.busy }
}
