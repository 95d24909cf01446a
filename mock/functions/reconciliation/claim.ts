import { type Fen, fen } from '@/domain/money'
import { knownRegions } from '../../store/authority-regions'
import { addDifferences, changeDifference, type DifferenceRow, noteEvents } from '../../store/differences'
import { newId } from '../../store/ids'
import type { Booking } from '../../store/ledger'
import { Refusal } from '../runtime/refusal'
import { differenceEvent } from '../settling/difference-event'
import type { Acting } from './acts'

/**
 * Money that nobody could place belongs to a unit: it leaves the unknown region's books, bank account and suspense alike,
 * and waits in the unit's own, as money of the channel without an order of ours.
 * @throws Refusal BAD_INPUT for a district that we do not serve
 */
export async function claimFor(acting: Acting, regionCode: string): Promise<Booking[]> {
  const { environment, transaction, difference, by } = acting
  if (!(await knownRegions(transaction)).has(regionCode))
    throw new Refusal('BAD_INPUT', 'we serve no such district', { field: 'act' })
  const at = environment.clock.now()
  const sum = fen(difference.suspense_fen ?? 0)
  const id = newId(at, environment.randomBytes)
  await changeDifference(
    transaction,
    difference,
    {
      state: 'resolved',
      waiting_for: null,
      in_suspense: false,
      resolution: 'claim',
      resolved_by: 'persons',
      resolved_at: at,
    },
    differenceEvent(environment, 'resolved', { resolution: 'claim', regionCode }, by.accountantId),
  )
  const { number: _, ...rest } = difference
  const [claimed] = await addDifferences(transaction, difference, [
    {
      ...rest,
      id,
      region_code: regionCode,
      class: 'provider-only',
      subject_key: `${difference.subject_key}:claimed`,
      state: 'open',
      waiting_for: null,
      found_at: at,
    },
  ])
  if (!claimed) throw new Error(`difference ${difference.number} was claimed before`)
  await noteEvents(transaction, [
    {
      region_code: regionCode,
      difference_id: id,
      ...differenceEvent(environment, 'claimed', { from: difference.number }, by.accountantId),
    },
  ])
  return [moved(difference, sum, at, 'out'), moved(claimed, sum, at, 'in')]
}

/** From the one region's bank account and suspense to the other's; each posting balances by itself. */
function moved({ region_code, id, channel }: DifferenceRow, amountFen: Fen, at: string, way: 'in' | 'out'): Booking {
  const [suspense, bank] = way === 'out' ? (['debit', 'credit'] as const) : (['credit', 'debit'] as const)
  return {
    region_code,
    business_key: way === 'out' ? `correction:${id}` : `correction:${id}:claimed`,
    kind: 'correction',
    at,
    rows: [
      { account: 'suspense', side: suspense, amountFen },
      { account: 'collection', channel, side: bank, amountFen },
    ],
  }
}
