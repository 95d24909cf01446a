import type { Kysely } from 'kysely'
import type { Clock } from '@/domain/clock'
import { chinaDate, formatInstant, type Instant, weekday } from '@/domain/dates'
import { openAt, type ScheduleName } from '../../rules/counter-hours'
import type { Tables } from '../../store/tables'
import type { Faults } from '../faults'
import { ProviderError } from '../payment-channel'
import type { QueueLength, Queues } from './queues'

interface QueuesDeps {
  /** Where the halls stand; null = no hall has a machine. */
  database: Kysely<Tables> | null
  clock: Clock
  faults: Faults
}

/** How busy a day of eight hours is, hour by hour in China time; closed hours do not matter. */
const BUSY: Readonly<Record<number, number>> = {
  8: 0.5,
  9: 0.8,
  10: 1,
  11: 0.7,
  13: 0.4,
  14: 0.8,
  15: 0.9,
  16: 0.5,
}
/** Mondays make up for the weekend; Saturdays are for those who work. Sunday first. */
const BY_WEEKDAY = [1, 1.4, 1.1, 1, 1, 0.9, 1.3]
const MOST_WAITING = 24
const MINUTES_EACH = 4
const BUCKET_MINUTES = 10

/**
 * Halls fill up in the morning and again after noon; how much differs by hall, day and ten minutes, and is the same
 * whenever it is asked for the same moment. Nobody waits behind closed doors.
 */
export function createQueues({ database, clock, faults }: QueuesDeps): Queues {
  return {
    async lengths(officeIds) {
      const fault = faults.takeQueues()
      if (fault.mode === 'not-answering') throw new ProviderError('unreachable', 'QUEUES_NOT_ANSWERING')
      if (!database || officeIds.length === 0) return new Map()
      const halls = await database
        .selectFrom('hall')
        .select(['id', 'schedule'])
        .where('id', 'in', [...officeIds])
        .orderBy('id')
        .execute()
      const telling = fault.mode === 'some-unknown' ? halls.filter((_, place) => place % 2 === 0) : halls
      return new Map(telling.map(({ id, schedule }) => [id, queueAt(id, schedule, clock.now())]))
    },
  }
}

/** How many wait at `moment` in front of this office. */
export function queueAt(officeId: string, schedule: ScheduleName, moment: Instant): QueueLength {
  if (openAt(schedule, moment) !== 'now') return { waiting: 0, minutes: 0 }
  const hour = Number(formatInstant(moment, 'H'))
  const minute = Number(formatInstant(moment, 'm'))
  const between = (BUSY[hour] ?? 0.3) + ((BUSY[hour + 1] ?? 0.3) - (BUSY[hour] ?? 0.3)) * (minute / 60)
  const day = chinaDate(moment)
  const size = 0.4 + chance(officeId) * 0.6
  const swing = 0.7 + chance(`${officeId} ${day} ${hour} ${Math.floor(minute / BUCKET_MINUTES)}`) * 0.6
  const waiting = Math.round(MOST_WAITING * size * between * swing * (BY_WEEKDAY[weekday(day)] ?? 1))
  const windows = 2 + Math.floor(chance(`windows ${officeId}`) * 4)
  return { waiting, minutes: Math.ceil((waiting * MINUTES_EACH) / windows) }
}

/** A number from 0 to 1 that belongs to the text (FNV-1a). */
function chance(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}
