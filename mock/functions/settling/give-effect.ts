import type { Transaction } from 'kysely'
import type { Instant } from '@/domain/dates'
import { newId } from '../../store/ids'
import type { OwnDecisionRow } from '../../store/own-decisions'
import { givePoints } from '../../store/points'
import { enqueuePoliceWrite } from '../../store/police-writes'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'

/** What follows when a decision made here is in force: its points (记分管理办法 art. 13) and the police's entry. */
export async function giveEffect(
  { randomBytes }: Pick<Environment, 'randomBytes'>,
  transaction: Transaction<Tables>,
  decision: Pick<OwnDecisionRow, 'region_code' | 'id' | 'record_id' | 'person_id' | 'demerit_points'>,
  at: Instant,
): Promise<void> {
  const { region_code, id: decision_id, record_id, person_id, demerit_points: points } = decision
  await givePoints(transaction, { region_code, decision_id, person_id, points, at })
  await enqueuePoliceWrite(transaction, {
    region_code,
    id: newId(at, randomBytes),
    kind: 'decision',
    record_id,
    decision_id,
    created_at: at,
  })
}
