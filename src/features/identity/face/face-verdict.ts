import type { FaceCheckView } from '@/contract/identity'
import { formatInstant } from '@/domain/dates'
import { faceWords as words } from '@/locales/zh-cn/face'
import type { CloudFailure } from '@/platform/cloud/cloud-failure'
import type { FaceOutcome } from '@/platform/face-check-port'
import type { FacePurpose } from '@/platform/face-page'

/** What the check says about itself, and what can be done now. */
export interface FaceVerdict {
  title: string
  note: string
  /** `again` = another try; `ask` = only asking for the result; `review` = a person looks; `counter` = go there. */
  ways: readonly ('again' | 'ask' | 'review' | 'counter')[]
}

interface Try {
  purpose: FacePurpose
  check: FaceCheckView | null
  outcome: FaceOutcome | null
  failure: CloudFailure | null
}

/**
 * The screen after a try. Null = nothing was tried yet. `passed` and `in-review` have screens of their own.
 * A failure to ask beats an older result, because it is what happened last.
 */
export function faceVerdict({ purpose, check, outcome, failure }: Try): FaceVerdict | null {
  // A person looks at who registers, not at who approves a driver.
  const instead: FaceVerdict['ways'] = purpose === 'verify-me' ? ['review', 'counter'] : ['counter']
  if (failure?.code === 'TOO_MANY_TRIES') return { ...words.tooMany[purpose], ways: instead }
  if (failure?.code === 'PROVIDER_UNAVAILABLE') return { ...words.unavailable, ways: ['again', 'counter'] }
  if (outcome === 'unsupported') return { ...words.unsupported, ways: ['again', 'counter'] }
  if (!check) return null
  const ways: FaceVerdict['ways'] = check.triesLeft > 0 ? ['again', instead[0] ?? 'counter'] : instead
  switch (check.state) {
    case 'started':
      if (outcome === null) return null
      return outcome === 'cancelled'
        ? { ...words.cancelled, ways: ['again', 'counter'] }
        : { ...words.started, ways: ['ask'] }
    case 'failed':
      if (check.triesLeft === 0) return { ...words.tooMany[purpose], ways }
      return { ...(check.failure ? words.failures[check.failure] : words.failed), ways }
    case 'timed-out':
      return { ...words.timedOut, ways }
    case 'review-refused':
      return { ...words.reviewRefused, ways: ['counter'] }
    default:
      return null
  }
}

/** How often and when it can be tried again; null = as often as one likes, or not at all. */
export function triesWords(check: FaceCheckView | null): string | null {
  if (!check || check.state === 'review-refused') return null
  if (check.againAt) return words.againAt(formatInstant(check.againAt, 'M月D日 HH:mm'))
  return check.triesLeft > 0 ? words.triesLeft(check.triesLeft) : null
}
