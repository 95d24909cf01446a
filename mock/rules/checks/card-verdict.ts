import type { CheckedDocument, Verdict } from '@/contract/checks'
import type { CardKind, DocumentReason } from '@/contract/document-views'
import type { AuthorityView } from '@/contract/fields'
import type { Instant } from '@/domain/dates'

export interface CardFacts {
  kind: CardKind
  /** As it stands now, not as it stood when its code was made. */
  standing:
    | { shown: true; stand: 'usable' | 'not-usable'; reasons: readonly { code: DocumentReason }[] }
    | { shown: false }
  fields: CheckedDocument['fields']
  issuer: AuthorityView
}

/**
 * What a checker learns of a card: the same green or red as its holder sees, with the same reasons. Of a card that is
 * not shown any more (locked, stopped, cancelled) a checker sees as little as its holder: that it is void.
 */
export function cardVerdict({ kind, standing, fields, issuer }: CardFacts, now: Instant): Verdict {
  if (!standing.shown)
    return {
      verdict: 'withdrawn',
      document: { kind, fields: [], issuer },
      withdrawnOn: null,
      because: 'by-police',
      refundedFen: null,
      pointsReturned: null,
      checkedAt: now,
    }
  return {
    verdict: 'genuine',
    document: { kind, fields, issuer },
    stand: standing.stand,
    reasons: standing.reasons.map(({ code }) => code),
    checkedAt: now,
  }
}
