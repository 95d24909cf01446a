import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply } from 'fastify'

/** WeChat and Alipay look for `<name>.txt` below each registered prefix; a token has no dot. */
export const isOwnershipFile = (name: string): boolean => /^[\w-]+\.txt$/.test(name)

/** The file that proves to a wallet whose domain this is. @param folder null where there are none */
export function sendOwnershipFile(reply: FastifyReply, folder: string | null, name: string): FastifyReply {
  if (folder === null || !existsSync(join(folder, name))) {
    reply.callNotFound()
    return reply
  }
  return reply.sendFile(name, folder)
}
