import type { DecisionView } from '@/contract/payment-bills'
import { findDues, type Payer } from '../../store/payables'
import type { Environment } from '../environment'
import { decisionView } from '../views/decision-view'

/**
 * The unpaid fines of one person, whoever decided them, those due first in front. What has lapsed is left out, and
 * what somebody else is paying just now stays in with that reason.
 * @param payer whose own orders do not stand in the way
 */
export async function duesOf(
  { database, clock }: Pick<Environment, 'database' | 'clock'>,
  documentIndex: string,
  payer: Payer | null = null,
): Promise<DecisionView[]> {
  const now = clock.now()
  const rows = await findDues(database, documentIndex, payer)
  return rows
    .map((row) => decisionView(row, now))
    .filter((view) => view.notPayable !== 'lapsed')
    .sort((one, other) => (dueBy(one) < dueBy(other) ? -1 : 1))
}

const dueBy = (view: DecisionView) => view.lapsesAt ?? view.cost.dueOn
