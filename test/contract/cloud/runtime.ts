import { AsyncLocalStorage } from 'node:async_hooks'
import { join } from 'node:path'
import { names } from './names'

/** What a cloud's gateway says of a call; the stand-ins of both SDKs read it. */
export interface Caller {
  OPENID?: string
  APPID?: string
  CLIENTIP?: string
}

export interface Call {
  id: number
  /** Of the deployed function. */
  folder: string
  event: unknown
  caller: Caller
}

/** A function that throws is a failed run in the cloud's list, with the error's words. */
export interface Returned {
  id: number
  value?: unknown
  thrown?: string
}

/** The runtime of a cloud as a process of its own: loads packed functions from their folders and calls their `main`. */
const callers = new AsyncLocalStorage<Caller>()
Object.assign(globalThis, { callerOfTheCloud: () => callers.getStore() ?? {} })

// The wallets' names lead to the test's server, as a name service in front of it would lead them.
const send = globalThis.fetch
const outside = process.env.OUTSIDE_URL as string
globalThis.fetch = (input, init) => {
  const { host, pathname, search } = new URL(String(input))
  if (!names.includes(host)) throw new Error(`no function has business at ${host}`)
  return send(`${outside}${pathname}${search}`, { ...init, headers: { ...init?.headers, 'x-host': host } })
}

process.on('message', async ({ id, folder, event, caller }: Call) => {
  const answer = (returned: Omit<Returned, 'id'>) => process.send?.({ id, ...returned } satisfies Returned)
  try {
    const { main } = require(join(folder, 'index.js'))
    answer({ value: await callers.run(caller, () => main(event)) })
  } catch (error) {
    answer({ thrown: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
process.send?.({ id: 0 } satisfies Returned)
