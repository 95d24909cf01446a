import { chinaDate } from '@/domain/dates'
import { findDocument } from '../../store/documents'
import type { Environment } from '../environment'
import { openFacts } from '../papers/facts'
import { refreshDocument } from '../papers/refresh'
import { standingOfFacts } from '../papers/standing'

/**
 * A card as police and insurers know it this moment, whatever the phone that shows it was told. Null when it is nobody's
 * any more: the registers do not know it, or the vehicle has changed hands. @throws PoliceUnavailable, InsurersUnavailable
 */
export async function cardNow(environment: Environment, documentId: string) {
  const known = await findDocument(environment.database, documentId)
  if (known?.state !== 'issued') return null
  const row = await refreshDocument(environment, known)
  const facts = row && openFacts(environment.sealing, row)
  return facts && { facts, standing: standingOfFacts(facts, chinaDate(environment.clock.now())) }
}

/** Whether the card can be used. */
export const isUsable = (card: Awaited<ReturnType<typeof cardNow>>): boolean =>
  card?.standing.shown === true && card.standing.stand === 'usable'
