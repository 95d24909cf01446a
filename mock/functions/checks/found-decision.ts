import { type DecisionFacts, decisionVerdict } from '../../rules/checks/decision-verdict'
import type { CheckedDecisionRow } from '../../store/checked-papers'
import type { Environment } from '../environment'
import type { Found } from './checker'

export function foundDecision({ clock }: Pick<Environment, 'clock'>, row: CheckedDecisionRow): Found {
  return {
    verdict: decisionVerdict(factsOf(row), clock.now()),
    kind: 'decision',
    subject: row.id,
    personIds: row.holder_id === null ? [] : [row.holder_id],
  }
}

const factsOf = (row: CheckedDecisionRow): DecisionFacts => ({
  number: row.number15 + row.check_digit,
  procedure: row.procedure,
  act: row.act,
  penalty: row.penalty,
  fineFen: row.fine_fen,
  points: row.demerit_points,
  holderMasked: row.payer_masked,
  plateMasked: row.plate_masked,
  decidedOn: row.decided_on,
  servedOn: row.served_on,
  status: row.status,
  lapsesAt: row.lapses_at,
  withdrawnAt: row.withdrawn_at,
  withdrawnBecause: row.withdrawn_because,
  paidAt: row.settled_at ?? row.paid_elsewhere_at,
  returnedFen: row.returned_fen,
  pointsReturned: row.points_returned,
  issuer: { regionCode: row.region_code, name: row.authority_name, hotline: row.authority_hotline },
})
