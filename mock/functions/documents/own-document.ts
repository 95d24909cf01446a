import { addSeconds, chinaDate } from '@/domain/dates'
import { PoliceUnavailable } from '../../providers/police-platform/register'
import type { Standing } from '../../rules/documents/stand'
import { type DocumentRow, findDocument } from '../../store/documents'
import { listOwnVehicles } from '../../store/vehicles'
import { type DocumentFacts, openFacts } from '../papers/facts'
import { refreshedOrHeld } from '../papers/refresh'
import { standingOfFacts } from '../papers/standing'
import { whoIs } from '../people/who-is'
import type { Call } from '../runtime/action'
import { Refusal } from '../runtime/refusal'

/** While nobody answers, what they told so long ago is still shown, with its age. */
const HELD_SECONDS = 24 * 3600

export interface OwnDocument {
  row: DocumentRow & { as_of: string }
  facts: DocumentFacts
  standing: Extract<Standing, { shown: true }>
}

/**
 * A document of the caller's that may be shown now, asked for afresh. @throws Refusal NOT_FOUND for somebody else's, one
 * that is not there (yet), of a vehicle that is theirs no longer, or not shown: all alike. PoliceUnavailable when what
 * is known is too old.
 */
export async function ownDocument(call: Call<'citizen'>, documentId: string): Promise<OwnDocument> {
  const { environment } = call
  const { database, sealing, clock } = environment
  const person = await whoIs(call)
  const known = await findDocument(database, documentId)
  if (known?.person_id !== person.id || known.state !== 'issued') throw notFound()
  const row = await refreshedOrHeld(environment, known)
  const facts = row && openFacts(sealing, row)
  if (!row || !facts || row.as_of === null) throw notFound()
  if (row.vehicle_id !== null) {
    const own = await listOwnVehicles(database, person.id)
    if (!own.some(({ id }) => id === row.vehicle_id)) throw notFound()
  }
  const standing = standingOfFacts(facts, chinaDate(clock.now()))
  if (!standing.shown) throw notFound()
  if (row.as_of < addSeconds(clock.now(), -HELD_SECONDS))
    throw new PoliceUnavailable('what was told of the document is too old to be shown')
  return { row: { ...row, as_of: row.as_of }, facts, standing }
}

const notFound = () =>
  new Refusal('NOT_FOUND', 'you have no such document that can be shown', { field: 'input.documentId' })
