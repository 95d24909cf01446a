import type { MapPort } from './map-port'

declare const my: {
  openLocation(call: { latitude: string; longitude: string; name: string; address: string; scale: number }): void
}

/** Alipay wants the degrees as texts, which Taro's types do not allow. */
export const map: MapPort = {
  async show({ latitude, longitude, name, address }) {
    my.openLocation({ latitude: String(latitude), longitude: String(longitude), name, address, scale: 16 })
  },
}
