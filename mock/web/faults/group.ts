import type { Fault, FaultSettings } from './settings'

export interface Choice {
  label: string
  fault: Fault
}

/** One row of choices; the first one is the normal course. */
export interface Group {
  id: string
  title: string
  hint: string
  choices: readonly Choice[]
  get: (settings: FaultSettings) => Fault
  set: (fault: Fault, settings: FaultSettings) => Partial<FaultSettings>
}
