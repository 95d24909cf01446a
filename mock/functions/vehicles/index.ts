import { vehicles } from '@/contract/vehicles'
import { serve } from '../serve'
import { answerRequest } from './answer-request'
import { askOwner } from './ask-owner'
import { askingRules } from './asking-rules'
import { bindLicence } from './bind-licence'
import { bindVehicle } from './bind-vehicle'
import { checkAsking } from './check-asking'
import { consents } from './consents'
import { endConsent } from './end-consent'
import { list } from './list'
import { openRequest } from './open-request'
import { redeemMessage } from './redeem-message'
import { unbindVehicle } from './unbind-vehicle'

export const main = serve('vehicles', vehicles, {
  list,
  bindLicence,
  bindVehicle,
  unbindVehicle,
  askingRules,
  checkAsking,
  askOwner,
  consents,
  openRequest,
  answerRequest,
  redeemMessage,
  endConsent,
})
