import type { DocumentWayOut } from '@/contract/documents'
import { routes } from '@/platform/navigation'

/** Where the way out of a reason leads: the matter's guide, or where it is done; null = the hotline. */
export const wayOutRoutes: Record<DocumentWayOut, string | null> = {
  renew: routes.matter('licence-renewal'),
  review: routes.matter('licence-review'),
  study: routes.offices,
  inspect: routes.matter('inspection'),
  insure: null,
  counter: routes.offices,
  hotline: null,
}
