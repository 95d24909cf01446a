import { objections } from '@/contract/objections'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { objectionView } from './objection-view'

/** One of the caller's own. */
export const get = action(objections.get, ['citizen'], async ({ objectionId }, call) =>
  objectionView(call.environment, await whoIs(call), objectionId),
)
