import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { finance as operations } from '@/contract/finance'
import { answerDesk } from '../../functions/entry/desk'
import { main } from '../../functions/finance'
import type { World } from '../world'
import { badInput } from './bad-input'
import { BODY_LIMIT, eventSchema } from './cloud'
import { throughWeather } from './weather'

const COOKIE_PATH = '/desk/api'

/** `POST /desk/api/finance`: the accountant's desk, whose sign-in lives in a cookie. */
export function deskRoutes(server: FastifyInstance, world: World): void {
  const { environment } = world
  const door = { main, environment, origins: [world.url, environment.linkOrigin], cookiePath: COOKIE_PATH }
  server.post(`${COOKIE_PATH}/finance`, { bodyLimit: BODY_LIMIT }, (request, reply) =>
    throughWeather(request, reply, world, 'finance', async () => {
      const event = v.safeParse(eventSchema, request.body)
      if (!event.success) return badInput(reply, event.issues)
      const traceId = world.newTraceId()
      const began = performance.now()
      const at = environment.clock.now()
      const { headers, ip: address } = request
      const answer = await answerDesk(door, { headers, address, body: event.output, traceId })
      world.calls.add({
        traceId,
        at,
        name: `finance.${event.output.action}`,
        caller: 'accountant',
        milliseconds: Math.round(performance.now() - began),
        outcome: answer.body.ok ? 'ok' : answer.body.error.code,
      })
      if (isMutating(event.output.action)) world.changes.announce()
      return reply
        .code(answer.status)
        .headers({ 'cache-control': 'no-store', ...answer.headers })
        .send(answer.body)
    }),
  )
}

const isMutating = (action: string) =>
  Object.entries(operations).some(([name, { mutating }]) => name === action && mutating)
