import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { ChinaDate } from '@/domain/dates'
import type { BillDay } from './channel-bills'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import { isUuid } from './ids'
import type { DifferenceTable, Tables } from './tables'

export type DifferenceRow = Selectable<DifferenceTable>
export type DifferenceKey = Pick<DifferenceTable, 'region_code' | 'id'>
export type NewDifference = Omit<Insertable<DifferenceTable>, 'number'>

/**
 * Writes those that are not on the list yet, numbered in their order; call it in a transaction. The day's counter is held
 * until it ends, so numbers have no gaps, and of two runs the second sees what the first has found.
 */
export async function addDifferences(
  executor: Executor,
  day: BillDay,
  found: readonly NewDifference[],
): Promise<DifferenceRow[]> {
  if (found.length === 0) return []
  const from = await holdCounter(executor, day.bill_date)
  const known = await knownSubjects(executor, day, found)
  const fresh = found.filter(({ subject_key }) => !known.has(subject_key))
  if (fresh.length === 0) return []
  await takeNumbers(executor, day.bill_date, fresh.length)
  return executor
    .insertInto('difference')
    .values(fresh.map((difference, place) => ({ ...difference, number: numberOf(day.bill_date, from + place) })))
    .returningAll()
    .execute()
}

/** What is on the list of another day of the channel already is the same difference. */
async function knownSubjects(executor: Executor, day: BillDay, found: readonly NewDifference[]): Promise<Set<string>> {
  const rows = await executor
    .selectFrom('difference')
    .select('subject_key')
    .where('channel', '=', day.channel)
    .where('merchant_id', '=', day.merchant_id)
    .where(
      'subject_key',
      'in',
      found.map(({ subject_key }) => subject_key),
    )
    .execute()
  return new Set(rows.map(({ subject_key }) => subject_key))
}

/** `CC20261119-0003`. */
const numberOf = (day: ChinaDate, number: number) => `CC${day.replace(/-/g, '')}-${String(number).padStart(4, '0')}`

/** The day's next number; nobody else's until the transaction ends. */
async function holdCounter(executor: Executor, day: ChinaDate): Promise<number> {
  const { next_number } = await executor
    .insertInto('difference_counter')
    .values({ bill_date: day, next_number: 1 })
    .onConflict((conflict) =>
      conflict.column('bill_date').doUpdateSet(({ ref }) => ({ next_number: ref('difference_counter.next_number') })),
    )
    .returning('next_number')
    .executeTakeFirstOrThrow()
  return next_number
}

async function takeNumbers(executor: Executor, day: ChinaDate, count: number): Promise<void> {
  await executor
    .updateTable('difference_counter')
    .set((set) => ({ next_number: set('next_number', '+', count) }))
    .where('bill_date', '=', day)
    .execute()
}

export async function findDifference(executor: Executor, id: string): Promise<DifferenceRow | null> {
  if (!isUuid(id)) return null
  return (await executor.selectFrom('difference').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Holds it until the transaction ends. */
export async function lockDifference(executor: Executor, key: DifferenceKey): Promise<DifferenceRow> {
  return executor
    .selectFrom('difference')
    .selectAll()
    .where('region_code', '=', key.region_code)
    .where('id', '=', key.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

/** The difference under which a bill's money for this payment is held, held itself from now on; null = none. */
export async function lockHeld(
  executor: Executor,
  payment: { region_code: string; order_no: string; trade_no: string },
): Promise<DifferenceRow | null> {
  const held = await executor
    .selectFrom('difference')
    .selectAll()
    .where('region_code', '=', payment.region_code)
    .where('order_no', '=', payment.order_no)
    .where('trade_no', '=', payment.trade_no)
    .where('refund_no', 'is', null)
    .where('in_suspense', '=', true)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return held ?? null
}

/**
 * Of a channel's bills up to a day: differences of the first level that are neither resolved nor proposed to somebody,
 * as they were found.
 * @param afterId of the last one seen
 */
export function differencesToRepair(
  executor: Executor,
  day: BillDay,
  afterId: string | null,
  limit: number,
): Promise<DifferenceRow[]> {
  return executor
    .selectFrom('difference')
    .selectAll()
    .where('channel', '=', day.channel)
    .where('merchant_id', '=', day.merchant_id)
    .where('bill_date', '<=', day.bill_date)
    .where('level', '=', 1)
    .where('state', 'in', ['open', 'waiting'])
    .$if(afterId !== null, (query) => query.where('id', '>', afterId as string))
    .orderBy('id')
    .limit(limit)
    .execute()
}

type DifferenceChange = Pick<
  Updateable<DifferenceTable>,
  'class' | 'in_suspense' | 'suspense_fen' | 'waiting_for' | 'resolution' | 'resolved_by' | 'resolved_at' | 'state'
>

/**
 * Changes a difference that is still in the state in which it was read and its money held or not as then, with the event
 * that says why; call it in a transaction.
 * @throws StoreConflict when somebody else changed it meanwhile
 */
export async function changeDifference(
  executor: Executor,
  difference: Pick<DifferenceRow, 'region_code' | 'id' | 'state' | 'in_suspense'>,
  change: DifferenceChange,
  event: Omit<NewEvent, 'region_code' | 'difference_id'>,
): Promise<DifferenceRow> {
  const { region_code, id } = difference
  const changed = await executor
    .updateTable('difference')
    .set(change)
    .where('region_code', '=', region_code)
    .where('id', '=', id)
    .where('state', '=', difference.state)
    .where('in_suspense', '=', difference.in_suspense)
    .returningAll()
    .executeTakeFirst()
  if (!changed) throw new StoreConflict(`difference ${id} is no longer as it was read: ${difference.state}`)
  await noteEvents(executor, [{ ...event, region_code, difference_id: id }])
  return changed
}

type NewEvent = Omit<Tables['difference_event'], 'detail'> & { detail: EventDetail }
type EventDetail = Record<string, string | number | boolean | null>

export async function noteEvents(executor: Executor, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await executor
    .insertInto('difference_event')
    .values(events.map((event) => ({ ...event, detail: JSON.stringify(event.detail) })) as never)
    .execute()
}

export function differenceEvents(executor: Executor, key: DifferenceKey) {
  return (
    executor
      .selectFrom('difference_event')
      .selectAll()
      .where('region_code', '=', key.region_code)
      .where('difference_id', '=', key.id)
      .orderBy('at')
      // Of one moment, it begins with being found and ends with being resolved.
      .orderBy(sql`case event when 'found' then 0 when 'resolved' then 2 else 1 end`)
      .orderBy('id')
      .execute()
  )
}
