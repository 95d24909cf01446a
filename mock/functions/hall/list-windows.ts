import { hall, type WindowView } from '@/contract/hall'
import { listWindows as selectWindows, type WindowRow } from '../../store/windows'
import { action } from '../runtime/action'

/** All windows with an officer; anybody may know where they are. */
export const listWindows = action(hall.listWindows, ['officer', 'anonymous', 'citizen'], async (_input, call) => ({
  windows: (await selectWindows(call.environment.database)).map(windowView),
}))

export const listKiosks = action(hall.listKiosks, ['officer', 'anonymous', 'citizen'], async (_input, call) => ({
  windows: (await selectWindows(call.environment.database, 'kiosk')).map(windowView),
}))

export function windowView(row: WindowRow): WindowView {
  return {
    windowId: row.window_id,
    windowName: row.window_name,
    hallName: row.hall_name,
    authority: { regionCode: row.region_code, name: row.authority_name, hotline: row.hotline },
  }
}
