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
  /** scrypt, with its salt. */
  password_hash: string
  failed_tries: Generated<number>
  locked_until: Instant | null
  disabled: Generated<boolean>
}

export interface DeskSessionTable {
  /** SHA-256 of the token in the cookie, hex. */
  token_hash: string
  accountant_id: string
  created_at: Instant
  last_seen_at: Instant
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
  outcome: string
  trace_id: string
}

/** One person proposes an act, another decides; never changed afterwards. */
export interface ProposalTable {
  region_code: string
  id: string
  subject_kind: 'difference' | 'refund-request' | 'return-order'
  /** Id or number of the subject. */
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
