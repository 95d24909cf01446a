import Taro from '@tarojs/taro'
import { coarse, type PlacePort } from './place-port'

/**
 * WeChat fails with `auth deny`, `auth denied` or `authorize no response` when the citizen refuses, and with
 * `system permission denied` when the phone does; a refusal lasts until it is taken back in the host's settings.
 */
export const place: PlacePort = {
  async where() {
    try {
      const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' })
      return coarse(latitude, longitude)
    } catch (error) {
      const { errMsg = '' } = (error ?? {}) as { errMsg?: string }
      return /auth|permission/i.test(errMsg) ? { kind: 'refused' } : { kind: 'failed' }
    }
  },
}
