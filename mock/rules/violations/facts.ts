import type { Tier } from '@/contract/identity'
import type { ConditionView } from '@/contract/records'
import type { ChinaDate, Instant } from '@/domain/dates'
import type { UseNature } from '@/domain/vehicle'

/** What the rules must know; rows of the store are turned into these by the functions. */

export interface RecordFacts {
  recordId: string
  regionCode: string
  /** Name of the tariff of the place. */
  tariff: string
  code: string
  happenedAt: Instant
  notifiedOn: ChinaDate
  comeBy: ChinaDate
  capturedBy: 'camera' | 'officer'
  handlingStatus: -1 | 0 | 1 | 2 | 9
  /** `settled`: a decision of ours stands. */
  stand: 'open' | 'on-hold' | 'settled'
  cameraRevoked: boolean
  decisionIntended: boolean
  /** Whether the mirror knew less than the platform told just now; false while it has not been asked. */
  stale: boolean
  /** No fine and no points because it is the first of its kind (first-warning.ts). */
  firstWarning: boolean
}

export interface PersonFacts {
  tier: Tier | 'none'
  licence: {
    states: string
    classes: readonly string[]
    /** Recorded points and those decided here that are not recorded yet. */
    points: number
    cycleEndsOn: ChinaDate
    asOf: Instant
  } | null
  /** Vehicles of others whose records this person settled within the last year, the record's own not counted. */
  othersVehiclesThisYear: number
  /** Whether the record's vehicle is among those. */
  settledForThisVehicle: boolean
}

export interface VehicleFacts {
  plate: string
  plateKind: string
  use: UseNature
  ownerKind: 'person' | 'company'
  ownerMasked: string
  relation: { kind: 'own' } | { kind: 'consent'; givenAt: Instant; endedAt: Instant | null } | { kind: 'none' }
  /** Drivers other than the owner who settled for it within the last year, this person not counted. */
  driversThisYear: number
}

export type Condition = ConditionView
