import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { Answer, ErrorCode } from '@/contract/envelope'
import type { Identity } from '../../functions/environment'
import { IdentityRefused } from '../identity'
import type { World } from '../world'
import { throughWeather } from './weather'

/** The real clouds cut text payloads at about 100 KB. */
export const BODY_LIMIT = 100 * 1024

export const eventSchema = v.object({
  action: v.pipe(v.string(), v.maxLength(60)),
  input: v.unknown(),
  idempotencyKey: v.optional(v.string()),
})

/** `POST /cloud/:function`: plays the gateway that calls cloud functions and says who calls. */
export function cloudRoutes(server: FastifyInstance, world: World): void {
  server.post<{ Params: { function: string } }>('/cloud/:function', { bodyLimit: BODY_LIMIT }, (request, reply) =>
    throughWeather(request, reply, world, request.params.function, () => callFunction(request, reply, world)),
  )
}

async function callFunction(
  request: FastifyRequest<{ Params: { function: string } }>,
  reply: FastifyReply,
  world: World,
): Promise<Answer<unknown>> {
  const main = world.functions.get(request.params.function)
  const event = v.safeParse(eventSchema, request.body)
  const traceId = world.newTraceId()
  if (!main) return refuse(reply.code(404), 'UNKNOWN_ACTION', `no cloud function ${request.params.function}`, traceId)
  if (!event.success) return refuse(reply.code(400), 'BAD_INPUT', 'the body must be {action, input}', traceId)

  const began = performance.now()
  const at = world.environment.clock.now()
  const caller: { identity: Identity } = { identity: { kind: 'anonymous' } }
  const answer = await answerAs(request, reply, world, traceId, async (identity) => {
    caller.identity = identity
    return main(event.output, { identity, traceId, environment: world.environment })
  })
  world.calls.add({
    traceId,
    at,
    name: `${request.params.function}.${event.output.action}`,
    caller: caller.identity.kind === 'citizen' ? caller.identity.wallet : caller.identity.kind,
    milliseconds: Math.round(performance.now() - began),
    outcome: answer.ok ? 'ok' : answer.error.code,
  })
  world.changes.announce()
  return answer
}

async function answerAs(
  request: FastifyRequest,
  reply: FastifyReply,
  world: World,
  traceId: string,
  act: (identity: Identity) => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  try {
    const { identity, newSession } = await world.identify(request.headers, request.ip)
    if (newSession) reply.header('x-session', newSession)
    return await act(identity)
  } catch (error) {
    if (error instanceof IdentityRefused) return refuse(reply, 'UNAUTHENTICATED', error.message, traceId)
    throw error
  }
}

function refuse(_reply: FastifyReply, code: ErrorCode, message: string, traceId: string): Answer<never> {
  return { ok: false, error: { code, message, retryable: false, traceId } }
}
