import { identity } from '@/contract/identity'
import { addSeconds } from '@/domain/dates'
import { maskPhone } from '@/domain/mask'
import { newId } from '../../store/ids'
import { putPhoneCode, removePhoneCode } from '../../store/phone-codes'
import { sixDigits } from '../people/six-digits'
import { action } from '../runtime/action'
import { callerOf } from '../runtime/idempotency'
import { limitTries } from '../runtime/limit-tries'
import { Refusal } from '../runtime/refusal'
import { CODE_AGAIN_SECONDS, CODE_SECONDS, codesPerCaller, codesPerPhone } from './limits'
import { hashPhoneCode } from './phone-code'

/** Six digits to a phone, by message. Kept as a keyed hash; the newest alone is good. */
export const sendPhoneCode = action(identity.sendPhoneCode, ['citizen'], async ({ phone }, call) => {
  const { environment } = call
  const { database, sealing, clock, randomBytes } = environment
  const phoneIndex = sealing.index(phone)
  await limitTries(environment, callerOf(call.identity), codesPerCaller)
  await limitTries(environment, `phone:${phoneIndex}`, codesPerPhone, 'input.phone')
  const now = clock.now()
  const code = sixDigits(randomBytes)
  const expiresAt = addSeconds(now, CODE_SECONDS)
  const fresh = { phoneIndex, codeHash: hashPhoneCode(sealing, phone, code), expiresAt }
  if (!(await putPhoneCode(database, fresh, addSeconds(expiresAt, -CODE_AGAIN_SECONDS))))
    throw new Refusal('TOO_MANY_TRIES', 'a code was sent to this phone within the last minute', {
      field: 'input.phone',
    })
  try {
    await environment.messenger.send({
      reference: newId(now, randomBytes),
      phone,
      template: 'phone-code',
      values: [code, String(CODE_SECONDS / 60)],
    })
  } catch (error) {
    await removePhoneCode(database, phoneIndex)
    throw error
  }
  return { phoneMasked: maskPhone(phone), againAt: addSeconds(now, CODE_AGAIN_SECONDS), expiresAt }
})
