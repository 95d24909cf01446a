import Taro from '@tarojs/taro'
import type { MapPort } from './map-port'

export const map: MapPort = {
  async show({ latitude, longitude, name, address }) {
    await Taro.openLocation({ latitude, longitude, name, address, scale: 16 }).catch(() => undefined)
  },
}
