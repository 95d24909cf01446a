import type { AccountantIdentity } from '../environment'
import { Refusal } from '../runtime/refusal'

type Reach = Pick<AccountantIdentity, 'regionCode'>

/** Whether the accountant may see an authority's money. Money that nobody can place is the finance bureau's to see. */
export const maySee = ({ regionCode }: Reach, ofRegion: string): boolean =>
  regionCode === null || regionCode === ofRegion

/**
 * The authority that a list is of: the accountant's own, or the one asked for; null = all.
 * @throws Refusal NOT_FOUND for somebody else's
 */
export function regionAsked({ regionCode }: Reach, asked: string | undefined): string | null {
  if (asked === undefined) return regionCode
  if (regionCode !== null && regionCode !== asked)
    throw new Refusal('NOT_FOUND', 'no such authority', { field: 'input.regionCode' })
  return asked
}
