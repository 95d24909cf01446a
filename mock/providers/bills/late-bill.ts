import type { Instant } from '@/domain/dates'
import { ProviderError } from '../payment-channel'
import type { FetchedBill } from './bill'
import { askAgainAt } from './time-rules'

/** A channel that does not answer is asked again like one that is not ready. @throws ProviderError when it refused */
export function lateBill(error: unknown, now: Instant): FetchedBill {
  if (error instanceof ProviderError && error.kind === 'unreachable')
    return { kind: 'not-yet', retryAfter: askAgainAt(now) }
  throw error
}
