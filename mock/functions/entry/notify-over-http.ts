import { randomUUID } from 'node:crypto'
import { channelOfAddress } from '../../providers/notify-address'
import type { Environment } from '../environment'
import type { receiveNotification } from '../notify/receive-notification'
import type { Cloud } from './cloud'
import { nothingHere, overHttp } from './http'

/** `exports.main` of `notify`: `…/notify/{channel}`, bodies untouched, since the signatures cover their bytes. */
export const notifyOverHttp = (cloud: Cloud, main: typeof receiveNotification, environment: () => Environment) =>
  overHttp(
    cloud,
    async ({ path, headers, rawBody }, ready) => {
      const channel = channelOfAddress(path)
      if (!channel) return nothingHere
      const identity = { kind: 'provider' as const, channel }
      const answer = await main({ channel, headers, rawBody }, { identity, traceId: randomUUID(), environment: ready })
      return { statusCode: answer.status, headers: answer.headers, body: answer.body }
    },
    environment,
  )
