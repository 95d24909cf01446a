import { casework } from '@/contract/casework'
import { action } from '../runtime/action'
import { caseOf, caseView, evidenceOf } from './case-view'
import { signedIn } from './officer'

/** One objection of the officer's region: the camera's photos, what the citizen says, what was proposed. */
export const openCase = action(casework.openCase, ['case-officer'], async ({ objectionId }, call) => {
  const { environment } = call
  const officer = await signedIn(call)
  const { record } = await caseOf(environment, officer, objectionId)
  return caseView(environment, officer, objectionId, await evidenceOf(environment, record))
})
