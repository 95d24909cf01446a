import type { Instant } from '@/domain/dates'
import type { OutsideStore } from '../providers/outside-store'
import { type ClockSetting, VirtualClock } from './virtual-clock'

const KIND = 'clock'
const KEY = 'setting'

export const saveClock = (store: OutsideStore, setting: ClockSetting) => store.put(KIND, KEY, setting)

/** The clock as the last run of this world left it, otherwise from `start` on, otherwise the real time. */
export async function savedClock(store: OutsideStore, start: Instant | null): Promise<VirtualClock> {
  const saved = await store.get<ClockSetting>(KIND, KEY)
  if (saved) return new VirtualClock(saved)
  const clock = new VirtualClock(startingAt(start))
  await saveClock(store, clock.setting())
  return clock
}

export function startingAt(start: Instant | null): ClockSetting {
  return { offsetMs: start === null ? 0 : Date.parse(start) - Date.now(), stoppedAt: null }
}
