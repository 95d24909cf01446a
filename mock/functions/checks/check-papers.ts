import { checks, type Verdict } from '@/contract/checks'
import { plainNumber } from '@/domain/plain-text'
import { fits, plainReceipt } from '../../rules/checks/typed'
import { plainCheckCode } from '../../rules/documents/certificate-number'
import { findCertificateByCheck } from '../../store/certificates'
import { findDecisionByNumber, findReceiptByNumber } from '../../store/checked-papers'
import { certificateCheckIndex } from '../documents/certificate-content'
import { action } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { limitLookUps } from '../runtime/limit-look-ups'
import { limitTries } from '../runtime/limit-tries'
import { type Check, checkers, type Found, noteCheck } from './checker'
import { foundCertificate } from './found-certificate'
import { foundDecision } from './found-decision'
import { foundReceipt } from './found-receipt'
import { paperChecks } from './limits'

/**
 * Papers by what is printed on them. Each try counts, good or not, and whatever does not fit together (no such number,
 * another check code, a number of another kind, no number at all) is answered alike after the same one look-up.
 */
export const checkReceipt = action(checks.checkReceipt, checkers, async (typed, call) => {
  const { environment, identity } = call
  await limitTries(environment, callerOf(identity), paperChecks)
  const { code, number, checkCode } = plainReceipt(typed)
  const receipt = await findReceiptByNumber(environment.database, code, number)
  const right = fits(checkCode, receipt?.check_code ?? null)
  return answer(call, receipt && right ? await foundReceipt(environment, receipt, typed.amountFen) : null)
})

/** Also counts with the look-ups of those who pay: it is the same number that would be tried out. */
export const checkDecision = action(checks.checkDecision, checkers, async (typed, call) => {
  const { environment, identity } = call
  await limitLookUps(environment, callerOf(identity))
  const row = await findDecisionByNumber(environment.database, plainNumber(typed.number))
  return answer(call, row && foundDecision(environment, row))
})

export const checkCertificate = action(checks.checkCertificate, checkers, async (typed, call) => {
  const { environment, identity } = call
  await limitTries(environment, callerOf(identity), paperChecks)
  const number = plainNumber(typed.number)
  const checkIndex = certificateCheckIndex(environment.sealing, number, plainCheckCode(plainNumber(typed.checkCode)))
  const row = await findCertificateByCheck(environment.database, checkIndex)
  return answer(call, row && foundCertificate(environment, row))
})

async function answer(call: Check, found: Found | null): Promise<Verdict> {
  return found ? noteCheck(call, found, 'number') : unknownPaper(call)
}

/** The one answer for all that does not fit. */
export const unknownPaper = ({ environment }: Pick<Check, 'environment'>): Verdict => ({
  verdict: 'unknown',
  checkedAt: environment.clock.now(),
})
