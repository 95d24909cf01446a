import { randomUUID } from 'node:crypto'
import type { Context, Environment, Identity } from '../environment'
import type { Cloud } from './cloud'
import { strangerFrom } from './stranger'

type Main<Event, Result> = (event: Event, context: Context) => Promise<Result>

/** `exports.main` of a function that the mini-program calls: who calls is what the cloud says, whatever is sent. */
export function fromApp<Event, Result>(cloud: Cloud, main: Main<Event, Result>, environment: () => Environment) {
  return async (event: Event): Promise<Result> => {
    const { openId, appId, address, traceId } = cloud.call()
    const identity: Identity =
      openId && appId
        ? { kind: 'citizen', wallet: cloud.wallet, appId, openId }
        : strangerFrom(environment().sealing, address)
    return main(event, { identity, traceId: traceId ?? randomUUID(), environment: environment() })
  }
}
