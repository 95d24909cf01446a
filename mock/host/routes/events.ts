import type { FastifyInstance, FastifyReply } from 'fastify'
import type { WindowSnapshot } from '@/contract/hall'
import type { World } from '../world'

const RETRY_MS = 2_000
/** Catches what changed without passing through this host, e.g. a second one on the same database. */
const SLOW_LOOK_MS = 5_000
/** Shows the screen that the line is alive; it treats 40 s of silence as a lost line. */
const HEARTBEAT_MS = 15_000

/** `GET /mock/windows/:id/events`: what a window's two screens show, sent whenever it changes. */
export function eventRoutes(server: FastifyInstance, world: World): void {
  const open = new Set<() => void>()
  server.addHook('preClose', async () => {
    for (const end of open) end()
  })
  server.get<{ Params: { id: string } }>('/mock/windows/:id/events', async (request, reply) => {
    const look = () => windowSnapshot(world, request.params.id)
    const first = await look()
    if (!first) return reply.code(404).send({ error: 'no such window' })
    const end = stream(reply, world, look)
    open.add(end)
    request.raw.on('close', () => {
      end()
      open.delete(end)
    })
  })
}

async function windowSnapshot(world: World, windowId: string): Promise<WindowSnapshot | null> {
  try {
    const { identity } = await world.identify({ 'x-window-key': windowId })
    const context = { identity, traceId: world.newTraceId(), environment: world.environment }
    const answer = await world.functions.get('hall')?.({ action: 'watch', input: {} }, context)
    return answer?.ok ? (answer.data as WindowSnapshot) : null
  } catch {
    return null
  }
}

/** Starts the stream with the present state; whoever reconnects is therefore up to date at once. */
function stream(reply: FastifyReply, world: World, look: () => Promise<WindowSnapshot | null>): () => void {
  reply.hijack()
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'close',
    'x-accel-buffering': 'no',
  })
  reply.raw.write(`retry: ${RETRY_MS}\n\n`)
  let lastShown = ''
  let eventNumber = 0
  let looking = false
  let lookAgain = false
  let ended = false

  async function send(evenIfSame: boolean): Promise<void> {
    if (looking) {
      lookAgain = true
      return
    }
    looking = true
    const snapshot = await look()
    looking = false
    if (ended || !snapshot) return
    // `now` alone is no change; the clock's setting is, so that paused and advanced clocks are shown at once.
    const shown = JSON.stringify({ ...snapshot, now: world.clock.setting() })
    if (evenIfSame || shown !== lastShown)
      reply.raw.write(
        `id: ${++eventNumber}\ndata: ${JSON.stringify({ ...snapshot, clockStopped: world.clock.stopped })}\n\n`,
      )
    lastShown = shown
    if (!lookAgain) return
    lookAgain = false
    await send(false)
  }

  const stopListening = world.changes.listen(() => void send(false))
  const slowLook = setInterval(() => void send(false), SLOW_LOOK_MS)
  const heartbeat = setInterval(() => void send(true), HEARTBEAT_MS)
  void send(true)
  return () => {
    if (ended) return
    ended = true
    stopListening()
    clearInterval(slowLook)
    clearInterval(heartbeat)
    reply.raw.end()
  }
}
