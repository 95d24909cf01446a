import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Verdict } from '@/contract/checks'
import { callOnce } from '@/platform/cloud/call-once'
import type { Question } from '../question'

let askings = 0

/**
 * The verdict on a document, as of now: each time a result is opened it is asked anew, and only then, because the holder
 * sees how often a document was checked. An answer that was lost is asked for again under the same key.
 */
export function useVerdict(question: Question) {
  const [asking] = useState(() => {
    askings += 1
    return askings
  })
  return useQuery({
    queryKey: ['checks', 'verdict', asking],
    queryFn: () => ask(question),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

/** @throws CloudFailure */
function ask(question: Question): Promise<Verdict> {
  switch (question.by) {
    case 'code':
      return callOnce('checks.checkCode', { token: question.token })
    case 'receipt': {
      const { by: _by, ...input } = question
      return callOnce('checks.checkReceipt', input)
    }
    case 'decision':
      return callOnce('checks.checkDecision', { number: question.number })
    case 'certificate':
      return callOnce('checks.checkCertificate', { number: question.number, checkCode: question.checkCode })
  }
}
