import Taro from '@tarojs/taro'
import type { MapPort } from './map-port'

export const map: MapPort = {
  async show(place) {
    await Taro.openLocation({ ...place, scale: 16 }).catch(() => undefined)
  },
}
