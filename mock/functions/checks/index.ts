import { checks } from '@/contract/checks'
import { serve } from '../serve'
import { checkCode } from './check-code'
import { checkCertificate, checkDecision, checkReceipt } from './check-papers'
import { keys } from './keys'
import { mayDrive } from './may-drive'
import { roadside } from './roadside'

export const main = serve('checks', checks, {
  keys,
  checkCode,
  checkReceipt,
  checkDecision,
  checkCertificate,
  roadside,
  mayDrive,
})
