import type { Fen } from '@/domain/money'
import type { ViolationAct } from '../rules/acts/act'
import { base } from '../rules/tariffs/base'
import { violationCodes } from '../rules/violation-codes'

/** An act with the fixed fine of the base tariff. */
interface FinedAct extends ViolationAct {
  fineFen: Fen
}

/** All acts with a fixed fine, in the order of the table; acts with a range or a warning only are not among them. */
export const finedActs: readonly FinedAct[] = violationCodes.flatMap((row) => {
  const charge = base.charges[row.code]?.charge
  return charge?.kind === 'fine' ? [{ ...row, fineFen: charge.fineFen }] : []
})

/** @throws Error for a code without a fixed fine */
export function finedAct(code: string): FinedAct {
  const found = finedActs.find((candidate) => candidate.code === code)
  if (!found) throw new Error(`no violation code ${code} with a fixed fine`)
  return found
}
