import { randomUUID } from 'node:crypto'
import { parseJson } from '../../providers/http-wire'
import type { Context, Environment } from '../environment'
import type { Cloud } from './cloud'
import { BODY_LIMIT, jsonResult, nothingHere, overHttp } from './http'
import { strangerFrom } from './stranger'

type Main = (event: unknown, context: Context) => Promise<unknown>

/**
 * `exports.main` of `checks` for the public page: `POST …/cloud/checks` and `GET …/check/app-ids`. Nobody signs in
 * there; tries are counted for each address that the gateway saw.
 */
export const checksOverHttp = (cloud: Cloud, main: Main, environment: () => Environment) =>
  overHttp(
    cloud,
    async ({ path, method, rawBody, address }, ready) => {
      if (method === 'GET' && path.endsWith('/check/app-ids')) return jsonResult(ready.appIds)
      if (method !== 'POST' || !path.endsWith('/cloud/checks')) return nothingHere
      if (rawBody.length > BODY_LIMIT) return { statusCode: 413, headers: {}, body: '' }
      const identity = strangerFrom(ready.sealing, address)
      return jsonResult(await main(parseJson(rawBody), { identity, traceId: randomUUID(), environment: ready }))
    },
    environment,
  )
