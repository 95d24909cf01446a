import type { ChinaDate } from '@/domain/dates'
import { policyFor } from '../../rules/policies/policy-for'
import type { Policy } from '../../rules/policies/profile'

/** More profiles and days than one day's calls ask for; beyond it the days have passed. */
const MOST_KNOWN = 200

const known = new Map<string, Policy>()

/** `policyFor`, put together once per profile and day: every call of a citizen needs it. */
export function policyOf(name: string, on: ChinaDate): Policy {
  const key = `${name} ${on}`
  const found = known.get(key) ?? policyFor(name, on)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, found)
  return found
}

/**
 * The rules that an authority plays `today`: those of its profile, on today's date or on the one that it is set to.
 * Which wallets are taken is always today's: an earlier day's cards of one bank cannot be played here.
 */
export function policyOfAuthority(
  authority: { policy: string; rules_as_of: ChinaDate | null },
  today: ChinaDate,
): Policy {
  if (authority.rules_as_of === null) return policyOf(authority.policy, today)
  return { ...policyOf(authority.policy, authority.rules_as_of), wallets: policyOf(authority.policy, today).wallets }
}
