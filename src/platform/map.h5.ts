import { common } from '@/locales/zh-cn/common'
import { copyText, tell } from './contact'
import type { MapPort } from './map-port'

/** A browser preview has no map of a host: the address is copied for whichever map the citizen uses. */
export const map: MapPort = {
  async show({ name, address }) {
    tell((await copyText(`${name} ${address}`)) ? common.addressCopied : common.copyFailed)
  },
}
