import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Answer, ErrorCode } from '@/contract/envelope'
import { cloudRoutes } from './routes/cloud'
import { controlRoutes } from './routes/control'
import { deskRoutes } from './routes/desk'
import { deskEventRoutes } from './routes/desk-events'
import { eventRoutes } from './routes/events'
import { fileRoutes } from './routes/files'
import { landingRoutes } from './routes/landing'
import { outsideRoutes } from './routes/outside'
import { peopleRoutes } from './routes/people'
import { policeRoutes } from './routes/police'
import { type ScreenFolders, screenRoutes } from './routes/screens'
import { uploadRoutes } from './routes/uploads'
import type { World } from './world'

export interface ServerOptions {
  screens: ScreenFolders
  ownershipFiles: string | null
  /** Requests that one address may make in a minute. */
  requestsPerMinute: number
}

/** One server that plays the clouds' gateways, the wallets' hosts and the web server of the screens. Not yet listening. */
export async function createServer(world: World, options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    forceCloseConnections: 'idle',
    // A code's token has 116 characters; the default of 100 would answer 414.
    routerOptions: { maxParamLength: 200 },
  })
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    hsts: false,
  })
  await server.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => ({ statusCode: 429, ...refusal('TOO_MANY_TRIES', 'too many requests', true) }),
  })
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) {
      world.environment.log({
        level: 'error',
        event: 'host.request',
        detail: { fault: error.name, route: request.routeOptions.url ?? '' },
      })
      return reply.code(500).send(refusal('INTERNAL', 'an unexpected fault', true))
    }
    return reply.code(status).send('ok' in error ? error : refusal('BAD_INPUT', error.message, false))
  })
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(refusal('NOT_FOUND', 'nothing is served here', false)),
  )

  await screenRoutes(server, world, { folders: options.screens, ownershipFiles: options.ownershipFiles })
  await landingRoutes(server, world, { ownershipFiles: options.ownershipFiles, h5Folder: options.screens.h5 })
  cloudRoutes(server, world)
  deskRoutes(server, world)
  fileRoutes(server, world)
  eventRoutes(server, world)
  deskEventRoutes(server, world)
  controlRoutes(server, world)
  policeRoutes(server, world)
  peopleRoutes(server, world)
  await uploadRoutes(server, world)
  await outsideRoutes(server, world)
  return server
}

/** Own scripts only. Styles may be inline: Ant Design and the H5 build write them. Frames: the phone of the workbench. */
const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  mediaSrc: ["'self'", 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'", 'blob:'],
  frameSrc: ["'self'"],
  frameAncestors: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
}

function refusal(code: ErrorCode, message: string, retryable: boolean): Answer<never> {
  return { ok: false, error: { code, message, retryable, traceId: '' } }
}
