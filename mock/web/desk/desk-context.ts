import { createContext, useContext } from 'react'
import type { OverviewView } from '@/contract/finance-views'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { Read } from './use-read'

/** What every page of the desk needs to know of the host. */
export interface DeskState {
  /** The host's time at its last answer; null before the first one. */
  now: Instant | null
  /** The host's running day. */
  today: ChinaDate | null
  /** Authorities whose money this accountant may see. */
  units: readonly { regionCode: string; name: string }[]
  /** What rules ended among the last day's differences. */
  byRule: OverviewView['classes']
  /** Reading all of this; pages that cannot begin without it say why it is not there. */
  glance: Read<unknown>
  /** False while the line is lost: nothing is shown in green from memory. */
  live: boolean
}

const nothingYet: Read<unknown> = { data: null, failure: null, refresh: async () => {} }
export const DeskContext = createContext<DeskState>({
  now: null,
  today: null,
  units: [],
  byRule: [],
  glance: nothingYet,
  live: true,
})
export const useDesk = (): DeskState => useContext(DeskContext)
