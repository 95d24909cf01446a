import { violations } from '@/contract/violations'
import { findServed } from '../../store/own-decisions'
import { whoIs } from '../people/who-is'
import { decisionPage } from '../printing/decision-page'
import { printedCode } from '../printing/printed-code'
import { publishPaper } from '../printing/publish-paper'
import { action, type Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { servedView } from './served-view'

/** One of the caller's own decisions that were made here. */
export const decision = action(violations.decision, ['citizen'], async ({ decisionId }, call) => {
  const { served } = await ownDecision(call, decisionId)
  return served
})

/** Draws its document as it was served and gives a link that soon ends. */
export const decisionFile = action(violations.decisionFile, ['citizen'], async ({ decisionId, format }, call) => {
  const { served, personId } = await ownDecision(call, decisionId)
  const code = await printedCode(call.environment, {
    kind: 'decision',
    region_code: served.authority.regionCode,
    subject: decisionId,
    person_id: personId,
  })
  return publishPaper(call.environment, decisionPage(served, code), `处罚决定书-${served.number}`, format)
})

/** @throws Refusal NOT_FOUND for others', as for one that never was */
async function ownDecision(call: Call<'citizen'>, decisionId: string) {
  const { database, sealing } = call.environment
  const person = await whoIs(call)
  const [row] = await findServed(database, person.id, [decisionId])
  if (!row) throw new Refusal('NOT_FOUND', 'you have no such decision', { field: 'decisionId' })
  return { served: servedView(row, sealing), personId: person.id }
}
