import type { ColumnType, Generated } from 'kysely'
import type { Wallet } from '@/contract/fields'
import type { Instant } from '@/domain/dates'
import type { MessageTemplate } from '../../providers/messenger/messenger'

export interface IdempotencyTable {
  caller: string
  key: string
  action: string
  input_hash: string
  /** Sealed, as a JSON string; null while the first call is still running. */
  answer: ColumnType<unknown, string | null, string | null>
  /** The thing that the first call created, to repair it after a crash. */
  subject: string | null
  created_at: Instant
}

export interface AttemptTable {
  caller: string
  bucket: string
  count: number
  /** After this the row may go. */
  until: Instant
}

export interface WalletSessionTable {
  id: string
  wallet: Wallet
  app_id: string
  open_id: string
  expires_at: Instant
}

export interface OutsideRecordTable {
  provider: string
  kind: string
  key: string
  body: ColumnType<unknown, string, string>
  due_at: Instant | null
}

/** A short message until the message service has taken it. */
export interface MessageTable {
  /** The same reference is not sent twice. */
  reference: string
  phone_sealed: string
  template: MessageTemplate
  /** Sealed JSON array. */
  values_sealed: string
  next_try_at: Instant
  tries: Generated<number>
}
