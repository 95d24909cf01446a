import type { Generated } from 'kysely'
import type { Instant } from '@/domain/dates'
import type { UseNature } from '@/domain/vehicle'

/** A vehicle that somebody bound or asked for. */
export interface VehicleTable {
  id: string
  plate_kind: string
  plate_index: string
  plate_sealed: string
  plate_masked: string
  owner_index: string
  owner_kind: 'person' | 'company'
  owner_masked: string
  vehicle_type: string
  use_nature: UseNature
  states: string
  as_of: Instant
}

export interface VehicleBindingTable {
  person_id: string
  vehicle_id: string
  bound_at: Instant
}

export interface ConsentTable {
  id: string
  vehicle_id: string
  driver_id: string
  /** Null until the owner is verified with us; found by `owner_index`. */
  owner_index: string
  method: 'face' | 'qr' | 'message'
  purpose: 'family' | 'friend' | 'work' | 'rental'
  state: 'asked' | 'given' | 'refused' | 'withdrawn' | 'returned' | 'expired'
  asked_at: Instant
  expires_at: Instant
  answered_at: Instant | null
  ended_at: Instant | null
  /** By `message`: of the owner's six digits. */
  code_hash: string | null
  code_tries: Generated<number>
  /** By `qr`: the random id inside the signed token. */
  token_id: string | null
}
