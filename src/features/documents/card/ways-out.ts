import type { DocumentWayOut } from '@/contract/document-views'
import { routes } from '@/platform/navigation'

/** Where the way out of a reason leads: the matter's guide, or where it is done; null = the hotline. */
export const wayOutRoutes: Record<DocumentWayOut, string | null> = {
  renew: routes.matter('licence-expiring'),
  review: routes.offices,
  study: routes.offices,
  inspect: routes.matter('inspection-booking'),
  insure: null,
  counter: routes.offices,
  hotline: null,
}
