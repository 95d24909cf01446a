import type { PoliceEntry } from '../../providers/police-platform/register'
import type { EntryParts } from '../../store/police-entries'
import type { PoliceWriteRow } from '../../store/police-writes'
import type { Sealing } from '../environment'

/** What the platform is told, in its own words. @throws Error for a write whose decision is not there */
export function policeEntry(
  write: Pick<PoliceWriteRow, 'kind' | 'region_code'>,
  parts: EntryParts,
  { open }: Pick<Sealing, 'open'>,
): PoliceEntry {
  const record = { regionCode: write.region_code, number: parts.number }
  switch (write.kind) {
    case 'decision': {
      const { decision_id, document_sealed, demerit_points, fine_fen, served_at } = parts
      if (!decision_id || !document_sealed || demerit_points === null || fine_fen === null || !served_at)
        throw new Error('a decision to be entered is not there')
      return {
        kind: 'decision',
        record,
        decisionNumber: numberOf(parts),
        decisionId: decision_id,
        licenceNumber: open(document_sealed),
        points: demerit_points,
        fineFen: fine_fen,
        servedAt: served_at,
      }
    }
    case 'withdrawal':
      return { kind: 'withdrawal', record, decisionNumber: numberOf(parts) }
    case 'deletion':
      return { kind: 'deletion', record, reason: parts.founded_because ?? 'other-error' }
    case 'extension':
      return { kind: 'extension', record, months: parts.extended_months, comeBy: parts.come_by }
    case 'release':
      return { kind: 'release', record, comeBy: parts.come_by }
    case 'hold':
      return { kind: 'hold', record }
  }
}

function numberOf({ number15, check_digit }: EntryParts): string {
  if (number15 === null || check_digit === null) throw new Error('an entry without the number of its decision')
  return `${number15}${check_digit}`
}
