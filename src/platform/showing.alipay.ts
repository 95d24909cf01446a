import { showingWith } from './showing-with-host'

declare const my: {
  getScreenBrightness(call: { success(answer: { brightness: number }): void; fail(error: unknown): void }): void
  setScreenBrightness(call: { brightness: number; success(): void; fail(error: unknown): void }): void
  setVisualEffectOnCapture?(call: { visualEffect: 'hidden' | 'none'; fail(): void }): void
}

export const showing = showingWith({
  brightness: () =>
    new Promise((resolve, fail) => my.getScreenBrightness({ success: ({ brightness }) => resolve(brightness), fail })),
  setBrightness: (brightness) =>
    new Promise<void>((success, fail) => my.setScreenBrightness({ brightness, success, fail })),
  hideFromCapture(hidden) {
    if (typeof my.setVisualEffectOnCapture !== 'function') return
    my.setVisualEffectOnCapture({ visualEffect: hidden ? 'hidden' : 'none', fail: () => undefined })
  },
})
