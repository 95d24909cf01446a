import type { Kysely } from 'kysely'
import type { Clock } from '@/domain/clock'
import { type ChinaDate, chinaDate } from '@/domain/dates'
import type { Sealing } from '../../functions/environment'
import type { Tables } from '../../store/tables'
import type { Faults } from '../faults'
import { type CompulsoryPolicy, type Insurers, InsurersUnavailable } from './insurers'

interface InsurersDeps {
  /** Null = no insurer is played: nobody knows a policy. */
  database: Kysely<Tables> | null
  sealing: Sealing
  clock: Clock
  faults: Faults
  /** Real waiting under the fault `slow`; absent = nobody waits. */
  sleep?(milliseconds: number): Promise<unknown>
}

/** How long we wait for an answer. */
const PATIENCE_MS = 5_000

/** The insurers' platform over the policies of `insurer_policy`, which nobody else reads or writes. */
export function createInsurers({ database, sealing, clock, faults, sleep }: InsurersDeps): Insurers {
  return {
    async findPolicy(plateKind, plate) {
      const fault = faults.takeInsurers()
      if (fault.mode === 'not-answering') throw new InsurersUnavailable('the insurers do not answer')
      if (fault.mode === 'slow') await sleep?.(Math.min(fault.milliseconds, PATIENCE_MS))
      if (fault.mode === 'slow' && fault.milliseconds >= PATIENCE_MS)
        throw new InsurersUnavailable('the insurers answer too late')
      if (fault.mode === 'knows-none' || !database) return null
      const rows = await database
        .selectFrom('insurer_policy')
        .selectAll()
        .where('plate_index', '=', sealing.index(plate))
        .where('plate_kind', '=', plateKind)
        .orderBy('starts_on')
        .execute()
      const policies = rows.map((row) => ({
        insurer: row.insurer,
        number: sealing.open(row.number_sealed),
        startsOn: row.starts_on,
        endsOn: row.ends_on,
      }))
      return mostFitting(policies, chinaDate(clock.now()))
    },
  }
}

/** @param policies in the order in which they begin */
function mostFitting(policies: readonly CompulsoryPolicy[], today: ChinaDate): CompulsoryPolicy | null {
  const begun = policies.filter(({ startsOn }) => startsOn <= today)
  return begun.find(({ endsOn }) => today <= endsOn) ?? begun.at(-1) ?? policies[0] ?? null
}
