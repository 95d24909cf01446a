import Taro from '@tarojs/taro'
import type { InputOf } from '@/contract/envelope'
import type { session } from '@/contract/session'
import { cloud } from './cloud/cloud'
import { CloudFailure } from './cloud/cloud-failure'
import { newIdempotencyKey } from './idempotency'
import { photos } from './photos'
import type { LocalPhoto } from './photos-port'

export type UploadPurpose = InputOf<typeof session.uploadTicket>['purpose']

export type Uploaded =
  | { kind: 'stored'; uploadId: string }
  /** Not a JPEG or PNG. */
  | { kind: 'not-a-photo' }
  /** Still too many bytes after all that could be done. */
  | { kind: 'too-large' }

/** Tried one after the other until the file is small enough. */
const QUALITIES = [80, 60, 40, 20]
const TOO_LARGE = 413
const CONTENT_REFUSED = 415
const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47]

/**
 * Checks a photo by its content, makes it small enough and puts it where the cloud's ticket says.
 * @param onProgress percent, from 0 to 100
 * @throws CloudFailure when the ticket or the upload did not get through
 */
export async function uploadPhoto(
  photo: LocalPhoto,
  purpose: UploadPurpose,
  onProgress: (percent: number) => void = () => undefined,
): Promise<Uploaded> {
  const head = await photos.firstBytes(photo.path).catch(() => null)
  if (head && !startsWith(head, JPEG) && !startsWith(head, PNG)) return { kind: 'not-a-photo' }
  const ticket = await cloud.call('session.uploadTicket', { purpose }, { idempotencyKey: newIdempotencyKey() })
  const small = await within(photo, ticket.mostBytes)
  if (!small) return { kind: 'too-large' }
  const status = await send(ticket.url, small.path, onProgress)
  if (status === CONTENT_REFUSED) return { kind: 'not-a-photo' }
  if (status === TOO_LARGE) return { kind: 'too-large' }
  if (status >= 200 && status < 300) return { kind: 'stored', uploadId: ticket.uploadId }
  throw failure(status)
}

const startsWith = (bytes: Uint8Array, beginning: readonly number[]) =>
  beginning.every((byte, index) => bytes[index] === byte)

async function within(photo: LocalPhoto, mostBytes: number): Promise<LocalPhoto | null> {
  let small = photo
  for (const quality of QUALITIES) {
    if (small.bytes <= mostBytes) return small
    small = await photos.smaller(photo, quality).catch(() => small)
  }
  return small.bytes <= mostBytes ? small : null
}

/** The HTTP status; 0 = it did not get through. */
async function send(url: string, filePath: string, onProgress: (percent: number) => void): Promise<number> {
  // Alipay asks for the kind of file, which Taro's types do not know.
  const file = { url, filePath, name: 'file', fileType: 'image' }
  const task = Taro.uploadFile(file) as ReturnType<typeof Taro.uploadFile> | undefined
  task?.progress?.(({ progress }) => onProgress(progress))
  // Alipay rejects for HTTP 400 and above, with the status inside.
  const answer = await Promise.resolve(task).catch((error: { statusCode?: number } | undefined) => error)
  return Number(answer?.statusCode ?? 0)
}

const failure = (status: number) =>
  new CloudFailure(status === 0 ? 'OFFLINE' : 'BAD_ANSWER', {
    message: `upload: ${status === 0 ? 'unreachable' : status}`,
    retryable: true,
    traceId: '',
  })
