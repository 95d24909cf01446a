import { violations } from '@/contract/violations'
import { findServed } from '../../store/own-decisions'
import { whoIs } from '../people/who-is'
import { decisionPage } from '../printing/decision-page'
import { publishPage } from '../printing/publish-page'
import { action, type Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'
import { servedView } from './served-view'

/** One of the caller's own decisions that were made here. */
export const decision = action(violations.decision, ['citizen'], ({ decisionId }, call) =>
  ownDecision(call, decisionId),
)

/** Draws its document as it was served and gives a link that soon ends. */
export const decisionFile = action(violations.decisionFile, ['citizen'], async ({ decisionId, format }, call) => {
  const served = await ownDecision(call, decisionId)
  return publishPage(call.environment, decisionPage(served), `处罚决定书-${served.number}`, format)
})

/** @throws Refusal NOT_FOUND for others', as for one that never was */
async function ownDecision(call: Call<'citizen'>, decisionId: string) {
  const { database, sealing } = call.environment
  const person = await whoIs(call)
  const [row] = await findServed(database, person.id, [decisionId])
  if (!row) throw new Refusal('NOT_FOUND', 'you have no such decision', { field: 'decisionId' })
  return servedView(row, sealing)
}
