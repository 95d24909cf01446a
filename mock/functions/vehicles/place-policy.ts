import { chinaDate } from '@/domain/dates'
import { provinceOfPlate } from '@/domain/provinces'
import type { Policy } from '../../rules/policies/profile'
import { findAuthorityOfProvince } from '../../store/authorities'
import type { Environment } from '../environment'
import { policyOf, policyOfAuthority } from '../runtime/policy'

/** The rules for a vehicle: those of the province that registered it, the national ones where none of ours is there. */
export async function policyOfPlate(
  { database, clock }: Pick<Environment, 'database' | 'clock'>,
  plate: string | null,
): Promise<Policy> {
  const today = chinaDate(clock.now())
  const province = plate === null ? null : provinceOfPlate(plate)
  const authority = province && (await findAuthorityOfProvince(database, province.code))
  return authority ? policyOfAuthority(authority, today) : policyOf('national', today)
}
