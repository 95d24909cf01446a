import type { ChinaDate } from '@/domain/dates'
import { policyFor } from '../../rules/policies/policy-for'
import type { Policy } from '../../rules/policies/profile'

let day: ChinaDate = ''
const known = new Map<string, Policy>()

/** `policyFor`, put together once per profile and day: every call of a citizen needs it. */
export function policyOf(name: string, on: ChinaDate): Policy {
  if (on !== day) known.clear()
  day = on
  const found = known.get(name) ?? policyFor(name, on)
  known.set(name, found)
  return found
}
