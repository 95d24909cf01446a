import { addSeconds, chinaDate } from '@/domain/dates'
import { countAttempt } from '../../store/attempts'
import type { Environment } from '../environment'
import { Refusal } from './refusal'

/** How often one caller, phone or plate may be tried; whoever tries things out is stopped. */
export interface TryLimit {
  /** Names the buckets in which tries are counted. */
  act: string
  perHour?: number
  perDay: number
}

/** Counts one more try of `who`, good or not. @throws Refusal TOO_MANY_TRIES beyond the limit, naming `field` if given */
export async function limitTries(
  { database, clock }: Pick<Environment, 'database' | 'clock'>,
  who: string,
  { act, perHour, perDay }: TryLimit,
  field?: string,
): Promise<void> {
  const now = clock.now()
  const hour = now.slice(0, 13)
  const spans = [
    { bucket: `${act}:${hour}`, until: addSeconds(`${hour}:00:00.000Z`, 3600), most: perHour },
    { bucket: `${act}:${chinaDate(now)}`, until: addSeconds(now, 24 * 3600), most: perDay },
  ]
  for (const { bucket, until, most } of spans)
    if (most !== undefined && (await countAttempt(database, { caller: who, bucket, until })) > most)
      throw new Refusal('TOO_MANY_TRIES', `the limit of ${act} is reached: try again later`, field ? { field } : {})
}
