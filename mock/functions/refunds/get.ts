import { refunds } from '@/contract/refunds'
import { action } from '../runtime/action'
import { ownRequest } from './own-request'

/** One of the caller's own. */
export const get = action(refunds.get, ['citizen'], ({ requestId }, call) => ownRequest(call, requestId))
