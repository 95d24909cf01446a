import type { Instant } from '@/domain/dates'

/**
 * Where the simulated outside world remembers what it did. The real one does not die with our host, so under the
 * host this lives in the database's own table; simulation and benches keep it in memory.
 */
export interface OutsideStore {
  get<Body>(kind: string, key: string): Promise<Body | null>
  /** `dueAt` puts the record on the list of `due`; null takes it off. */
  put(kind: string, key: string, body: unknown, dueAt?: Instant | null): Promise<void>
  /** Forgets the record; nothing happens when there is none. */
  remove(kind: string, key: string): Promise<void>
  /** Records of `kind` that are due at `now`, earliest first. */
  due<Body>(kind: string, now: Instant): Promise<{ key: string; body: Body; dueAt: Instant }[]>
  list<Body>(kind: string): Promise<{ key: string; body: Body }[]>
  /** Runs `work` while nobody else changes this record: simulators read, decide and put under it. */
  exclusively<Result>(kind: string, key: string, work: () => Promise<Result>): Promise<Result>
}
