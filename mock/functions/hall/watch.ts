import { hall, type WindowBill } from '@/contract/hall'
import { addSeconds, chinaDate, type Instant, startOfChinaDate } from '@/domain/dates'
import { listWindowBills } from '../../store/bills'
import { findWindow } from '../../store/windows'
import { action } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { windowView } from './list-windows'
import { windowBills } from './window-bill'

/** How long the visitor's screen keeps the end of a bill. */
const SHOWN_AFTER_END_SECONDS = 60

/** The window with its bills of today and the one for the visitor's screen. */
export const watch = action(hall.watch, ['officer'], async (_input, { environment, identity }) => {
  const now = environment.clock.now()
  const window = await findWindow(environment.database, identity.windowId)
  if (!window) throw new Refusal('NOT_FOUND', 'no such window')
  const key = { region_code: identity.regionCode, window_id: identity.windowId }
  const today = startOfChinaDate(chinaDate(now))
  const bills = await windowBills(environment, await listWindowBills(environment.database, key, today))
  const current = currentOf(bills, now)
  // What others paid there today is no business of whoever stands before a kiosk.
  const shown = identity.kiosk ? bills.filter((bill) => bill === current) : bills
  return { window: windowView(window), now, current, bills: shown }
})

/** The newest bill, while it lives and shortly after. */
function currentOf(bills: readonly WindowBill[], now: Instant): WindowBill | null {
  const newest = bills[0]
  if (!newest) return null
  const shownUntil = newest.closedAt && addSeconds(newest.closedAt, SHOWN_AFTER_END_SECONDS)
  return shownUntil && shownUntil <= now ? null : newest
}
