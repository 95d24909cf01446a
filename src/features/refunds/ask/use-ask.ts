import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { RefundOption, RefundReason } from '@/contract/refunds'
import { refundWords } from '@/locales/zh-cn/refunds'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { replacePage, routes } from '@/platform/navigation'
import { type Asked, askBack, forgetRefunds, type RefundsOfOrder } from '../api/refunds'

export type Cannot = Extract<Asked, { kind: 'cannot' }>['because']

/** What has to be mended before it can be sent, by field. */
export type Faults = Partial<Record<'decision' | 'reason' | 'words', string>>

const LEAST_WORDS = 5
const { missing } = refundWords.ask

/** The form of a request: checked when it is sent, and nothing that was typed is lost. */
export function useAsk(order: RefundsOfOrder) {
  const queries = useQueryClient()
  const askable = order.options.filter(({ cannot }) => cannot === null)
  const only = askable.length === 1 ? askable[0] : undefined
  const [decisionId, chooseDecision] = useState(only?.decisionId ?? null)
  const [reason, chooseReason] = useState<RefundReason | null>(null)
  const words = useRef('')
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CloudFailure | null>(null)
  const [cannot, setCannot] = useState<Cannot | null>(null)
  const option = askable.find((each) => each.decisionId === decisionId) ?? null
  const chosen = option?.reasons.find((each) => each.reason === reason) ?? null

  /** What was said about a field holds until the field is changed. */
  const mended = (...fields: (keyof Faults)[]) =>
    setFaults((before) => {
      const left = Object.entries(before).filter(([field]) => !fields.some((one) => one === field))
      return left.length < Object.keys(before).length ? Object.fromEntries(left) : before
    })

  const submit = async () => {
    if (busy) return
    const typed = words.current.trim()
    const found = check(option, chosen, typed)
    setFaults(found)
    setFailure(null)
    if (!option || !chosen || Object.keys(found).length > 0) return
    setBusy(true)
    try {
      const { orderNo } = order
      const answer = await askBack({
        orderNo,
        decisionId: option.decisionId,
        reason: chosen.reason,
        words: typed,
        expectedFen: chosen.amountFen,
      })
      forgetRefunds(queries)
      if (answer.kind === 'asked') await replacePage(routes.refund(orderNo))
      else setCannot(answer.because)
    } catch (error) {
      setFailure(asCloudFailure(error))
    }
    setBusy(false)
  }
  return {
    askable,
    option,
    chosen,
    faults,
    busy,
    failure,
    cannot,
    submit,
    setDecision(id: string) {
      chooseDecision(id)
      mended('decision', 'reason')
    },
    setReason(choice: RefundReason) {
      chooseReason(choice)
      // Whether words are asked for depends on the reason.
      mended('reason', 'words')
    },
    type(text: string) {
      words.current = text
      mended('words')
    },
    again: () => setCannot(null),
  }
}

function check(option: RefundOption | null, chosen: RefundOption['reasons'][number] | null, typed: string): Faults {
  if (!option) return { decision: missing.decision }
  // One that does not hold has said why; another has to be chosen.
  if (!chosen || chosen.because) return { reason: missing.reason }
  return chosen.wordsNeeded && typed.length < LEAST_WORDS ? { words: missing.words } : {}
}
