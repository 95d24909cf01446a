import { announceByLiveRegion } from './announcement'
import type { ScreenPort } from './screen-port'

interface AlipayAccessibility {
  isScreenReaderEnabled?(call: { success(answer: { screenReaderEnabled?: boolean }): void; fail(): void }): void
}
declare const my: AlipayAccessibility

export const screen: ScreenPort = {
  readsAloud: () =>
    new Promise((resolve) => {
      if (typeof my.isScreenReaderEnabled !== 'function') return resolve(false)
      my.isScreenReaderEnabled({
        success: ({ screenReaderEnabled }) => resolve(screenReaderEnabled === true),
        fail: () => resolve(false),
      })
    }),
  announce: announceByLiveRegion,
}
