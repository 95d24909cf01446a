import type { Transaction } from 'kysely'
import { chinaDate, daysBetween } from '@/domain/dates'
import { newId } from '../../store/ids'
import { endHold, type ObjectionRow } from '../../store/objections'
import { enqueuePoliceWrite } from '../../store/police-writes'
import { lockRecords } from '../../store/records'
import type { Tables } from '../../store/tables'
import type { Environment } from '../environment'

/**
 * The record waits again, and the days for which it stood still are given back; or a founded objection deletes it
 * (处理程序规定 art. 22). The police are told either way. Call it in the transaction that ends the objection.
 */
export async function endHoldOf(
  { clock, randomBytes }: Pick<Environment, 'clock' | 'randomBytes'>,
  transaction: Transaction<Tables>,
  objection: ObjectionRow,
  outcome: 'released' | 'deleted',
): Promise<void> {
  const now = clock.now()
  await lockRecords(transaction, [objection.record_id])
  const heldDays = daysBetween(chinaDate(objection.submitted_at), chinaDate(now))
  await endHold(transaction, objection, outcome === 'deleted' ? { kind: 'deleted' } : { kind: 'released', heldDays })
  await enqueuePoliceWrite(transaction, {
    region_code: objection.region_code,
    id: newId(now, randomBytes),
    kind: outcome === 'deleted' ? 'deletion' : 'release',
    record_id: objection.record_id,
    decision_id: null,
    created_at: now,
  })
}
