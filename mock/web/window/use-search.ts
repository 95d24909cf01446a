import { useCallback, useRef, useState } from 'react'
import type { CollectableDecision } from '@/contract/hall'
import { callHall } from '../common/cloud-client'
import { wordsOf } from '../common/words'
import type { words } from './words'

type NoneReason = Exclude<keyof typeof words.none, 'title'>

export type Search =
  | { state: 'idle' }
  | { state: 'finding' }
  | { state: 'found'; decisions: CollectableDecision[] }
  | { state: 'none'; reason: NoneReason }
  | { state: 'failed'; why: string }

/** The field and what was found with it; a slow answer to an older question is dropped. */
export function useSearch(windowId: string) {
  const [query, setQuery] = useState('')
  const [search, setSearch] = useState<Search>({ state: 'idle' })
  const latest = useRef(0)
  const known = useRef(new Map<string, CollectableDecision>())

  const run = useCallback(async (find: () => Promise<Search>) => {
    const turn = ++latest.current
    setSearch({ state: 'finding' })
    const next = await find().catch((error: unknown): Search => ({ state: 'failed', why: wordsOf(error) }))
    if (turn !== latest.current) return
    if (next.state === 'found') for (const decision of next.decisions) known.current.set(decision.number, decision)
    setSearch(next)
  }, [])

  const clear = useCallback(() => {
    latest.current++
    setQuery('')
    setSearch({ state: 'idle' })
  }, [])

  return {
    query,
    setQuery,
    search,
    clear,
    /** Decisions seen since the page was opened, by number: a bill itself carries numbers only. */
    known: known.current as ReadonlyMap<string, CollectableDecision>,
    find: () => run(() => findOne(windowId, query)),
    findNumbers: (numbers: readonly string[]) => run(() => findMany(windowId, numbers)),
  }
}

async function findOne(windowId: string, text: string): Promise<Search> {
  const { recognised, decisions } = await callHall(windowId, 'findDecisions', { query: text.trim() })
  return decisions.length > 0 ? { state: 'found', decisions } : { state: 'none', reason: recognised }
}

async function findMany(windowId: string, numbers: readonly string[]): Promise<Search> {
  const answers = await Promise.all(numbers.map((number) => callHall(windowId, 'findDecisions', { query: number })))
  const decisions = answers.flatMap((answer) => answer.decisions)
  return decisions.length > 0 ? { state: 'found', decisions } : { state: 'none', reason: 'decision-number' }
}
