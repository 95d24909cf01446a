import type { ChinaDate, Instant } from '@/domain/dates'
import { startOfChinaDate } from '@/domain/dates'
import type { Executor } from './database'
import type { CertificateTable } from './tables'

export type CertificateRow = CertificateTable

const MOST_LISTED = 50

/** False when another certificate has this number: draw another one. */
export async function insertCertificate(executor: Executor, row: CertificateRow): Promise<boolean> {
  const made = await executor
    .insertInto('certificate')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** A person's own, newest first, the last fifty. */
export function listCertificates(executor: Executor, personId: string): Promise<CertificateRow[]> {
  return executor
    .selectFrom('certificate')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

/** Null for others', as for one that never was. */
export async function findOwnCertificate(
  executor: Executor,
  personId: string,
  id: string,
): Promise<CertificateRow | null> {
  const row = await executor
    .selectFrom('certificate')
    .selectAll()
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Whoever it belongs to; for a checker who holds its code. */
export async function findCertificate(executor: Executor, id: string): Promise<CertificateRow | null> {
  const row = await executor.selectFrom('certificate').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** By the keyed hash of number and check code (`certificateCheckIndex`): one look-up, whether the pair is right or not. */
export async function findCertificateByCheck(executor: Executor, checkIndex: string): Promise<CertificateRow | null> {
  const row = await executor
    .selectFrom('certificate')
    .selectAll()
    .where('check_index', '=', checkIndex)
    .executeTakeFirst()
  return row ?? null
}

/** The holder takes it back; once is enough. */
export async function withdrawCertificate(
  executor: Executor,
  { region_code, id }: Pick<CertificateRow, 'region_code' | 'id'>,
  now: Instant,
): Promise<void> {
  await executor
    .updateTable('certificate')
    .set({ withdrawn_at: now })
    .where('region_code', '=', region_code)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Decisions made here of this person since a day, those taken back included; provisional ones decide nothing yet. */
export async function listOwnDecisionsSince(executor: Executor, personId: string, since: ChinaDate) {
  const rows = await executor
    .selectFrom('decision')
    .innerJoin('surveillance_record as record', (join) =>
      join.onRef('record.region_code', '=', 'decision.region_code').onRef('record.id', '=', 'decision.record_id'),
    )
    .select(['number15', 'check_digit', 'served_on', 'demerit_points', 'status', 'record.number as record_number'])
    .where('decision.person_id', '=', personId)
    .where('decision.served_at', '>=', startOfChinaDate(since))
    .where('decision.status', '<>', 'provisional')
    .execute()
  return rows.map((row) => ({
    number: row.number15 + row.check_digit,
    on: row.served_on,
    points: row.demerit_points,
    recordNumber: row.record_number,
    stands: row.status !== 'withdrawn',
  }))
}

export async function countCertificates(executor: Executor, personId: string): Promise<number> {
  const { count } = await executor
    .selectFrom('certificate')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
