import type { OfficerView } from '@/contract/casework'
import { findOfficer, type OfficerRow } from '../../store/officers'
import type { Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'

export const officerView = (row: OfficerRow): OfficerView => ({
  officerId: row.id,
  nameMasked: row.name_masked,
  badgeMasked: row.badge_masked,
  role: row.role,
  unit: row.unit,
  regionCode: row.region_code,
})

/** The officer who is signed in. @throws Refusal FORBIDDEN when the unit does not know them (any more) */
export async function signedIn({
  environment,
  identity,
}: Pick<Call<'case-officer'>, 'environment' | 'identity'>): Promise<OfficerRow> {
  const officer = await findOfficer(environment.database, identity.officerId)
  if (officer?.region_code !== identity.regionCode) throw new Refusal('FORBIDDEN', 'no such officer in this region')
  return officer
}
