import type { CheckedDocument, Verdict } from '@/contract/checks'
import type { AuthorityView } from '@/contract/fields'
import type { ReceiptView } from '@/contract/payment-orders'
import { chinaDate, type Instant } from '@/domain/dates'
import { type Fen, fen, formatYuan } from '@/domain/money'

export interface ReceiptFacts {
  receipt: ReceiptView
  issuer: AuthorityView
  /** Which of the two has the number that was checked: the receipt, or the red one that voids it. */
  paper: 'blue' | 'red'
  /** What stays paid of the decisions that it was issued for, and since when less than was. */
  staysFen: Fen
  returnedAt: Instant | null
}

/**
 * What a checker learns of a fiscal e-receipt whose number and check code fit. Of a receipt from which money goes back
 * nothing can be claimed any more, even if only part did, and nothing with a red one: what is left has a receipt of its
 * own. The red receipt is issued soon after; until then there is only the day on which the money was sent back.
 * @param typedFen the sum on the paper, of a red one without its sign; null when its printed code was scanned
 */
export function receiptVerdict(facts: ReceiptFacts, typedFen: Fen | null, now: Instant): Verdict {
  const { receipt, staysFen, returnedAt } = facts
  if (typedFen !== null && typedFen !== receipt.totalFen)
    return { verdict: 'changed', kind: 'receipt', fields: compared(facts, typedFen), checkedAt: now }
  const document = receiptDocument(facts)
  if (receipt.red === null && staysFen >= receipt.totalFen)
    return { verdict: 'genuine', document, stand: null, reasons: [], checkedAt: now }
  const since = receipt.red?.issuedAt ?? returnedAt
  return {
    verdict: 'withdrawn',
    document,
    withdrawnOn: since && chinaDate(since),
    because: receipt.red?.because === 'granted' ? 'refund-granted' : 'refunded',
    refundedFen: fen(Math.max(0, receipt.totalFen - staysFen)),
    pointsReturned: null,
    checkedAt: now,
  }
}

const numbersOf = ({ receipt, paper }: ReceiptFacts) => (paper === 'red' && receipt.red ? receipt.red : receipt)

function compared(facts: ReceiptFacts, typedFen: Fen) {
  const { code, number, checkCode } = numbersOf(facts)
  const same = (name: 'code' | 'number' | 'check-code', value: string) =>
    ({ name, typed: value, issued: value, same: true }) as const
  const issued = formatYuan(facts.receipt.totalFen)
  return [
    same('code', code),
    same('number', number),
    same('check-code', checkCode),
    { name: 'amount' as const, typed: formatYuan(typedFen), issued, same: false },
  ]
}

function receiptDocument(facts: ReceiptFacts): CheckedDocument {
  const { receipt, issuer, paper } = facts
  const { code, number, issuedAt } = numbersOf(facts)
  const sign = paper === 'red' ? '-' : ''
  return {
    kind: 'receipt',
    fields: [
      { name: 'code', value: code },
      { name: 'number', value: number },
      { name: 'amount', value: `${sign}${formatYuan(receipt.totalFen)}` },
      { name: 'amount-in-capitals', value: `${paper === 'red' ? '负' : ''}${receipt.totalInCapitals}` },
      { name: 'payer', value: receipt.payerMasked },
      { name: 'items', value: receipt.items.map(({ name }) => name).join('、') },
      { name: 'payee', value: receipt.payee },
      { name: 'issued-on', value: chinaDate(issuedAt) },
      ...otherOf(facts),
    ],
    issuer,
  }
}

/** The two name each other. */
function otherOf({ receipt, paper }: ReceiptFacts): CheckedDocument['fields'] {
  const { red } = receipt
  if (paper === 'red') return [{ name: 'voids', value: `${receipt.code} ${receipt.number}` }]
  if (!red) return []
  return [
    { name: 'red-number', value: `${red.code} ${red.number}` },
    { name: 'red-issued-on', value: chinaDate(red.issuedAt) },
  ]
}
