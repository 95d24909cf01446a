import type { CheckedDocument, Verdict } from '@/contract/checks'
import type { AuthorityView } from '@/contract/fields'
import { type ChinaDate, chinaDate, type Instant } from '@/domain/dates'
import { type Fen, formatYuan } from '@/domain/money'

export interface DecisionFacts {
  number: string
  procedure: 'simple' | 'general'
  act: string
  penalty: 'warning' | 'fine'
  fineFen: Fen
  points: number
  holderMasked: string
  plateMasked: string | null
  decidedOn: ChinaDate
  servedOn: ChinaDate
  status: 'in-force' | 'provisional' | 'withdrawn' | 'enforced-by-court' | 'suspended'
  lapsesAt: Instant | null
  withdrawnAt: Instant | null
  withdrawnBecause: 'handled-elsewhere' | 'objection' | 'corrected' | 'not-paid-in-time' | null
  /** Here or through another channel. */
  paidAt: Instant | null
  returnedFen: Fen | null
  pointsReturned: number | null
  issuer: AuthorityView
}

/** What a checker learns of a penalty decision. Confirmed and not paid in time, it has never taken effect. */
export function decisionVerdict(facts: DecisionFacts, now: Instant): Verdict {
  const document = decisionDocument(facts)
  const lapsed = facts.status === 'provisional' && !facts.paidAt && facts.lapsesAt !== null && facts.lapsesAt <= now
  if (facts.status !== 'withdrawn' && !lapsed)
    return { verdict: 'genuine', document, stand: null, reasons: [], checkedAt: now }
  const at = lapsed ? facts.lapsesAt : facts.withdrawnAt
  return {
    verdict: 'withdrawn',
    document,
    withdrawnOn: at && chinaDate(at),
    because: lapsed ? 'not-paid-in-time' : facts.withdrawnBecause,
    refundedFen: facts.returnedFen,
    pointsReturned: facts.pointsReturned,
    checkedAt: now,
  }
}

function decisionDocument(facts: DecisionFacts): CheckedDocument {
  return {
    kind: 'decision',
    fields: [
      { name: 'procedure', value: facts.procedure === 'simple' ? '简易程序' : '一般程序' },
      { name: 'number', value: facts.number },
      { name: 'holder', value: facts.holderMasked },
      ...(facts.plateMasked === null ? [] : [{ name: 'plate' as const, value: facts.plateMasked }]),
      { name: 'act', value: facts.act },
      ...(facts.penalty === 'fine' ? [{ name: 'fine' as const, value: formatYuan(facts.fineFen) }] : []),
      { name: 'points', value: String(facts.points) },
      { name: 'decided-on', value: facts.decidedOn },
      { name: 'served-on', value: facts.servedOn },
      ...(facts.paidAt === null ? [] : [{ name: 'paid-on' as const, value: chinaDate(facts.paidAt) }]),
    ],
    issuer: facts.issuer,
  }
}
