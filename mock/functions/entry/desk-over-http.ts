import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { parseJson } from '../../providers/http-wire'
import type { Environment } from '../environment'
import type { main as finance } from '../finance'
import type { Cloud } from './cloud'
import { answerDesk } from './desk'
import { BODY_LIMIT, jsonResult, nothingHere, overHttp } from './http'

const COOKIE_PATH = '/desk/api'
const badEvent = { statusCode: 400, headers: {}, body: '' }

const eventSchema = v.object({
  action: v.pipe(v.string(), v.maxLength(60)),
  input: v.unknown(),
  idempotencyKey: v.optional(v.string()),
})

/** `exports.main` of `finance` for the accountant's desk: `POST /desk/api/finance`, whose sign-in lives in a cookie. */
export const deskOverHttp = (cloud: Cloud, main: typeof finance, environment: () => Environment) =>
  overHttp(
    cloud,
    async ({ path, method, headers, rawBody, address }, ready) => {
      if (method !== 'POST' || !path.endsWith(`${COOKIE_PATH}/finance`)) return nothingHere
      const event = v.safeParse(eventSchema, rawBody.length > BODY_LIMIT ? null : parseJson(rawBody))
      if (!event.success) return badEvent
      const door = { main, environment: ready, origins: [ready.linkOrigin], cookiePath: COOKIE_PATH }
      const answer = await answerDesk(door, { headers, address, body: event.output, traceId: randomUUID() })
      return jsonResult(answer.body, answer.status, answer.headers)
    },
    environment,
  )
