import { MOST_PHOTO_BYTES } from '@/contract/objections'
import { session } from '@/contract/session'
import { addSeconds } from '@/domain/dates'
import { newId } from '../../store/ids'
import { insertUpload } from '../../store/uploads'
import { accountOf } from '../people/account-of'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { limitTries } from '../runtime/limit-tries'
import { hashTicket } from './store-upload'

const TICKET_SECONDS = 900
/** Our choice: a few objections with all their photos, and not a place to store things. */
const uploads = { act: 'upload', perHour: 40, perDay: 80 }

/**
 * An unguessable address for one photo. For the review of an identity document it is enough to have registered;
 * objections and licences belong to a person.
 */
export const uploadTicket = action(session.uploadTicket, ['citizen'], async ({ purpose }, call) => {
  const { environment, identity } = call
  await (purpose === 'identity-review' ? accountOf(call) : whoIs(call))
  await limitTries(environment, callerOf(identity), uploads)
  const now = environment.clock.now()
  const ticket = Buffer.from(environment.randomBytes(24)).toString('base64url')
  const id = newId(now, environment.randomBytes)
  const expiresAt = addSeconds(now, TICKET_SECONDS)
  await insertUpload(environment.database, {
    id,
    app_id: identity.appId,
    open_id: identity.openId,
    purpose,
    ticket_hash: hashTicket(ticket),
    content_type: null,
    byte_count: null,
    content_sealed: null,
    created_at: now,
    expires_at: expiresAt,
    kept: false,
  })
  return { uploadId: id, url: environment.uploadUrl(ticket), mostBytes: MOST_PHOTO_BYTES, expiresAt }
})
