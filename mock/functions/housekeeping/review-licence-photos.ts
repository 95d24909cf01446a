import type { Instant } from '@/domain/dates'
import { svgToPngAside } from '../../providers/pictures/svg-to-png'
import { type DocumentRow, listPhotosToReview, moveDocument } from '../../store/documents'
import { StoreConflict } from '../../store/errors'
import { findPerson } from '../../store/persons'
import { findUploads, releaseUploads } from '../../store/uploads'
import type { Environment } from '../environment'
import { keepFacts, unlessSilent } from '../papers/refresh'
import { inTransaction } from '../runtime/in-transaction'
import { tellPhone } from '../runtime/tell-person'

const BATCH = 20
/** Of the portrait on a card; its sides are those of a licence's photo. */
const PORTRAIT = { width: 110, height: 160 }

/** Own photos for electronic licences whose review was promised until then. */
export function duePhotos({ database }: Environment, promisedBy: Instant): Promise<DocumentRow[]> {
  return listPhotosToReview(database, promisedBy, BATCH)
}

/**
 * Has the vehicle office look at an own photo, and issues the licence or says why not. While the office does not answer
 * the review waits for the next round. The photo itself is not kept: a small portrait of it stands on the card.
 * @throws StoreConflict when somebody else decided it
 */
export async function reviewLicencePhoto(environment: Environment, row: DocumentRow): Promise<void> {
  const { database, sealing, police, clock } = environment
  const [person, photo] = await Promise.all([findPerson(database, row.person_id), photoOf(environment, row)])
  if (!person || !photo) throw new Error(`the application ${row.id} has lost its photo`)
  const number = sealing.open(person.document_sealed)
  const askedAt = clock.now()
  const told = await unlessSilent(async () => {
    const judgement = await police.reviewPhoto(number, photo.bytes)
    return { judgement, licence: judgement === 'good' ? await police.findLicence(number) : null }
  }, null)
  if (!told) return
  const { judgement, licence } = told
  // Good, and no licence any more.
  const refusedBecause = licence ? null : judgement === 'good' ? 'not-the-person' : judgement
  const portrait = licence && Buffer.from(await portraitOf(photo)).toString('base64')
  await inTransaction(environment, async (transaction) => {
    const decided = refusedBecause
      ? { state: 'refused' as const, refused_because: refusedBecause }
      : { state: 'issued' as const, issued_at: clock.now() }
    if (!(await moveDocument(transaction, row.id, 'in-review', { ...decided, review_by: null, photo_id: null })))
      throw new StoreConflict(`photo of ${row.id} was reviewed by somebody else`)
    if (licence)
      await keepFacts(
        { database: transaction, sealing },
        row.id,
        { kind: 'driving-licence', licence, portrait },
        askedAt,
      )
    if (row.photo_id) await releaseUploads(transaction, [row.photo_id], clock.now())
    const message = { reference: `photo:${row.id}:${row.asked_at}`, template: 'review-done', values: [] } as const
    await tellPhone(environment, transaction, person.phone_sealed, message)
  })
}

interface Photo {
  type: 'image/jpeg' | 'image/png'
  bytes: Uint8Array
}

async function photoOf({ database, sealing }: Environment, { photo_id }: DocumentRow): Promise<Photo | null> {
  const [upload] = photo_id === null ? [] : await findUploads(database, [photo_id])
  if (!upload?.content_sealed || !upload.content_type) return null
  return { type: upload.content_type, bytes: Buffer.from(sealing.open(upload.content_sealed), 'base64') }
}

function portraitOf({ type, bytes }: Photo): Promise<Uint8Array> {
  const { width, height } = PORTRAIT
  const href = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  const image = `<image width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice" href="${href}"/>`
  return svgToPngAside(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${image}</svg>`, width)
}
