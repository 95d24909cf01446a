import Taro from '@tarojs/taro'
import { showingWith } from './showing-with-host'

declare const wx: {
  setVisualEffectOnCapture?(call: { visualEffect: 'hidden' | 'none'; fail(): void }): void
}

/** From library 2.26 on; Taro passes it on without a promise, and warns where it is not there. */
export const showing = showingWith({
  brightness: async () => (await Taro.getScreenBrightness()).value,
  setBrightness: (value) => Taro.setScreenBrightness({ value }),
  hideFromCapture(hidden) {
    if (typeof wx.setVisualEffectOnCapture !== 'function') return
    wx.setVisualEffectOnCapture({ visualEffect: hidden ? 'hidden' : 'none', fail: () => undefined })
  },
})
