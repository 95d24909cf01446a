import type { OutputOf } from '@/contract/envelope'
import { violations } from '@/contract/violations'
import { findLicence } from '../../store/licences'
import { findServed } from '../../store/own-decisions'
import { pendingPoints } from '../../store/points'
import { licenceViewOf } from '../people/licence'
import { type VerifiedPerson, whoIs } from '../people/who-is'
import { action, type Call } from '../runtime/action'
import { askPolice } from './ask-police'
import { type DecisionNumbers, decide } from './decide'
import { previewView, refusedViews } from './preview-view'
import { servedView } from './served-view'
import { type Weighed, weigh } from './weigh'

type Confirmed = OutputOf<typeof violations.confirm>

/**
 * The caller acknowledges the facts and is decided upon at once (处理程序规定 art. 44, 45). The police platform is asked
 * first and gives the numbers; then everything is weighed again and written in one transaction. A repeat after a break
 * takes the same numbers, or gives what was served.
 */
export const confirm = action(violations.confirm, ['citizen'], async (input, call): Promise<Confirmed> => {
  const { environment } = call
  const person = await whoIs(call)
  if (call.subject) return served(call, person, call.subject.split(','))
  const ids = [...new Set(input.recordIds)].sort()
  const { points, totalFen } = input.expected
  const agreed = (weighed: Weighed) =>
    weighed.refused.length === 0 && weighed.pointsAdded === points && weighed.totalFen === totalFen
  // Whose records they are is checked before the police hear of them.
  const before = await weigh(environment.database, environment, person, ids)
  const told = await askPolice(call, person, before)
  const weighed = await weigh(environment.database, environment, person, ids, told)
  if (!agreed(weighed)) return notDecided(call, weighed)
  const numbers = await takeNumbers(call, weighed)
  const decided = await decide(call, { person, ids, told, numbers, agreed })
  return Array.isArray(decided) ? served(call, person, decided) : notDecided(call, decided)
})

function notDecided({ environment }: Call<'citizen'>, weighed: Weighed): Confirmed {
  if (weighed.refused.length > 0) return { kind: 'refused', refused: refusedViews(weighed) }
  return { kind: 'changed', preview: previewView(weighed, environment.clock.now()) }
}

/** The reference is the call's: a repeat gets the same numbers, and no number is lost. */
async function takeNumbers({ environment, reference }: Call<'citizen'>, weighed: Weighed): Promise<DecisionNumbers> {
  const numbers = new Map<string, { number15: string; checkDigit: string }>()
  for (const { row } of weighed.accepted)
    numbers.set(row.id, await environment.police.takeDecisionNumber(row.region_code, `${reference}:${row.id}`))
  return numbers
}

async function served({ environment }: Call<'citizen'>, person: VerifiedPerson, ids: string[]): Promise<Confirmed> {
  const { database, sealing } = environment
  const rows = await findServed(database, person.id, ids)
  const licence = await findLicence(database, person.id)
  if (rows.length < ids.length || !licence) throw new Error('decisions that were just made are not there')
  const inOrder = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return {
    kind: 'served',
    decisions: inOrder.map((row) => servedView(row, sealing)),
    licence: licenceViewOf(licence, await pendingPoints(database, person.id)),
  }
}
