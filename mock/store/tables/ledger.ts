import type { Channel } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import type { Account, PostingKind } from '../../rules/accounts'

/** One business, booked once: the header of balanced entries and a link of its lane's chain. Never changed. */
export interface LedgerPostingTable {
  region_code: string
  /** Chains of one region stand side by side, so that payments seldom wait for each other. */
  lane: number
  /** From 1 in each lane, without gaps. */
  seq: number
  /** Unique within the region. */
  business_key: string
  kind: PostingKind
  at: Instant
  /** SHA-256, 32 bytes each; see ledger-chain.ts for what they cover. */
  previous_hash: Uint8Array
  hash: Uint8Array
}

/** Debits and credits of a posting; the one or the other is 0. Never changed. */
export interface LedgerEntryTable {
  region_code: string
  lane: number
  seq: number
  /** From 0 in each posting. */
  line: number
  account: Account
  /** Of accounts that are kept per channel, otherwise null. */
  channel: Channel | null
  /** Of accounts that are kept per income item, otherwise null. */
  item: string | null
  debit_fen: Fen
  credit_fen: Fen
}

/** Where each chain has got to: the hash of its last posting. */
export interface LedgerHeadTable {
  region_code: string
  lane: number
  seq: number
  previous_hash: Uint8Array
  hash: Uint8Array
}
