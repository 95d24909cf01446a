import { fen } from '@/domain/money'
import { BillRefused, type BillRow, type BillSummary } from './bill'
import { createSeenRows } from './seen-rows'

export type Totals = ReturnType<typeof createTotals>

/** Adds rows up while they pass, and refuses a row that passes twice. */
export function createTotals() {
  const seen = createSeenRows()
  let rows = 0
  let payments = 0
  let paymentFen = 0
  let refunds = 0
  let refundFen = 0
  let feeE5 = 0

  return {
    /** @throws BillRefused `doubled` */
    add(row: BillRow): void {
      if (!seen.add(row.tradeNo, row.refundNo)) throw new BillRefused('doubled', row.line, 'this row was there before')
      rows++
      if (row.kind === 'payment') {
        payments++
        paymentFen += row.amountFen
      } else {
        refunds++
        if (row.status !== 'failed') refundFen += row.amountFen
      }
      feeE5 += row.feeE5
    },
    rows: () => rows,
    counts: () => ({ payments, refunds }),
    /** @throws BillRefused for sums that no true file has */
    summary(): BillSummary {
      if (!Number.isSafeInteger(paymentFen + refundFen))
        throw new BillRefused('summary-differs', null, 'beyond counting')
      return { rows, payments, paymentFen: fen(paymentFen), refunds, refundFen: fen(refundFen), feeE5 }
    },
  }
}

/** @throws BillRefused `summary-differs` */
export function agree(what: string, told: number, counted: number, line: number): void {
  if (told !== counted)
    throw new BillRefused('summary-differs', line, `${what}: the file says ${told}, its rows ${counted}`)
}
