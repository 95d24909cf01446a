import type { Generated } from 'kysely'
import type { Instant } from '@/domain/dates'

/** Who may sit at the accountant's desk. */
export interface AccountantTable {
  id: string
  login: string
  name_masked: string
  /** A clerk proposes (经办); a checker decides (复核), and may propose what somebody else then decides. */
  role: 'clerk' | 'checker'
  unit: string
  /** The one authority whose money they see; null = all, at the finance bureau. */
  region_code: string | null
  /** scrypt with its costs and salt, see mock/functions/finance/passwords.ts. */
  password_hash: string
  disabled: Generated<boolean>
}

/** Failed sign-ins in a row under one login, whether somebody has that login or not. */
export interface DeskTryTable {
  /** Keyed hash: people type their password into the wrong field. */
  login_index: string
  failed: number
  locked_until: Instant | null
  last_at: Instant
}

export interface DeskSessionTable {
  /** SHA-256 of the token in the cookie, hex. */
  token_hash: string
  accountant_id: string
  created_at: Instant
  /** Of the last request; it ends some minutes after it. */
  last_seen_at: Instant
  /** It ends here at the latest. */
  expires_at: Instant
}

/** Everything that was done or refused at the desk; never changed. */
export interface DeskLogTable {
  id: string
  at: Instant
  accountant_id: string | null
  act: string
  /** A number, e.g. of a difference or an order. */
  subject: string | null
  /** `done`, or the code with which it was refused. */
  outcome: string
  trace_id: string
}

/** One person proposes an act, another decides; never changed afterwards. */
export interface ProposalTable {
  region_code: string
  id: string
  subject_kind: 'difference' | 'refund-request' | 'return-order' | 'refund'
  /** Id or number of the subject; a refund's is its number at the channel. */
  subject_id: string
  act: string
  note: string
  proposed_by: string
  proposed_at: Instant
  state: 'open' | 'approved' | 'returned' | 'taken-back'
  decided_by: string | null
  decided_at: Instant | null
  decision_note: string | null
}
