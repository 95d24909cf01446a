import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { World } from '../world'

/** Answers a phone through the network that is set: late, or not at all. */
export async function throughWeather<Result>(
  request: FastifyRequest,
  reply: FastifyReply,
  world: World,
  name: string,
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  const weather = world.network.take()
  if (weather.delayMs) await delay(weather.delayMs)
  if (weather.cut === 'before') return cut(request, reply, world, name)
  const answer = await act()
  return weather.cut === 'after' ? cut(request, reply, world, name) : answer
}

function cut(request: FastifyRequest, reply: FastifyReply, world: World, name: string): undefined {
  world.calls.add({
    traceId: world.newTraceId(),
    at: world.environment.clock.now(),
    name,
    caller: 'unknown',
    milliseconds: 0,
    outcome: 'cut',
  })
  reply.hijack()
  request.raw.socket.destroy()
}
