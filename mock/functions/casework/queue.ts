import { casework } from '@/contract/casework'
import { addSeconds } from '@/domain/dates'
import { listAnsweredObjections, listWaitingObjections } from '../../store/objections'
import { action } from '../runtime/action'
import { officerView, signedIn } from './officer'
import { queuedViews } from './queued'

const MOST_WAITING = 200
const MOST_ANSWERED = 50
const ANSWERED_SECONDS = 30 * 24 * 3600

/** What waits in the officer's region, soonest due first; a reviewer sees what has been proposed before the rest. */
export const queue = action(casework.queue, ['case-officer'], async (_input, call) => {
  const { environment } = call
  const { database, clock } = environment
  const officer = await signedIn(call)
  const now = clock.now()
  const rows = await listWaitingObjections(database, officer.region_code, MOST_WAITING)
  const proposed = rows.filter(({ state }) => state === 'under-review')
  const ordered =
    officer.role === 'reviewer' ? [...proposed, ...rows.filter(({ state }) => state === 'submitted')] : rows
  const since = addSeconds(now, -ANSWERED_SECONDS)
  const answered = await listAnsweredObjections(database, officer.region_code, since, MOST_ANSWERED)
  return {
    officer: officerView(officer),
    now,
    waiting: await queuedViews(environment, ordered),
    answered: await queuedViews(environment, answered),
  }
})
