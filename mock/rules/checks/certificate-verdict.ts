import type { CheckedDocument, Verdict } from '@/contract/checks'
import type { CertificateView } from '@/contract/document-views'
import type { AuthorityView } from '@/contract/fields'
import { chinaDate, type Instant } from '@/domain/dates'

export type CertificateFacts = Omit<CertificateView, 'certificateId' | 'checkCode' | 'issuer'> & {
  issuer: AuthorityView
}

/** What an employer learns of a credit certificate (驾驶人信用证明) whose number and check code fit. */
export function certificateVerdict(facts: CertificateFacts, now: Instant): Verdict {
  const document = certificateDocument(facts)
  if (facts.state === 'withdrawn')
    return {
      verdict: 'withdrawn',
      document,
      withdrawnOn: facts.withdrawnAt && chinaDate(facts.withdrawnAt),
      because: 'by-holder',
      refundedFen: null,
      pointsReturned: null,
      checkedAt: now,
    }
  if (facts.state === 'expired') return { verdict: 'expired', document, expiredOn: facts.validUntil, checkedAt: now }
  return { verdict: 'genuine', document, stand: null, reasons: [], checkedAt: now }
}

function certificateDocument({ content, issuer, ...facts }: CertificateFacts): CheckedDocument {
  return {
    kind: 'certificate',
    fields: [
      { name: 'number', value: facts.number },
      { name: 'holder', value: facts.holderMasked },
      { name: 'classes', value: facts.classes.join('、') },
      { name: 'period', value: `${content.from} 至 ${content.to}` },
      { name: 'violations', value: String(content.violations) },
      { name: 'points', value: String(content.points) },
      { name: 'full-points', value: String(content.fullPoints) },
      { name: 'open-violations', value: String(content.openViolations) },
      { name: 'accidents', value: String(content.accidents) },
      { name: 'issued-on', value: chinaDate(facts.issuedAt) },
      { name: 'valid-until', value: facts.validUntil },
    ],
    issuer,
  }
}
