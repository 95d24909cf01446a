import type { Kysely, Transaction } from 'kysely'
import type { Clock } from '@/domain/clock'
import type { Sealing } from '../../functions/environment'
import type { Tables } from '../../store/tables'
import type { Faults } from '../faults'
import type { OutsideStore } from '../outside-store'

/** What the simulated platform works with. The tables `police_*` are its own: nobody else reads or writes them. */
export interface PlatformParts {
  database: Kysely<Tables>
  /** Running numbers and what was asked of it. */
  store: OutsideStore
  sealing: Sealing
  clock: Clock
  faults: Faults
  /** Real waiting under the fault `slow`; absent = nobody waits. */
  sleep?(milliseconds: number): Promise<unknown>
}

export type InPlatform = Transaction<Tables>

/** Changes of the platform happen one after the other, so that positions in the feed follow each other. */
export function changing<Result>(parts: PlatformParts, work: (platform: InPlatform) => Promise<Result>) {
  return parts.store.exclusively('platform', 'change', () => parts.database.transaction().execute(work))
}
