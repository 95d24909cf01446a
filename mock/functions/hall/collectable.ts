import type { CollectableDecision } from '@/contract/hall'
import { chinaDate, type Instant } from '@/domain/dates'
import { windowRefusals } from '../../rules/payable'
import { decisionsOnLiveBills } from '../../store/bills'
import type { Executor } from '../../store/database'
import type { Payable } from '../../store/payables'
import { policyOfAuthority } from '../runtime/policy'
import { decisionView, paymentFacts } from '../views/decision-view'

/** Fines as a window of `regionCode` sees them, each with the reason why it cannot collect it; warnings are left out. */
export async function collectables(
  executor: Executor,
  rows: readonly Payable[],
  regionCode: string,
  now: Instant,
): Promise<CollectableDecision[]> {
  const own = rows.filter((row) => row.region_code === regionCode).map((row) => row.id)
  const onBills = await decisionsOnLiveBills(executor, regionCode, own, now)
  const fines = rows.filter((row) => row.penalty === 'fine')
  return fines.map((row) => {
    const view = decisionView(row, now)
    const facts = { ...paymentFacts(row, now), onOpenBill: onBills.has(row.id) }
    const policy = policyOfAuthority(row, chinaDate(now))
    return {
      decisionId: view.decisionId,
      number: view.number,
      procedure: view.procedure,
      act: view.act,
      payerMasked: view.payerMasked,
      plateMasked: view.plateMasked,
      servedOn: view.servedOn,
      dueOn: view.cost.dueOn,
      fineFen: view.fineFen,
      surchargeFen: view.surchargeFen,
      lateDays: view.lateDays,
      held: view.cost.held?.reason ?? null,
      refusal: windowRefusals(row, facts, { region_code: regionCode }, policy)[0] ?? null,
    }
  })
}
