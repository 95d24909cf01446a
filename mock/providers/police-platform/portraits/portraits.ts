import type { PlatformParts } from '../parts'
import type { PhotoJudgement } from '../register'
import { drawPortrait } from './draw-portrait'
import { judgePhoto } from './judge-photo'

/** The photo on file, drawn; null when there is no licence, or its photo cannot be used. */
export async function readPortrait(parts: PlatformParts, licenceNumber: string): Promise<Uint8Array | null> {
  return (await onFile(parts, licenceNumber))?.portrait === 'stored' ? drawPortrait(licenceNumber) : null
}

/** An officer of the vehicle office looks at it, as the fault of the world has it or by what the picture shows. */
export async function reviewPhoto(
  parts: PlatformParts,
  licenceNumber: string,
  photo: Uint8Array,
): Promise<PhotoJudgement> {
  const fault = parts.faults.takePhotoReview()
  if (fault.mode !== 'normal') return fault.mode
  return (await onFile(parts, licenceNumber)) ? judgePhoto(photo) : 'not-the-person'
}

function onFile({ database, sealing }: PlatformParts, licenceNumber: string) {
  return database
    .selectFrom('police_licence')
    .select('portrait')
    .where('number_index', '=', sealing.index(licenceNumber))
    .executeTakeFirst()
}
