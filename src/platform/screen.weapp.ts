import Taro from '@tarojs/taro'
import { announceByLiveRegion } from './announcement'
import type { ScreenPort } from './screen-port'

export const screen: ScreenPort = {
  readsAloud: () =>
    new Promise((resolve) => {
      if (typeof Taro.checkIsOpenAccessibility !== 'function') return resolve(false)
      const tell = (answer?: { open?: boolean }) => resolve(answer?.open === true)
      void Promise.resolve(Taro.checkIsOpenAccessibility({ success: tell as () => void, fail: () => tell() })).catch(
        () => tell(),
      )
    }),
  announce: announceByLiveRegion,
}
