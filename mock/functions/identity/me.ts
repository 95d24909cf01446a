import { identity } from '@/contract/identity'
import { action } from '../runtime/action'
import { meView } from './me-view'

/** Who the caller is, as far as we know. */
export const me = action(identity.me, ['citizen'], (_input, call) => meView(call))
