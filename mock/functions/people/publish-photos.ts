import { findUploads } from '../../store/uploads'
import type { Environment } from '../environment'

/** Links, for a short time, to stored photos in the order of `ids`. Only for who may see them: check before. */
export async function publishPhotos(
  { database, sealing, files }: Pick<Environment, 'database' | 'sealing' | 'files'>,
  ids: readonly string[],
): Promise<string[]> {
  const urls: string[] = []
  for (const upload of await findUploads(database, ids)) {
    if (upload.content_sealed === null || upload.content_type === null) continue
    const bytes = Buffer.from(sealing.open(upload.content_sealed), 'base64')
    const ending = upload.content_type === 'image/png' ? 'png' : 'jpg'
    // The name goes into a link: nothing of what is on the picture.
    const file = { name: `photo-${urls.length + 1}.${ending}`, contentType: upload.content_type, bytes }
    urls.push((await files.publish(file)).url)
  }
  return urls
}
