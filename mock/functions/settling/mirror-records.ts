import type { PoliceRecord } from '../../providers/police-platform/register'
import { knownCode } from '../../rules/violations/charge'
import { knownRegions } from '../../store/authority-regions'
import type { Executor } from '../../store/database'
import { newId } from '../../store/ids'
import { type MirrorRow, putMirror, standingOnClosed } from '../../store/mirror'
import { takeAskersOfShown } from '../../store/photo-requests'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { tellPerson } from '../runtime/tell-person'
import { withdrawOwnDecision } from './withdraw-own-decision'

/**
 * Takes what the police platform told into our mirror; call it in a transaction of its own, then `followPolice` with
 * its ids. A record of a place or an act that we do not know is left to the windows, with a line in the log.
 */
export async function mirrorRecords(
  environment: Pick<Environment, 'clock' | 'randomBytes' | 'log'>,
  executor: Executor,
  records: readonly PoliceRecord[],
): Promise<string[]> {
  const regions = await knownRegions(executor)
  const known = records.filter((record) => regions.has(record.regionCode) && knownCode(record.code))
  for (const { regionCode, code } of records.filter((record) => !known.includes(record)))
    environment.log({ level: 'warn', event: 'mirror.unknown-record', detail: { regionCode, code } })
  return putMirror(
    executor,
    known.map((record) => mirrorRow(environment, record)),
  )
}

/**
 * The police closed a record on which a decision of ours stands. Handled by somebody else before ours was entered, or
 * deleted since: ours is taken back and the person is told. Where ours is on its way, its entry will tell whose counts.
 * Whoever asked for photos that are there now is told, too.
 */
export async function followPolice(environment: Environment, ids: readonly string[], traceId: string): Promise<void> {
  if (ids.length === 0) return
  for (const decision of await standingOnClosed(environment.database, ids)) {
    const gone = decision.handling_status !== 1
    const ours = decision.status === 'provisional' ? 'not-entered' : (decision.entry_state ?? 'not-entered')
    if (ours === 'waiting' || (ours === 'done' && !gone)) continue
    const because = gone ? 'corrected' : 'handled-elsewhere'
    await withdrawOwnDecision(environment, decision, because, traceId)
  }
  await tellWhoAskedForPhotos(environment, ids)
}

/** Once: who has been told waits no longer. */
function tellWhoAskedForPhotos(environment: Environment, ids: readonly string[]): Promise<void> {
  return inTransaction(environment, async (transaction) => {
    for (const { record_id, person_id } of await takeAskersOfShown(transaction, ids)) {
      const reference = `photos:${record_id}:${person_id}`
      await tellPerson(environment, transaction, person_id, { reference, template: 'photos-ready', values: [] })
    }
  })
}

function mirrorRow(
  { clock, randomBytes }: Pick<Environment, 'clock' | 'randomBytes'>,
  record: PoliceRecord,
): MirrorRow {
  const now = clock.now()
  return {
    region_code: record.regionCode,
    number: record.number,
    id: newId(now, randomBytes),
    plate_kind: record.plateKind,
    plate_index: record.plateIndex,
    plate_masked: record.plateMasked,
    code: record.code,
    happened_at: record.happenedAt,
    place: record.place,
    place_in_full: record.placeInFull,
    direction: record.direction,
    latitude: record.latitude,
    longitude: record.longitude,
    device: record.device,
    captured_by: record.capturedBy,
    notified_on: record.notifiedOn,
    come_by: record.comeBy,
    extended_months: record.extendedMonths,
    handling_status: record.handlingStatus,
    photos: record.photos,
    camera_revoked: record.cameraRevoked,
    decision_intended: record.decisionIntended,
    version: record.version,
    mirrored_at: now,
  }
}
