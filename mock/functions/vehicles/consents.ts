import { vehicles } from '@/contract/vehicles'
import { selectConsents } from '../../store/consents'
import { whoIs } from '../people/who-is'
import { action } from '../runtime/action'
import { consentView, sideOf } from './consent-view'

/** More than one person ever has; the oldest that have ended drop out. */
const MOST = 100

/** All in which the caller is driver or owner: those that wait, those that stand, the rest; each newest first. */
export const consents = action(vehicles.consents, ['citizen'], async (_input, call) => {
  const { environment } = call
  const person = await whoIs(call)
  const rows = await selectConsents(environment.database)
    .where((each) =>
      each.or([each('consent.driver_id', '=', person.id), each('consent.owner_index', '=', person.document_index)]),
    )
    .orderBy((each) => each.case('consent.state').when('asked').then(0).when('given').then(1).else(2).end())
    .orderBy('consent.asked_at', 'desc')
    .orderBy('consent.id')
    .limit(MOST)
    .execute()
  const views = rows.map((row) => consentView(environment, row, sideOf(row, person) ?? 'driver'))
  // What ran out a moment ago is not waiting any more, though housekeeping has not come by.
  return {
    consents: [
      ...views.filter((view) => view.state !== 'expired'),
      ...views.filter((view) => view.state === 'expired'),
    ],
  }
})
