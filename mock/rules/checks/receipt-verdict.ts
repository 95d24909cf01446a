import type { CheckedDocument, Verdict } from '@/contract/checks'
import type { AuthorityView } from '@/contract/fields'
import type { OrderView } from '@/contract/payments'
import { chinaDate, type Instant } from '@/domain/dates'
import { type Fen, formatYuan } from '@/domain/money'

export interface ReceiptFacts {
  receipt: NonNullable<OrderView['receipt']>
  issuer: AuthorityView
  /** What went back, or is on its way, of the decisions that it was given for; null = nothing. */
  returned: { sumFen: Fen; at: Instant } | null
}

/**
 * What a checker learns of a fiscal e-receipt whose number and check code fit. Of a receipt from which money went back
 * nothing can be claimed any more, even if only part did: what is left would get a receipt of its own.
 * @param typedFen the sum on the paper; null when its printed code was scanned
 */
export function receiptVerdict(facts: ReceiptFacts, typedFen: Fen | null, now: Instant): Verdict {
  const { receipt, returned } = facts
  if (typedFen !== null && typedFen !== receipt.totalFen)
    return { verdict: 'changed', kind: 'receipt', fields: compared(receipt, typedFen), checkedAt: now }
  const document = receiptDocument(facts)
  if (!returned) return { verdict: 'genuine', document, stand: null, reasons: [], checkedAt: now }
  return {
    verdict: 'withdrawn',
    document,
    withdrawnOn: chinaDate(returned.at),
    because: 'refunded',
    refundedFen: returned.sumFen,
    pointsReturned: null,
    checkedAt: now,
  }
}

function compared(receipt: ReceiptFacts['receipt'], typedFen: Fen) {
  const same = (name: 'code' | 'number' | 'check-code', value: string) =>
    ({ name, typed: value, issued: value, same: true }) as const
  return [
    same('code', receipt.code),
    same('number', receipt.number),
    same('check-code', receipt.checkCode),
    { name: 'amount' as const, typed: formatYuan(typedFen), issued: formatYuan(receipt.totalFen), same: false },
  ]
}

function receiptDocument({ receipt, issuer }: ReceiptFacts): CheckedDocument {
  return {
    kind: 'receipt',
    fields: [
      { name: 'code', value: receipt.code },
      { name: 'number', value: receipt.number },
      { name: 'amount', value: formatYuan(receipt.totalFen) },
      { name: 'amount-in-capitals', value: receipt.totalInCapitals },
      { name: 'payer', value: receipt.payerMasked },
      { name: 'items', value: receipt.items.map(({ name }) => name).join('、') },
      { name: 'payee', value: receipt.payee },
      { name: 'issued-on', value: chinaDate(receipt.issuedAt) },
    ],
    issuer,
  }
}
