import { identity } from '@/contract/identity'
import { sameTimeNextWorkingDay } from '../../rules/calendar'
import { moveFaceCheck } from '../../store/face-checks'
import { keepUploads } from '../../store/uploads'
import { accountOf } from '../people/account-of'
import { action } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { inTransaction } from '../runtime/in-transaction'
import { limitTries } from '../runtime/limit-tries'
import { Refusal } from '../runtime/refusal'
import { faceCheckView, ownFaceCheck } from './face-check-view'
import { reviews } from './limits'

/**
 * The way out when the camera does not recognise somebody: a person looks at both sides of the resident ID within one
 * working day. Only after a check that failed or ran out, and for whom the account says to be since then.
 */
export const askForReview = action(identity.askForReview, ['citizen'], async (input, call) => {
  const { environment } = call
  const account = await accountOf(call)
  const check = await ownFaceCheck(call, input.checkId)
  const open = check.purpose === 'verify-me' && account.registered_at <= check.started_at
  if (!open || (check.state !== 'failed' && check.state !== 'timed-out'))
    throw new Refusal('FORBIDDEN', 'a review follows a check that came to nothing', { field: 'input.checkId' })
  if (input.frontId === input.backId)
    throw new Refusal('BAD_INPUT', 'front and back are two pictures', { field: 'input.backId' })
  await limitTries(environment, callerOf(call.identity), reviews)
  const now = environment.clock.now()
  await inTransaction(environment, async (transaction) => {
    const pictures = [input.frontId, input.backId]
    const kept = await keepUploads(transaction, call.identity, pictures, 'identity-review', now)
    if (kept < 2) throw new Refusal('BAD_INPUT', 'a picture is not there: send it again', { field: 'input.frontId' })
    const asked = { front_id: input.frontId, back_id: input.backId, review_by: sameTimeNextWorkingDay(now) }
    if (!(await moveFaceCheck(transaction, check.id, ['failed', 'timed-out'], { ...asked, state: 'in-review' })))
      throw new Refusal('FORBIDDEN', 'a review of this check is under way', { field: 'input.checkId' })
  })
  return faceCheckView(call, await ownFaceCheck(call, check.id))
})
