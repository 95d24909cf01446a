import { chinaDate } from '@/domain/dates'
import { type Fen, fen } from '@/domain/money'
import { batchNumber } from '../../rules/clearing/batch-number'
import { sweepableFen, whyNotSwept } from '../../rules/clearing/sweepable'
import { mayStartSweep } from '../../rules/clearing/times'
import { lockDecisions } from '../../store/decisions'
import { batchesOfDay, insertBatch } from '../../store/sweep-batches'
import { candidateIds, type SweepGroup, sweepFacts, sweepGroups } from '../../store/sweep-candidates'
import type { Environment } from '../environment'
import { inTransaction } from '../runtime/in-transaction'

/** Decisions that are looked at and locked at a time; also the most that one batch holds. */
const PAGE = 1_000
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Puts everything that may go to the treasury into batches, one per authority, income item and channel; nothing on days
 * off or outside the bank's hours. What is in a batch is in no other one, whoever runs this and how often.
 * @returns how many batches were made
 */
export async function makeBatches(environment: Environment): Promise<number> {
  const now = environment.clock.now()
  if (!mayStartSweep(now)) return 0
  let made = 0
  for (const group of await sweepGroups(environment.database, chinaDate(now))) {
    let after: string | null = FIRST
    while (after !== null) {
      const page: Page = await makeBatch(environment, group, after)
      if (page.made) made += 1
      after = page.last
    }
  }
  return made
}

interface Page {
  made: boolean
  /** Null = that was the last page. */
  last: string | null
}

/** The decisions are held, so that no refund of them is put down meanwhile: it comes before the sweep or after it. */
function makeBatch(environment: Environment, group: SweepGroup, after: string): Promise<Page> {
  return inTransaction(environment, async (transaction) => {
    const { region_code, item_code, channel } = group
    const now = environment.clock.now()
    const day = chinaDate(now)
    const ids = await candidateIds(transaction, group, { today: day, after, limit: PAGE })
    const last = ids.length < PAGE ? null : (ids[ids.length - 1] as string)
    await lockDecisions(transaction, region_code, ids)
    const candidates = await sweepFacts(transaction, region_code, ids)
    const items = candidates.filter(({ facts }) => whyNotSwept(facts) === null)
    if (items.length === 0) return { made: false, last }
    const grossFen = sum(items.map(({ facts }) => facts.paidFen))
    const netFen = sum(items.map(({ facts }) => sweepableFen(facts)))
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
    return { made: true, last }
  })
}

const sum = (amounts: readonly Fen[]): Fen => fen(amounts.reduce((total, amount) => total + amount, 0))
