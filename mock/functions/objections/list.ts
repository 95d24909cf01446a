import { objections } from '@/contract/objections'
import { listObjectionsOf } from '../../store/objections'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { objectionViews } from './objection-view'

/** More than one person ever raises. */
const MOST = 100

/** The caller's own, newest first. */
export const list = action(objections.list, ['citizen'], async (_input, call) => {
  const person = await whoIs(call)
  const rows = await listObjectionsOf(call.environment.database, person.id, MOST)
  return { objections: await objectionViews(call.environment, person, rows) }
})
