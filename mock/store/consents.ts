import type { Insertable, Selectable } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { Executor } from './database'
import type { ConsentTable } from './tables'

export type ConsentRow = Selectable<ConsentTable>

/** A consent with what both sides see of vehicle and driver. */
export type ConsentPage = Awaited<ReturnType<ReturnType<typeof selectConsents>['execute']>>[number]

/** Consents with vehicle, driver and the records that were settled under them. */
export function selectConsents(executor: Executor) {
  return executor
    .selectFrom('consent')
    .innerJoin('vehicle', 'vehicle.id', 'consent.vehicle_id')
    .innerJoin('person as driver', 'driver.id', 'consent.driver_id')
    .selectAll('consent')
    .select([
      'vehicle.plate_kind',
      'vehicle.plate_index',
      'vehicle.plate_sealed',
      'vehicle.plate_masked',
      'vehicle.owner_masked',
      'vehicle.owner_index as owner_now',
      'driver.name_masked as driver_masked',
      'driver.name_sealed as driver_sealed',
    ])
    .select((each) =>
      each
        .selectFrom('decision')
        .innerJoin('surveillance_record as record', (join) =>
          join.onRef('record.region_code', '=', 'decision.region_code').onRef('record.id', '=', 'decision.record_id'),
        )
        .select((inner) => inner.fn.countAll<number>().as('settled'))
        .whereRef('decision.person_id', '=', 'consent.driver_id')
        .whereRef('record.plate_index', '=', 'vehicle.plate_index')
        .whereRef('record.plate_kind', '=', 'vehicle.plate_kind')
        .whereRef('decision.served_at', '>=', 'consent.answered_at')
        .where((inner) =>
          inner.or([
            inner('consent.ended_at', 'is', null),
            inner('decision.served_at', '<=', inner.ref('consent.ended_at')),
          ]),
        )
        .where('decision.status', '<>', 'withdrawn')
        .as('settled'),
    )
}

export async function insertConsent(executor: Executor, row: Insertable<ConsentTable>): Promise<boolean> {
  const made = await executor
    .insertInto('consent')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Moves a consent on; false when it is no longer in that state, or ran out before `now` while it waited. */
export async function moveConsent(
  executor: Executor,
  id: string,
  from: 'asked' | 'given',
  to: Partial<Pick<ConsentRow, 'state' | 'answered_at' | 'ended_at' | 'code_hash'>>,
  now: Instant,
): Promise<boolean> {
  const row = await executor
    .updateTable('consent')
    .set(to)
    .where('id', '=', id)
    .where('state', '=', from)
    .$if(from === 'asked', (update) => update.where('expires_at', '>', now))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Whether these are the digits that the owner got. A wrong one is counted in the same statement, so that guesses at
 * one moment cannot pass the limit. `expired`: not waiting any more, or guessed at too often.
 */
export async function tryConsentCode(
  executor: Executor,
  { id, codeHash, now, mostTries }: { id: string; codeHash: string; now: Instant; mostTries: number },
): Promise<'fits' | 'wrong' | 'expired'> {
  const row = await executor
    .updateTable('consent')
    .set((set) => ({
      code_tries: set
        .case()
        .when('code_hash', '=', codeHash)
        .then(set.ref('code_tries'))
        .else(set('code_tries', '+', 1))
        .end(),
    }))
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .where('expires_at', '>', now)
    .where('code_tries', '<', mostTries)
    .returning('code_hash')
    .executeTakeFirst()
  if (!row) return 'expired'
  return row.code_hash === codeHash ? 'fits' : 'wrong'
}

/** Requests that nobody answered in time. @returns how many ended */
export async function expireConsents(executor: Executor, now: Instant): Promise<number> {
  const ended = await executor
    .updateTable('consent')
    .set({ state: 'expired', ended_at: now })
    .where('state', '=', 'asked')
    .where('expires_at', '<=', now)
    .returning('id')
    .execute()
  return ended.length
}

/** What somebody agreed to, or was asked, who owns the vehicle no longer. */
export async function endConsentsOfFormerOwners(
  executor: Executor,
  vehicle: { id: string; owner_index: string },
  now: Instant,
): Promise<void> {
  await executor
    .updateTable('consent')
    .set({ state: 'withdrawn', ended_at: now })
    .where('vehicle_id', '=', vehicle.id)
    .where('owner_index', '<>', vehicle.owner_index)
    .where('state', 'in', ['asked', 'given'])
    .execute()
}

/** Makes everybody who lets drivers in or changes a vehicle's consents go one after the other. */
export async function lockVehicle(executor: Executor, vehicleId: string): Promise<void> {
  await executor.selectFrom('vehicle').select('id').where('id', '=', vehicleId).forUpdate().execute()
}
