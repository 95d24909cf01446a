import { identity } from '@/contract/identity'
import { serve } from '../serve'
import { askForReview } from './ask-for-review'
import { beginFaceCheck } from './begin-face-check'
import { counters } from './counters'
import { faceCheck } from './face-check'
import { me } from './me'
import { register } from './register'
import { sendPhoneCode } from './send-phone-code'
import { signOut } from './sign-out'

export const main = serve('identity', identity, {
  me,
  sendPhoneCode,
  register,
  counters,
  beginFaceCheck,
  faceCheck,
  askForReview,
  signOut,
})
