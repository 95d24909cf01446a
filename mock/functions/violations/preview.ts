import { violations } from '@/contract/violations'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { previewView } from './preview-view'
import { weigh } from './weigh'

/** What settling these records together would mean, as far as our mirror knows; nothing has happened yet. */
export const preview = action(violations.preview, ['citizen'], async ({ recordIds }, call) => {
  const { environment } = call
  const person = await whoIs(call)
  const weighed = await weigh(environment.database, environment, person, [...new Set(recordIds)])
  return previewView(weighed, environment.clock.now())
})
