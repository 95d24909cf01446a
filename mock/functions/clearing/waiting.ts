import type { SweepWait } from '@/contract/finance-rows'
import type { ChinaDate } from '@/domain/dates'
import { type Fen, sumFen, ZERO_FEN } from '@/domain/money'
import { whatFits } from '../../rules/clearing/fitting'
import { sweepableFen, whyNotSwept } from '../../rules/clearing/sweepable'
import { bankFunds, foundShort } from '../../store/bank-funds'
import type { Executor } from '../../store/database'
import type { Scope } from '../../store/desk/scope'
import {
  type Candidate,
  candidatePlaces,
  type SettledPlace,
  type SweepGroup,
  sweepFacts,
  sweepGroups,
} from '../../store/sweep-candidates'

const PAGE = 1_000
/** Of one unit, item and channel; a page that looks every few seconds asks for no more. */
const MOST_LOOKED_AT = 5 * PAGE

export interface Waiting extends SweepGroup {
  because: SweepWait['because']
  items: number
  fen: Fen
}

/** What was billed and settled at the bank and is in no batch, and why: the oldest, as a sweep would find them now. */
export async function waitingForSweep(executor: Executor, today: ChinaDate, scope: Scope): Promise<Waiting[]> {
  const groups = await sweepGroups(executor, today)
  const waiting: Waiting[] = []
  for (const group of groups)
    if (scope === null || group.region_code === scope) waiting.push(...(await ofGroup(executor, group, today)))
  return waiting
}

async function ofGroup(executor: Executor, group: SweepGroup, today: ChinaDate): Promise<Waiting[]> {
  const candidates = await oldestOf(executor, group, today)
  const sweepable = candidates
    .filter(({ facts }) => whyNotSwept(facts) === null)
    .map((one) => ({ ...one, fen: sweepableFen(one.facts) }))
  const short = await foundShort(executor, group, today)
  const fitting = whatFits(sweepable, await bankFunds(executor, group, today), short)
  const goes = new Set(fitting.map(({ decision_id }) => decision_id))
  const found = new Map<Waiting['because'], Waiting>()
  for (const { decision_id, facts } of candidates) {
    const why = whyNotSwept(facts)
    if (why === 'nothing-left') continue
    const because = why ?? (goes.has(decision_id) ? 'next-sweep' : 'not-enough')
    const { items, fen } = found.get(because) ?? { items: 0, fen: ZERO_FEN }
    found.set(because, { ...group, because, items: items + 1, fen: sumFen([fen, sweepableFen(facts)]) })
  }
  return [...found.values()]
}

async function oldestOf(executor: Executor, group: SweepGroup, today: ChinaDate): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  for (let after: SettledPlace | null = null; ; ) {
    const places = await candidatePlaces(executor, group, { today, after, limit: PAGE })
    const ids = places.map(({ decision_id }) => decision_id)
    candidates.push(...(await sweepFacts(executor, group.region_code, ids)))
    if (places.length < PAGE || candidates.length >= MOST_LOOKED_AT) return candidates
    after = places[PAGE - 1] as SettledPlace
  }
}
