import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Answer } from '@/contract/envelope'
import type { BillView } from '@/contract/payment-bills'
import { codeLink } from '@/domain/scanned-code'
import { renderLanding } from '../landing/page'
import { landingState } from '../landing/state'
import { visitorOf, waysToLookUp, waysToPay } from '../landing/ways'
import type { World } from '../world'
import { isOwnershipFile, sendOwnershipFile } from './ownership-files'

export interface LandingOptions {
  /** Where the two wallets' domain ownership files lie, if anywhere. */
  ownershipFiles: string | null
  h5Folder: string
}

const ASSETS = join(__dirname, '..', 'landing', 'assets')

/** `GET /f/:token`, the address in every payment code, and beside it the files that prove to the wallets whose it is. */
export async function landingRoutes(server: FastifyInstance, world: World, options: LandingOptions): Promise<void> {
  await server.register(fastifyStatic, { root: ASSETS, prefix: '/landing/', wildcard: true, decorateReply: false })

  server.get<{ Params: { token: string } }>('/f/:token', async (request, reply) => {
    const { token } = request.params
    if (isOwnershipFile(token)) return sendOwnershipFile(reply, options.ownershipFiles, token)
    const { environment } = world
    const state = await landingState(token, {
      keys: world.codeKeys,
      now: environment.clock.now(),
      openBill: (text) => openBill(world, text),
    })
    const target = {
      appIds: environment.appIds,
      previewServed: existsSync(join(options.h5Folder, 'index.html')),
    }
    const origin = environment.linkOrigin
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(
        renderLanding({
          state,
          visitor: visitorOf(request.headers['user-agent'] ?? ''),
          toPay: waysToPay(origin, token, target),
          toLookUp: waysToLookUp(target),
          link: codeLink(origin, token),
          host: new URL(origin).host,
        }),
      )
  })
}

async function openBill(world: World, token: string): Promise<Answer<BillView>> {
  const context = {
    identity: { kind: 'anonymous' as const },
    traceId: world.newTraceId(),
    environment: world.environment,
  }
  const main = world.functions.get('payments')
  if (!main) throw new Error('the function payments is missing')
  return (await main({ action: 'openBill', input: { token } }, context)) as Answer<BillView>
}
