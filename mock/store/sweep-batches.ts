import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Executor } from './database'
import { StoreConflict } from './errors'
import type { SweepGroup } from './sweep-candidates'
import type { SweepBatchTable, SweepItemTable, Tables } from './tables'

export type SweepBatchRow = Selectable<SweepBatchTable>
export type BatchKey = Pick<SweepBatchTable, 'region_code' | 'batch_no'>

/** Rows in one insert. */
const PAGE = 1_000

/** How many batches of the group's authority and channel the day has. */
export async function batchesOfDay(executor: Executor, group: SweepGroup, day: ChinaDate): Promise<number> {
  const { count } = await executor
    .selectFrom('sweep_batch')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('region_code', '=', group.region_code)
    .where('channel', '=', group.channel)
    .where('sweep_date', '=', day)
    .executeTakeFirstOrThrow()
  return count
}

export async function insertBatch(
  executor: Executor,
  batch: Insertable<SweepBatchTable>,
  items: readonly Omit<SweepItemTable, keyof BatchKey | 'counts'>[],
): Promise<void> {
  await executor.insertInto('sweep_batch').values(batch).execute()
  const { region_code, batch_no } = batch
  for (let from = 0; from < items.length; from += PAGE)
    await executor
      .insertInto('sweep_item')
      .values(items.slice(from, from + PAGE).map((item) => ({ region_code, batch_no, counts: true, ...item })))
      .execute()
}

export async function findBatch(executor: Executor, batchNo: string): Promise<SweepBatchRow | null> {
  const found = await executor.selectFrom('sweep_batch').selectAll().where('batch_no', '=', batchNo).executeTakeFirst()
  return found ?? null
}

export function batchItems(executor: Executor, key: BatchKey): Promise<SweepItemTable[]> {
  return executor
    .selectFrom('sweep_item')
    .selectAll()
    .where('region_code', '=', key.region_code)
    .where('batch_no', '=', key.batch_no)
    .orderBy('decision_id')
    .execute()
}

/** Batches that wait for us to ask, oldest first. */
export function dueBatches(database: Kysely<Tables>, now: Instant, limit: number): Promise<SweepBatchRow[]> {
  return database
    .selectFrom('sweep_batch')
    .selectAll()
    .where('next_look_at', '<=', now)
    .orderBy('next_look_at')
    .orderBy('batch_no')
    .limit(limit)
    .execute()
}

/** When the first of the batches under way is to be looked at; null = none is under way. */
export async function nextBatchLook(executor: Executor): Promise<Instant | null> {
  const { at } = await executor
    .selectFrom('sweep_batch')
    .select(({ fn }) => fn.min<Instant | null>('next_look_at').as('at'))
    .executeTakeFirstOrThrow()
  return at
}

/** Sent, and without the treasury's receipt. */
export function batchesUnderWay(executor: Executor): Promise<SweepBatchRow[]> {
  return executor
    .selectFrom('sweep_batch')
    .selectAll()
    .where('state', 'in', ['ready', 'submitted', 'executed'])
    .where('next_look_at', 'is not', null)
    .orderBy('region_code')
    .orderBy('batch_no')
    .execute()
}

type BatchChange = Pick<
  Updateable<SweepBatchTable>,
  'refused_because' | 'voucher_no' | 'submitted_at' | 'executed_at' | 'received_at' | 'tries' | 'next_look_at'
>

/**
 * Moves the batch from the state in which it was read.
 * @throws StoreConflict when somebody else moved it meanwhile
 */
export async function moveBatch(
  executor: Executor,
  batch: Pick<SweepBatchRow, 'region_code' | 'batch_no' | 'state'>,
  state: SweepBatchRow['state'],
  change: BatchChange = {},
): Promise<void> {
  const moved = await executor
    .updateTable('sweep_batch')
    .set({ ...change, state })
    .where('region_code', '=', batch.region_code)
    .where('batch_no', '=', batch.batch_no)
    .where('state', '=', batch.state)
    .returning('batch_no')
    .executeTakeFirst()
  if (!moved) throw new StoreConflict(`batch ${batch.batch_no} is no longer ${batch.state}`)
}

/** A refused batch's decisions are free for a later one. */
export async function freeItems(executor: Executor, key: BatchKey): Promise<void> {
  await executor
    .updateTable('sweep_item')
    .set({ counts: false })
    .where('region_code', '=', key.region_code)
    .where('batch_no', '=', key.batch_no)
    .execute()
}
