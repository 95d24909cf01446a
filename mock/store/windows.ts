import type { Executor } from './database'
import { isUuid } from './ids'

/** A window with the hall and the authority that it belongs to. */
export type WindowRow = Awaited<ReturnType<typeof listWindows>>[number]

const windows = (executor: Executor) =>
  executor
    .selectFrom('hall_window')
    .innerJoin('hall', (join) =>
      join.onRef('hall.region_code', '=', 'hall_window.region_code').onRef('hall.id', '=', 'hall_window.hall_id'),
    )
    .innerJoin('authority', 'authority.region_code', 'hall_window.region_code')
    .select([
      'hall_window.id as window_id',
      'hall_window.name as window_name',
      'hall_window.kind as window_kind',
      'hall.id as hall_id',
      'hall.name as hall_name',
      'hall.address as hall_address',
      'authority.region_code',
      'authority.name as authority_name',
      'authority.hotline',
      'authority.policy',
    ])

export function listWindows(executor: Executor, kind: 'desk' | 'kiosk' = 'desk') {
  return windows(executor)
    .where('hall_window.kind', '=', kind)
    .orderBy('authority.region_code')
    .orderBy('hall.name')
    .orderBy('hall_window.name')
    .execute()
}

/** Null for an id that no window has, of whatever shape. */
export async function findWindow(executor: Executor, id: string): Promise<WindowRow | null> {
  if (!isUuid(id)) return null
  return (await windows(executor).where('hall_window.id', '=', id).executeTakeFirst()) ?? null
}

/** @throws NoResultError for a region that has no authority: its code came from one of our own rows. */
export function findAuthority(executor: Executor, regionCode: string) {
  return executor.selectFrom('authority').selectAll().where('region_code', '=', regionCode).executeTakeFirstOrThrow()
}
