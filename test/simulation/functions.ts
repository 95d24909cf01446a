import { main as casework } from '../../mock/functions/casework'
import { main as finance } from '../../mock/functions/finance'
import { main as financeTimer } from '../../mock/functions/finance-timer'
import { main as hall } from '../../mock/functions/hall'
import { main as housekeeping } from '../../mock/functions/housekeeping'
import { main as objections } from '../../mock/functions/objections'
import { main as payments } from '../../mock/functions/payments'
import { main as refunds } from '../../mock/functions/refunds'
import { main as vehicles } from '../../mock/functions/vehicles'
import { main as violations } from '../../mock/functions/violations'

/** Whatever somebody in a world calls. */
export const functions = {
  finance,
  financeTimer,
  payments,
  refunds,
  hall,
  housekeeping,
  violations,
  vehicles,
  objections,
  casework,
}
