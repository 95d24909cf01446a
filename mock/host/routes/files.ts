import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { KeptFile } from '../receipt-files'
import type { World } from '../world'

/** `GET /files/:id`: a finished receipt, for as long as its unguessable address lives. */
export function fileRoutes(server: FastifyInstance, world: World): void {
  server.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const file = world.files.find(request.params.id)
    if (!file)
      return reply.code(404).type('text/plain; charset=utf-8').send('这个链接已经失效，请回到收据页再打开一次。')
    return reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `${shownOrSaved(file)}; ${named(file.name)}`)
      .type(file.contentType)
      .send('bytes' in file ? Buffer.from(file.bytes) : Readable.from(file.read()))
  })
}

/** RFC 6266: the name in full, and for what cannot read that its numbers and its ending. */
function named(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]/g, '').replace(/^[.-]+/, '')
  return `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

/** Browsers show papers and pictures; a spreadsheet is saved. */
const shownOrSaved = ({ contentType }: KeptFile) =>
  /^(application\/pdf|image\/)/.test(contentType) ? 'inline' : 'attachment'
