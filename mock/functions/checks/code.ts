import type { Verdict } from '@/contract/checks'
import { verifyDocumentCode } from '@/domain/document-code'
import { findCertificate } from '../../store/certificates'
import { findCheckedDecision } from '../../store/checked-papers'
import { claimShownCode, findShownCode, type ShownCodeRow } from '../../store/shown-codes'
import type { Environment } from '../environment'
import { callerOf } from '../runtime/idempotency'
import { limitTries } from '../runtime/limit-tries'
import { type Check, checkerHash, type Found } from './checker'
import { foundCard } from './found-card'
import { foundCertificate } from './found-certificate'
import { foundDecision } from './found-decision'
import { foundReceipt, readReceiptSubject } from './found-receipt'
import { codeChecks } from './limits'

/** What is behind a scanned code, or the verdict for a code that stands for nothing (any more). */
export type ReadCode = { found: Found; code: ShownCodeRow } | { found: null; verdict: Verdict }

/**
 * Reads a scanned code: signature and time first, then that it was issued here, then that nobody else has checked it,
 * and only then what it stands for, as that is now. A minute's code belongs to whoever checked it first; what it stands
 * for is told to nobody else, not even when the first did not get an answer.
 * @throws PoliceUnavailable for a card when the police platform does not answer; the code stays the caller's
 */
export async function readCode(call: Check, token: string): Promise<ReadCode> {
  const { environment, identity } = call
  if (identity.kind !== 'case-officer') await limitTries(environment, callerOf(identity), codeChecks)
  const now = environment.clock.now()
  const nothing = (verdict: Verdict): ReadCode => ({ found: null, verdict })
  const read = verifyDocumentCode(token, environment.documentKeys, now)
  if (read.verdict === 'not-genuine') return nothing({ verdict: 'unknown', checkedAt: now })
  if (read.verdict === 'over') return nothing({ verdict: 'code-over', kind: read.code.kind, checkedAt: now })
  const code = await findShownCode(environment.database, read.code.id)
  if (code?.kind !== read.code.kind) return nothing({ verdict: 'unknown', checkedAt: now })
  if (!code.printed && !(await claimShownCode(environment.database, code.id, checkerHash(call), now)))
    return nothing({ verdict: 'code-used', checkedAt: now })
  const found = await behind(environment, code)
  return found ? { found, code } : nothing({ verdict: 'unknown', checkedAt: now })
}

/** Null for what is not there any more. */
async function behind(environment: Environment, code: ShownCodeRow): Promise<Found | null> {
  const { database } = environment
  switch (code.kind) {
    case 'decision': {
      const decision = await findCheckedDecision(database, code.subject)
      return decision && foundDecision(environment, decision)
    }
    case 'receipt':
      return foundReceipt(
        environment,
        { region_code: code.region_code ?? '', ...readReceiptSubject(code.subject), paper: 'blue' },
        null,
      )
    case 'certificate': {
      const certificate = await findCertificate(database, code.subject)
      return certificate && foundCertificate(environment, certificate)
    }
    default:
      return foundCard(environment, { ...code, kind: code.kind })
  }
}
