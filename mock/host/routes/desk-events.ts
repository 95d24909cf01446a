import type { FastifyInstance } from 'fastify'
import type { World } from '../world'

const RETRY_MS = 2_000
/** The page treats 40 s of silence as a lost line. */
const HEARTBEAT_MS = 15_000

/**
 * `GET /desk/api/events`: that something has changed, and nothing of what: the desk's pages then read again what they
 * show, with their accountant's sign-in.
 */
export function deskEventRoutes(server: FastifyInstance, world: World): void {
  const open = new Set<() => void>()
  server.addHook('preClose', async () => {
    for (const end of open) end()
  })
  server.get('/desk/api/events', (request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'close',
      'x-accel-buffering': 'no',
    })
    reply.raw.write(`retry: ${RETRY_MS}\n\n`)
    const tell = () => reply.raw.write('data: changed\n\n')
    const stopListening = world.changes.listen(tell)
    const heartbeat = setInterval(tell, HEARTBEAT_MS)
    const end = () => {
      if (!open.delete(end)) return
      stopListening()
      clearInterval(heartbeat)
      reply.raw.end()
    }
    open.add(end)
    request.raw.on('close', end)
  })
}
