import { randomUUID } from 'node:crypto'
import { parseJson } from '../../providers/http-wire'
import type { Context, Environment } from '../environment'
import type { Cloud } from './cloud'
import { type HttpResult, nothingHere, overHttp } from './http'
import { strangerFrom } from './stranger'

type Main = (event: unknown, context: Context) => Promise<unknown>

/** As much as the clouds let through to a function that an app calls. */
const BODY_LIMIT = 100 * 1024

/**
 * `exports.main` of `checks` for the public page: `POST …/cloud/checks` and `GET …/check/app-ids`. Nobody signs in
 * there; tries are counted for each address that the gateway saw.
 */
export const checksOverHttp = (cloud: Cloud, main: Main, environment: () => Environment) =>
  overHttp(
    cloud,
    async ({ path, method, rawBody, address }, ready) => {
      if (method === 'GET' && path.endsWith('/check/app-ids')) return json(ready.appIds)
      if (method !== 'POST' || !path.endsWith('/cloud/checks')) return nothingHere
      if (rawBody.length > BODY_LIMIT) return { statusCode: 413, headers: {}, body: '' }
      const identity = strangerFrom(ready.sealing, address)
      return json(await main(parseJson(rawBody), { identity, traceId: randomUUID(), environment: ready }))
    },
    environment,
  )

const json = (body: unknown): HttpResult => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
})
