import { chinaDate } from '@/domain/dates'
import { type Fen, fen } from '@/domain/money'
import { batchNumber } from '../../rules/clearing/batch-number'
import { whatFits } from '../../rules/clearing/fitting'
import { sweepableFen, whyNotSwept } from '../../rules/clearing/sweepable'
import { mayStartSweep } from '../../rules/clearing/times'
import { bankFunds, foundShort, lockBankFunds } from '../../store/bank-funds'
import { lockDecisions } from '../../store/decisions'
import { batchesOfDay, insertBatch } from '../../store/sweep-batches'
import {
  candidatePlaces,
  type SettledPlace,
  type SweepGroup,
  sweepFacts,
  sweepGroups,
} from '../../store/sweep-candidates'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'

/** Decisions that are looked at and locked at a time; also the most that one batch holds. */
const PAGE = 1_000

/**
 * Puts everything that may go to the treasury into batches, one per authority, income item and channel, as far as the
 * bank has the money; nothing on days off or outside the bank's hours. What is in a batch is in no other one, whoever
 * runs this and how often.
 * @returns how many batches were made
 */
export async function makeBatches(environment: Environment): Promise<number> {
  const now = environment.clock.now()
  if (!mayStartSweep(now)) return 0
  let made = 0
  for (const group of await sweepGroups(environment.database, chinaDate(now))) {
    let page: Page = { made: false, next: null }
    do {
      page = await makeBatch(environment, group, page.next)
      if (page.made) made += 1
    } while (page.next !== null)
  }
  return made
}

interface Page {
  made: boolean
  /** After which the next page begins; null = that was the last, or the money did not reach further. */
  next: SettledPlace | null
}

/** The decisions are held, so that no refund of them is put down meanwhile: it comes before the sweep or after it. */
function makeBatch(environment: Environment, group: SweepGroup, after: SettledPlace | null): Promise<Page> {
  return inTransaction(environment, async (transaction) => {
    const { region_code, item_code, channel } = group
    const now = environment.clock.now()
    const day = chinaDate(now)
    await lockBankFunds(transaction)
    const places = await candidatePlaces(transaction, group, { today: day, after, limit: PAGE })
    const next = places.length < PAGE ? null : (places[PAGE - 1] as SettledPlace)
    const ids = places.map(({ decision_id }) => decision_id)
    await lockDecisions(transaction, region_code, ids)
    const candidates = await sweepFacts(transaction, region_code, ids)
    const sweepable = candidates
      .filter(({ facts }) => whyNotSwept(facts) === null)
      .map((candidate) => ({ ...candidate, fen: sweepableFen(candidate.facts) }))
    if (sweepable.length === 0) return { made: false, next }
    const items = whatFits(
      sweepable,
      await bankFunds(transaction, group, day),
      await foundShort(transaction, group, day),
    )
    if (items.length === 0) return { made: false, next: null }
    const grossFen = sum(items.map(({ facts }) => facts.paidFen))
    const netFen = sum(items.map((item) => item.fen))
    const batch = {
      region_code,
      batch_no: batchNumber(day, channel, region_code, await batchesOfDay(transaction, group, day)),
      sweep_date: day,
      channel,
      item_code,
      bank_account: environment.bank.account,
      gross_fen: grossFen,
      refund_fen: fen(grossFen - netFen),
      net_fen: netFen,
      items: items.length,
      state: 'ready' as const,
      refused_because: null,
      voucher_no: null,
      created_at: now,
      submitted_at: null,
      executed_at: null,
      received_at: null,
      next_look_at: now,
    }
    await insertBatch(
      transaction,
      batch,
      items.map(({ decision_id, order_no, fine_fen, surcharge_fen, facts }) => ({
        decision_id,
        order_no,
        fine_fen,
        surcharge_fen,
        refund_fen: facts.returnedFen,
      })),
    )
    return { made: true, next: items.length < sweepable.length ? null : next }
  })
}

const sum = (amounts: readonly Fen[]): Fen => fen(amounts.reduce((total, amount) => total + amount, 0))
