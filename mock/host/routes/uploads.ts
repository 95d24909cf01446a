import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, ErrorCode } from '@/contract/envelope'
import { MOST_PHOTO_BYTES } from '@/contract/objections'
import { storeUpload, UploadRefused } from '../../functions/session/store-upload'
import { fileOfForm } from '../multipart'
import type { World } from '../world'
import { throughWeather } from './weather'

/** The name under which both hosts' uploadFile sends the file. */
const FIELD = 'file'
/** Headers and other fields of a form. */
const AROUND_THE_FILE = 64 * 1024

const refusals: Record<UploadRefused['code'], [status: number, code: ErrorCode]> = {
  'unknown-ticket': [404, 'NOT_FOUND'],
  'ticket-expired': [410, 'NOT_FOUND'],
  'ticket-used': [409, 'IDEMPOTENCY_CONFLICT'],
  'too-big': [413, 'BAD_INPUT'],
  'not-a-photo': [415, 'BAD_INPUT'],
}

/** `POST /uploads/:ticket`: one photo, as a form or as the bare bytes. The ticket in the address is the permission. */
export async function uploadRoutes(server: FastifyInstance, world: World): Promise<void> {
  await server.register(async (room) => {
    room.removeAllContentTypeParsers()
    room.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    room.post<{ Params: { ticket: string } }>(
      '/uploads/:ticket',
      { bodyLimit: MOST_PHOTO_BYTES + AROUND_THE_FILE },
      (request, reply) =>
        throughWeather(request, reply, world, 'upload', () => take(request, reply, world, request.params.ticket)),
    )
  })
}

async function take(
  request: FastifyRequest,
  reply: FastifyReply,
  world: World,
  ticket: string,
): Promise<Answer<{ uploadId: string }>> {
  const refuse = (status: number, code: ErrorCode, message: string): Answer<never> => {
    reply.code(status)
    return { ok: false, error: { code, message, retryable: false, traceId: world.newTraceId() } }
  }
  const file = fileIn(request)
  if (!file.ok) return refuse(400, 'BAD_INPUT', file.reason)
  try {
    const stored = await storeUpload(world.environment, ticket, file.bytes)
    world.changes.announce()
    return { ok: true, data: stored }
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error
    const [status, code] = refusals[error.code]
    return refuse(status, code, error.message)
  }
}

function fileIn({ headers, body }: FastifyRequest) {
  if (!Buffer.isBuffer(body) || body.length === 0) return { ok: false as const, reason: 'there is no file' }
  const type = headers['content-type'] ?? ''
  return /^multipart\//i.test(type) ? fileOfForm(body, type, FIELD) : { ok: true as const, bytes: body }
}
