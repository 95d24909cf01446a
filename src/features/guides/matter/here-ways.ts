import type { MatterRow } from '@/contract/guides'
import { routes } from '@/platform/navigation'

/** Where in this app a matter is done. */
export const hereWays: Record<NonNullable<MatterRow['here']>, string> = {
  violations: routes.violations,
  pay: routes.lookUp,
  vehicles: routes.vehicles,
  me: routes.me,
  documents: routes.documents,
}
