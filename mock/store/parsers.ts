import type { ChinaDate, Instant } from '@/domain/dates'

/** Object ids of the types whose text both engines hand over unparsed; they are fixed in PostgreSQL's catalogue. */
const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184

/** `2026-11-20 10:30:00.5+08` → `2026-11-20T02:30:00.500Z`, whatever zone the session shows. */
function parseTimestamptz(text: string): Instant {
  const [, day, time, hours, minutes = '00'] = /^(\S+) ([\d:.]+)([+-]\d\d)(?::(\d\d))?$/.exec(text) ?? []
  return new Date(`${day}T${time}${hours}:${minutes}`).toISOString()
}

/** @throws RangeError for a value that a JavaScript number cannot hold exactly. */
function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of the safe range: ${text}`)
  return value
}

const parseDate = (text: string): ChinaDate => text

/** jsonb is parsed by both engines on their own; `numeric` stays text, so sums are cast to bigint in SQL. */
export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: parseInt8,
  [DATE]: parseDate,
  [TIMESTAMPTZ]: parseTimestamptz,
}
