import type { Answer } from '@/contract/envelope'
import type { BillView } from '@/contract/payment-bills'
import { type CodeKey, verifyToken } from '@/domain/code-token'
import { chinaDate, formatInstant, type Instant, secondsBetween } from '@/domain/dates'
import type { Fen } from '@/domain/money'

/** What the page knows about the code under which it was opened. */
export type LandingState =
  | {
      kind: 'payable'
      authority: string
      windowName: string
      /** In words, e.g. `今天 10:41 `. */
      issuedAt: string
      decisions: number
      totalFen: Fen
      secondsLeft: number
    }
  | { kind: 'other-province'; issuer: string }
  | { kind: 'paying' | 'paid' | 'expired' | 'withdrawn'; authority: string | null }
  | { kind: 'not-genuine' }
  /** The signature is good, but the cloud did not answer. */
  | { kind: 'unavailable' }

export interface LandingEnquiry {
  keys: readonly CodeKey[]
  now: Instant
  openBill(token: string): Promise<Answer<BillView>>
}

/** The signature decides whether a code is ours; only then the cloud is asked what became of it. */
export async function landingState(token: string, enquiry: LandingEnquiry): Promise<LandingState> {
  const verdict = verifyToken(token, enquiry.keys, enquiry.now)
  if (verdict.verdict === 'not-genuine') return { kind: 'not-genuine' }
  if (verdict.verdict === 'other-province') return { kind: 'other-province', issuer: verdict.issuer }
  const answer = await enquiry.openBill(token)
  if (answer.ok) return describeBill(answer.data, enquiry.now)
  if (verdict.verdict === 'expired') return { kind: 'expired', authority: null }
  return { kind: answer.error.code === 'NOT_FOUND' ? 'not-genuine' : 'unavailable' }
}

function describeBill(bill: BillView, now: Instant): LandingState {
  if (bill.state !== 'open') return { kind: bill.state, authority: bill.authority.name }
  return {
    kind: 'payable',
    authority: bill.authority.name,
    windowName: `${bill.hallName} ${bill.windowName}`,
    issuedAt: formatInstant(
      bill.issuedAt,
      chinaDate(bill.issuedAt) === chinaDate(now) ? '[今天] HH:mm ' : 'M月D日 HH:mm ',
    ),
    decisions: bill.items.length,
    totalFen: bill.totalFen,
    secondsLeft: Math.max(0, Math.floor(secondsBetween(now, bill.expiresAt))),
  }
}
