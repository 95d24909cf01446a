import type { Matter } from './matter'
import { deferralMatters } from './matters/deferrals'
import { inspectionMatters } from './matters/inspection'
import { licencePaperMatters } from './matters/licence-papers'
import { plateMatters } from './matters/plates'
import { hospitalMatters, testMatters } from './matters/tests-and-hospital'
import { vehiclePaperMatters } from './matters/vehicle-papers'
import { violationMatters } from './matters/violations'

/**
 * All matters of the places that this product grew from, merged: 18 of Qingdao (2016), 17 and the next 6 of Zhumadian
 * (2015). In the order of the groups.
 */
export const matters: readonly Matter[] = [
  ...inspectionMatters,
  ...plateMatters,
  ...vehiclePaperMatters,
  ...licencePaperMatters,
  ...deferralMatters,
  ...testMatters,
  ...hospitalMatters,
  ...violationMatters,
]

/** What people come for most, for the first look. */
export const popularMatters: readonly string[] = [
  'camera-record',
  'pay-fine',
  'licence-expiring',
  'inspection-booking',
  'licence-lost',
  'hospital-check',
]

const byId = new Map(matters.map((matter) => [matter.id, matter]))

/** Null for an id that the list does not hold. */
export function matterOf(id: string): Matter | null {
  return byId.get(id) ?? null
}
