import { type PhotosView, violations } from '@/contract/violations'
import { addDays, chinaDate, startOfChinaDate } from '@/domain/dates'
import { addWorkingDays } from '../../rules/calendar'
import { noteAskedPhotos, photosAskedAt } from '../../store/photo-requests'
import type { Environment } from '../environment'
import { action } from '../runtime/action'
import type { RecordCase, Standing } from './cases'
import { ownCase } from './own-records'

/** Links to the photos as the police platform has them now. */
export const photos = action(violations.photos, ['citizen'], async ({ recordId }, call) => {
  const { one, standing } = await ownCase(call, recordId)
  return photosView(call.environment, one, standing)
})

/** Asks for photos that cannot be shown; they are promised within some working days. */
export const askForPhotos = action(violations.askForPhotos, ['citizen'], async ({ recordId }, call) => {
  const { environment } = call
  const { one, standing } = await ownCase(call, recordId)
  await environment.police.askForPhotos(keyOf(one))
  await noteAskedPhotos(environment.database, one.row, standing.person.id, environment.clock.now())
  return photosView(environment, one, standing)
})

const keyOf = ({ row }: RecordCase) => ({ regionCode: row.region_code, number: row.number })

/** Whatever the mirror says: photos that were asked for may have come since. */
async function photosView(environment: Environment, one: RecordCase, standing: Standing): Promise<PhotosView> {
  const found = await environment.police.readPhotos(keyOf(one))
  if (found.length === 0) return missing(environment, one, standing)
  const published = await Promise.all(
    found.map(async ({ png, caption }, place) => {
      // The name goes into a link: no number of the record, no plate.
      const file = { name: `photo-${place + 1}.png`, contentType: 'image/png', bytes: png }
      return { ...(await environment.files.publish(file)), caption }
    }),
  )
  const expiresAt = published.map((photo) => photo.expiresAt).sort()[0] as string
  return { state: 'shown', photos: published.map(({ url, caption }) => ({ url, caption })), expiresAt }
}

async function missing(environment: Environment, one: RecordCase, { person }: Standing): Promise<PhotosView> {
  const askedAt = await photosAskedAt(environment.database, one.row, person.id)
  const lastDay = askedAt && addWorkingDays(chinaDate(askedAt), one.policy.photoWorkingDays)
  return {
    state: 'cannot-be-shown',
    askedAt,
    // The end of the last promised day.
    promisedBy: lastDay && startOfChinaDate(addDays(lastDay, 1)),
  }
}
