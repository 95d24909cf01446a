import { addSeconds, type Instant } from '@/domain/dates'
import { PoliceUnavailable } from '../../providers/police-platform/register'
import { findAccount } from '../../store/accounts'
import { StoreConflict } from '../../store/errors'
import { type FaceCheckRow, listReviewsToDecide, moveFaceCheck } from '../../store/face-checks'
import { findUploads } from '../../store/uploads'
import type { Environment } from '../environment'
import { confirmPerson } from '../people/confirm-person'
import { inTransaction } from '../runtime/in-transaction'
import { tellPhone } from '../runtime/tell-person'

/** Before the promised moment; host/due-times.ts knows it, too. */
const EARLY_SECONDS = 2 * 3600
const BATCH = 20

/** Reviews promised until then are decided at `now`. */
export const reviewsUntil = (now: Instant): Instant => addSeconds(now, EARLY_SECONDS)

export function dueReviews({ database, clock }: Environment): Promise<FaceCheckRow[]> {
  return listReviewsToDecide(database, reviewsUntil(clock.now()), BATCH)
}

/**
 * Stands in for the officer who compares the pictures of a resident ID with the register. This mock has nobody who
 * looks at pictures: it decides by what can be read, that both pictures are there and that the police know this number
 * under this name as a driver's. In earnest a desk takes the place of this step. A review that the register does not
 * answer for waits for the next round. @throws StoreConflict when somebody else decided it
 */
export async function decideReview(environment: Environment, review: FaceCheckRow): Promise<void> {
  const key = { appId: review.app_id, openId: review.open_id }
  const account = await findAccount(environment.database, key)
  const good = account !== null && (await holds(environment, review, account).catch(whenSilent))
  if (good === null) return
  await inTransaction(environment, async (transaction) => {
    const confirmed = good && (await confirmPerson(environment, transaction, key, review))
    const state = confirmed ? 'passed' : 'review-refused'
    if (!(await moveFaceCheck(transaction, review.id, ['in-review'], { state, ended_at: environment.clock.now() })))
      throw new StoreConflict(`review ${review.id} was decided by somebody else`)
    const message = { reference: `review:${review.id}`, template: 'review-done', values: [] } as const
    if (account) await tellPhone(environment, transaction, account.phone_sealed, message)
  })
}

async function holds(
  { database, sealing, police }: Environment,
  review: FaceCheckRow,
  account: { name_sealed: string; document_sealed: string },
): Promise<boolean> {
  const pictures = await findUploads(
    database,
    [review.front_id, review.back_id].filter((id) => id !== null),
  )
  if (pictures.filter((picture) => picture.content_sealed !== null).length < 2) return false
  const licence = await police.findLicence(sealing.open(account.document_sealed))
  return licence?.name === sealing.open(account.name_sealed)
}

function whenSilent(error: unknown): null {
  if (error instanceof PoliceUnavailable) return null
  throw error
}
