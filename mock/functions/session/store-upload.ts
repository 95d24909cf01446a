import { createHash } from 'node:crypto'
import { MOST_PHOTO_BYTES } from '@/contract/objections'
import { addSeconds } from '@/domain/dates'
import { fillUpload, findUploadByTicket } from '../../store/uploads'
import type { Environment } from '../environment'
import { photoType } from './photo-type'

/** How long a stored file waits to be used for something. */
const KEPT_SECONDS = 24 * 3600

export class UploadRefused extends Error {
  override name = 'UploadRefused'
  constructor(readonly code: 'unknown-ticket' | 'ticket-expired' | 'ticket-used' | 'too-big' | 'not-a-photo') {
    super(`upload refused: ${code}`)
  }
}

/**
 * Takes the one photo that an address was made for; called by whoever receives the file. What it is follows from its
 * bytes, and it is sealed at rest. @throws UploadRefused; after `not-a-photo` and `too-big` the address is still good
 */
export async function storeUpload(
  { database, clock, sealing }: Pick<Environment, 'database' | 'clock' | 'sealing'>,
  ticket: string,
  bytes: Uint8Array,
): Promise<{ uploadId: string }> {
  const upload = await findUploadByTicket(database, hashTicket(ticket))
  const now = clock.now()
  if (!upload) throw new UploadRefused('unknown-ticket')
  if (upload.content_sealed !== null) throw new UploadRefused('ticket-used')
  if (upload.expires_at <= now) throw new UploadRefused('ticket-expired')
  if (bytes.length > MOST_PHOTO_BYTES) throw new UploadRefused('too-big')
  const type = photoType(bytes)
  if (!type) throw new UploadRefused('not-a-photo')
  const content = {
    content_type: type,
    byte_count: bytes.length,
    content_sealed: sealing.seal(Buffer.from(bytes).toString('base64')),
    expires_at: addSeconds(now, KEPT_SECONDS),
  }
  if (!(await fillUpload(database, upload.id, content, now))) throw new UploadRefused('ticket-used')
  return { uploadId: upload.id }
}

export const hashTicket = (ticket: string) => createHash('sha256').update(ticket).digest('base64url')
