import type { DecisionView } from '@/contract/payment-bills'
import { chinaDate, type Instant } from '@/domain/dates'
import { type Fen, fen, sumFen, ZERO_FEN } from '@/domain/money'
import { notPayableReasons, type PaymentFacts } from '../../rules/payable'
import { costByDate } from '../../rules/surcharge'
import type { Payable } from '../../store/payables'
import { policyOfAuthority } from '../runtime/policy'

/** A decision as anybody who holds its number may see it; what is closed keeps the sum of the day on which it was. */
export function decisionView(row: Payable, now: Instant): DecisionView {
  const closedAt = row.withdrawn_at ?? row.settled_at ?? row.paid_elsewhere_at
  const day = chinaDate(closedAt ?? now)
  const policy = policyOfAuthority(row, day)
  const price = costByDate(row, day, policy)
  const fineFen = row.paid_fine_fen ?? price.fineFen
  const surchargeFen = row.paid_surcharge_fen ?? price.surchargeFen
  return {
    decisionId: row.id,
    number: `${row.number15}${row.check_digit}`,
    procedure: row.procedure,
    authority: { regionCode: row.region_code, name: row.authority_name, hotline: row.authority_hotline },
    act: row.act,
    payerMasked: row.payer_masked,
    plateMasked: row.plate_masked,
    decidedOn: row.decided_on,
    servedOn: row.served_on,
    fineFen,
    surchargeFen,
    totalFen: fen(fineFen + surchargeFen),
    lateDays: price.lateDays,
    cost: price.cost,
    lapsesAt: row.status === 'provisional' ? row.lapses_at : null,
    notPayable: notPayableReasons(row, paymentFacts(row, now), policy)[0] ?? null,
    closedAt,
  }
}

export const paymentFacts = (row: Payable, now: Instant): PaymentFacts => ({
  settled: row.settled_at !== null,
  othersOrder: row.others_order ?? 'none',
  lapsed: row.status === 'provisional' && row.lapses_at !== null && row.lapses_at <= now,
})

export interface Sums {
  fineFen: Fen
  surchargeFen: Fen
  totalFen: Fen
}

export function sumsOf(views: readonly Pick<DecisionView, 'fineFen' | 'surchargeFen'>[]): Sums {
  const fineFen = views.length === 0 ? ZERO_FEN : sumFen(views.map((view) => view.fineFen))
  const surchargeFen = views.length === 0 ? ZERO_FEN : sumFen(views.map((view) => view.surchargeFen))
  return { fineFen, surchargeFen, totalFen: fen(fineFen + surchargeFen) }
}
