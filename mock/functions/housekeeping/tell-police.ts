import { addSeconds } from '@/domain/dates'
import { PoliceRefused, PoliceUnavailable } from '../../providers/police-platform/register'
import { noteDeletion } from '../../store/objections'
import { type EntryParts, readEntryParts } from '../../store/police-entries'
import { claimDuePoliceWrites, endPoliceWrite, type PoliceWriteRow, retryPoliceWrite } from '../../store/police-writes'
import type { Environment } from '../environment'
import { refreshLicence } from '../people/licence'
import { placeOf } from '../runtime/fault-place'
import { inTransaction } from '../runtime/in-transaction'
import { followPolice, mirrorRecords } from '../settling/mirror-records'
import { nextPoliceTry } from '../settling/schedule'
import { type WithdrawnBecause, withdrawOwnDecision } from '../settling/withdraw-own-decision'
import { policeEntry } from './police-entry'

const BATCH = 10
const BATCHES_AT_MOST = 10
/** Longer than a batch takes when its first entry runs into its time-out. */
const LEASE_SECONDS = 120

/**
 * Delivers what the police platform has to hear, each entry at least once and those of one record in their order. A
 * platform that does not answer is left alone until later; whatever else waits for it waits, too.
 */
export async function tellPolice(environment: Environment, traceId: string): Promise<void> {
  for (let batch = 0; batch < BATCHES_AT_MOST; batch++) {
    const now = environment.clock.now()
    const leaseUntil = addSeconds(now, LEASE_SECONDS)
    const writes = await claimDuePoliceWrites(environment.database, { now, leaseUntil, limit: BATCH })
    for (const [place, write] of writes.entries())
      if (!(await deliver(environment, write, traceId))) return putOff(environment, writes.slice(place))
    if (writes.length === 0) return
  }
}

/** False when the platform did not answer: nobody knows whether it has the entry. */
async function deliver(environment: Environment, write: PoliceWriteRow, traceId: string): Promise<boolean> {
  const parts = await readEntryParts(environment.database, write)
  try {
    await environment.police.enter(policeEntry(write, parts, environment.sealing))
    const doneAt = environment.clock.now()
    await pointsAreThere(environment, parts)
    if (write.kind === 'deletion') await noteDeletion(environment.database, write, doneAt)
    await endPoliceWrite(environment.database, write, { state: 'done', refusal: null, done_at: doneAt })
    if (['decision', 'withdrawal', 'deletion'].includes(write.kind)) await catchUp(environment, write, parts, traceId)
  } catch (error) {
    if (error instanceof PoliceUnavailable) return false
    if (error instanceof PoliceRefused) await refused(environment, write, parts, error, traceId)
    else await fault(environment, write, error, traceId)
  }
  return true
}

/** The licence is read before the entry counts as done: for a moment its points count twice, never not at all. */
async function pointsAreThere(environment: Environment, { person_id, document_sealed }: EntryParts): Promise<void> {
  if (person_id && document_sealed) await refreshLicence(environment, { id: person_id, document_sealed })
}

/** A window that was faster has given points of its own; the next look at the licence brings them at the latest. */
async function pointsOfWindow(environment: Environment, parts: EntryParts): Promise<void> {
  try {
    await pointsAreThere(environment, parts)
  } catch (error) {
    if (!(error instanceof PoliceUnavailable)) throw error
  }
}

/** What a refused decision means. */
async function refused(
  environment: Environment,
  write: PoliceWriteRow,
  parts: EntryParts,
  { code }: PoliceRefused,
  traceId: string,
): Promise<void> {
  environment.log({
    level: code === 'CONFLICT' ? 'error' : 'warn',
    event: 'housekeeping.police-refused',
    traceId,
    detail: { kind: write.kind, code },
  })
  if (write.kind === 'decision' && write.decision_id) {
    const key = { region_code: write.region_code, id: write.decision_id }
    const because: WithdrawnBecause = code === 'HANDLED' ? 'handled-elsewhere' : 'corrected'
    await withdrawOwnDecision(environment, key, because, traceId)
    await pointsOfWindow(environment, parts)
  }
  await endPoliceWrite(environment.database, write, {
    state: 'refused',
    refusal: code,
    done_at: environment.clock.now(),
  })
  await catchUp(environment, write, parts, traceId)
}

/** What the police did with the record while they had not heard us was left aside: now it counts. */
async function catchUp(
  environment: Environment,
  { region_code: regionCode }: PoliceWriteRow,
  { number }: EntryParts,
  traceId: string,
): Promise<void> {
  try {
    const told = await environment.police.readRecords([{ regionCode, number }])
    const ids = await inTransaction(environment, (transaction) => mirrorRecords(environment, transaction, told))
    await followPolice(environment, ids, traceId)
  } catch (error) {
    // Whoever settles the record asks again.
    if (!(error instanceof PoliceUnavailable)) throw error
  }
}

async function fault(environment: Environment, write: PoliceWriteRow, error: unknown, traceId: string): Promise<void> {
  environment.log({ level: 'error', event: 'housekeeping.police-write', traceId, detail: placeOf(error) })
  await putOff(environment, [write])
}

async function putOff(environment: Environment, writes: readonly PoliceWriteRow[]): Promise<void> {
  const now = environment.clock.now()
  for (const write of writes) await retryPoliceWrite(environment.database, write, nextPoliceTry(write.tries, now))
}
