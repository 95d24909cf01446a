import type { CheckedKind, Verdict } from '@/contract/checks'
import type { Instant } from '@/domain/dates'
import type { Executor } from '../../store/database'
import { insertDocumentCheck } from '../../store/document-checks'
import { newId } from '../../store/ids'
import { signedIn } from '../casework/officer'
import type { Call } from '../runtime/action'
import { callerOf, hashInput } from '../runtime/idempotency'
import { inTransaction } from '../runtime/in-transaction'

/** Whoever may check papers without being asked who they are. */
export const checkers = ['anonymous', 'citizen', 'case-officer'] as const

/** A call of any of them. */
export type Check = Pick<Call, 'environment' | 'identity' | 'reference' | 'subject' | 'claim'>

/**
 * Keyed hash of who checks. Strangers whose address nobody knows are each another one with every call: a code that one
 * of them has checked is nobody else's.
 */
export function checkerHash({ environment, identity, reference }: Check): string {
  const unknown = identity.kind === 'anonymous' && identity.from === undefined
  return environment.sealing.index(`checker ${hashInput([callerOf(identity), unknown ? reference : null])}`)
}

/** What was found out about whose paper. */
export interface Found {
  verdict: Verdict
  kind: CheckedKind
  /** As in `shown_code`. */
  subject: string
  /** The holders, as far as we know them; nobody else is told. */
  personIds: readonly string[]
}

/** Enters a check for the holders to see, once per call. Whoever guessed wrong has checked nothing. */
export async function noteCheck(call: Check, found: Found, way: 'code' | 'number'): Promise<Verdict> {
  if (call.subject !== null) return found.verdict
  const unit = await unitOf(call)
  await inTransaction(call.environment, async (transaction) => {
    await enterCheck(call, transaction, found, way, unit)
    await call.claim(transaction, found.subject)
  })
  return found.verdict
}

export async function enterCheck(
  { environment }: Pick<Check, 'environment'>,
  executor: Executor,
  { verdict, personIds, kind, subject }: Found,
  way: 'code' | 'number',
  unit: string | null,
): Promise<void> {
  const at: Instant = verdict.checkedAt
  const checked_by = unit === null ? ('anybody' as const) : ('officer' as const)
  for (const person_id of personIds) {
    const id = newId(at, environment.randomBytes)
    await insertDocumentCheck(executor, { id, person_id, kind, subject, checked_by, way, unit, at })
  }
}

/** Of an officer; null for anybody else. @throws Refusal FORBIDDEN for an officer whom the unit does not know any more */
async function unitOf({ environment, identity }: Check): Promise<string | null> {
  return identity.kind === 'case-officer' ? (await signedIn({ environment, identity })).unit : null
}
