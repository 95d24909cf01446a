import { casework } from './casework'
import { checks } from './checks'
import { documents } from './documents'
import { guides } from './guides'
import { hall } from './hall'
import { identity } from './identity'
import { objections } from './objections'
import { payments } from './payments'
import { refunds } from './refunds'
import { session } from './session'
import { vehicles } from './vehicles'
import { violations } from './violations'

/** All cloud functions by name; `payments.openBill` is action `openBill` of function `payments`. */
export const contract = {
  session,
  hall,
  payments,
  refunds,
  identity,
  vehicles,
  violations,
  objections,
  casework,
  documents,
  checks,
  guides,
}
export type Contract = typeof contract
