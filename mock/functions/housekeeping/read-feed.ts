import { addSeconds, type Instant } from '@/domain/dates'
import { PoliceUnavailable } from '../../providers/police-platform/register'
import { feedCursor, moveFeed } from '../../store/mirror'
import { RECORDS_FEED } from '../../store/records'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'
import { followPolice, mirrorRecords } from '../settling/mirror-records'

const PAGE = 100
const PAGES_AT_MOST = 20
/** A platform that does not answer is not asked again at once: each time costs a time-out. */
const SILENCE_SECONDS = 60

const silentUntil = new WeakMap<object, Instant>()

/**
 * Reads on in the platform's feed. What was read and how far goes into one transaction; what follows from it is done
 * before the cursor moves, so that a break makes the page come again.
 */
export async function readFeed(environment: Environment, traceId: string): Promise<void> {
  const { police, clock } = environment
  if ((silentUntil.get(police) ?? '') > clock.now()) return
  try {
    for (let page = 0; page < PAGES_AT_MOST; page++) if (!(await readPage(environment, traceId))) return
  } catch (error) {
    if (!(error instanceof PoliceUnavailable)) throw error
    silentUntil.set(police, addSeconds(clock.now(), SILENCE_SECONDS))
    environment.log({ level: 'warn', event: 'housekeeping.feed-silent', traceId })
  }
}

/** False when there is no more. */
async function readPage(environment: Environment, traceId: string): Promise<boolean> {
  const { database, police, clock } = environment
  const from = await feedCursor(database, RECORDS_FEED)
  const readAt = clock.now()
  const { records, cursor } = await police.readFeed(from, PAGE)
  if (records.length > 0) {
    const ids = await inTransaction(environment, (transaction) => mirrorRecords(environment, transaction, records))
    await followPolice(environment, ids, traceId)
  }
  await moveFeed(database, RECORDS_FEED, cursor, readAt)
  return records.length === PAGE
}
