import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { World } from '../world'
import { isOwnershipFile, sendOwnershipFile } from './ownership-files'

/** Folders of built screens; a screen that is not built yet says so. */
export interface ScreenFolders {
  web: string
  h5: string
}

/** Path → page of mock/web. */
const pages: Readonly<Record<string, string>> = {
  '/': 'workbench',
  '/window/:id': 'window',
  '/visitor/:id': 'visitor',
  '/kiosk': 'kiosk',
  '/kiosk/:id': 'kiosk',
  '/officer': 'officer',
  '/officer/:id': 'officer',
  '/desk': 'desk',
  '/faults': 'faults',
  '/check': 'check',
  '/roadside': 'roadside',
  '/roadside/:id': 'roadside',
}

const notBuilt = (
  what: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>码上交管</title><p>${what}还在构建，好了会自己打开。</p></html>`

/** Codes hold the host's address, and only a page of that same origin takes them for ours: `localhost` is sent there. */
function oneOrigin(server: FastifyInstance, url: string): void {
  const { hostname, port } = new URL(url)
  if (hostname !== '127.0.0.1') return
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' && request.headers.host === `localhost:${port}`)
      return reply.redirect(url + request.url)
  })
}

interface ScreenOptions {
  folders: ScreenFolders
  /** Where the two wallets' domain ownership files lie, if anywhere. */
  ownershipFiles: string | null
}

/** The web screens of mock/web and the H5 preview, as built files. */
export async function screenRoutes(server: FastifyInstance, world: World, options: ScreenOptions): Promise<void> {
  const { folders, ownershipFiles } = options
  const { url, environment } = world
  oneOrigin(server, url)
  const sendPage = (reply: FastifyReply, folder: string, file: string, what: string) =>
    existsSync(join(folder, file))
      ? reply.header('cache-control', 'no-cache').sendFile(file, folder)
      : reply.code(503).type('text/html').send(notBuilt(what))

  await server.register(fastifyStatic, { root: folders.web, prefix: '/web/', wildcard: true })
  for (const [path, page] of Object.entries(pages))
    server.get(path, (_request, reply) => sendPage(reply, folders.web, `${page}.html`, '这个网页'))

  // What a plain camera opens for the code on a document: the public check with that code.
  server.get<{ Params: { token: string } }>('/d/:token', ({ params }, reply) =>
    isOwnershipFile(params.token)
      ? sendOwnershipFile(reply, ownershipFiles, params.token)
      : sendPage(reply, folders.web, 'check.html', '这个网页'),
  )
  server.get('/check/app-ids', async () => environment.appIds)

  await server.register(fastifyStatic, {
    root: folders.h5,
    prefix: '/h5/',
    wildcard: true,
    index: false,
    decorateReply: false,
  })
  server.get('/h5', (_request, reply) => reply.redirect('/h5/'))
  server.get('/h5/', (_request, reply) => sendPage(reply, folders.h5, 'index.html', '小程序预览'))
}
