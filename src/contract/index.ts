import { hall } from './hall'
import { payments } from './payments'
import { session } from './session'

/** All cloud functions by name; `payments.openBill` is action `openBill` of function `payments`. */
export const contract = { session, hall, payments }
export type Contract = typeof contract
