import { announceByLiveRegion } from './announcement'
import type { ScreenPort } from './screen-port'

/** Browsers keep it to themselves whether somebody listens. */
export const screen: ScreenPort = {
  readsAloud: async () => false,
  announce: announceByLiveRegion,
}
