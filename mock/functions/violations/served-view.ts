import type { ServedDecision } from '@/contract/violations'
import type { ServedRow } from '../../store/own-decisions'
import type { Sealing } from '../environment'

/** What was served and never changes; the rest of the view is what came of it. */
export type DecisionContent = Omit<
  ServedDecision,
  'status' | 'recordedAt' | 'paidAt' | 'withdrawnAt' | 'withdrawnBecause'
>

/** A decision as it was served, and how it stands now. */
export function servedView(row: ServedRow, { open }: Pick<Sealing, 'open'>): ServedDecision {
  if (row.document_sealed === null) throw new Error('a decision made here without its document')
  const content = JSON.parse(open(row.document_sealed)) as DecisionContent
  return {
    ...content,
    lapsesAt: row.status === 'provisional' ? row.lapses_at : null,
    status: statusOf(row),
    recordedAt: row.recorded_at,
    paidAt: row.settled_at ?? row.paid_elsewhere_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnBecause: row.withdrawn_because,
  }
}

function statusOf(row: ServedRow): ServedDecision['status'] {
  if (row.status === 'withdrawn') return row.withdrawn_because === 'not-paid-in-time' ? 'lapsed' : 'withdrawn'
  return row.status === 'provisional' ? 'provisional' : 'in-force'
}
