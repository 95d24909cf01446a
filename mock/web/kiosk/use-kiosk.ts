import { useCallback, useEffect, useRef, useState } from 'react'
import type { CollectableDecision, WindowBill } from '@/contract/hall'
import { chinaDate } from '@/domain/dates'
import { CallFailure, callHall } from '../common/cloud-client'
import { useAct } from '../common/use-act'
import { useServerNow } from '../common/use-server-now'
import { useWindowFeed } from '../common/window-feed'
import { pickProblem, preselected } from './picking'
import { failureWords, words } from './words'

export type FindBy = 'scan' | 'card' | 'typed'

/** Where a visit stands. All that is known of the visitor is in it, and `start` knows nothing. */
export type Stage =
  | { at: 'start' }
  | { at: 'find'; by: FindBy; problem: string | null }
  | { at: 'fines'; query: string; decisions: CollectableDecision[]; picked: string[]; problem: string | null }
  | { at: 'bill'; query: string; billId: string }

type Act = { action: 'issueBill'; decisionIds: string[] } | { action: 'withdrawBill'; billId: string }

const tell = (error: unknown) => failureWords[error instanceof CallFailure ? error.code : 'INTERNAL']

export type Kiosk = ReturnType<typeof useKiosk>

export function useKiosk(windowId: string) {
  const feed = useWindowFeed(windowId)
  const now = useServerNow(feed)
  const [stage, setStage] = useState<Stage>({ at: 'start' })
  const [finding, setFinding] = useState(false)
  const visit = useRef(0)
  const send = useCallback(
    async ({ action, ...input }: Act, key: string) =>
      (await callHall(windowId, action, input as never, key)) as WindowBill,
    [windowId],
  )
  const act = useAct(send, tell)
  const current = feed.snapshot?.current ?? null
  const bill = stage.at === 'bill' && current?.billId === stage.billId ? current : null

  // While one holds a decision, a look-up would say that it cannot be paid here.
  const takingBack = useRef<Promise<unknown>>(Promise.resolve())
  const takeBack = useCallback(
    (billId: string) => {
      takingBack.current = act.run({ action: 'withdrawBill', billId })
    },
    [act.run],
  )
  // A code that nobody before this screen has asked for was left behind, by a restart or by one who walked away.
  const nobodys = (stage.at === 'start' || stage.at === 'find') && current?.state === 'open'
  const orphan = nobodys ? current.billId : null
  useEffect(() => {
    if (orphan !== null) takeBack(orphan)
  }, [orphan, takeBack])

  const begin = (next: Stage) => {
    visit.current++
    act.forget()
    setFinding(false)
    setStage(next)
  }

  async function find(query: string, by: FindBy) {
    const turn = ++visit.current
    const settle = (next: Stage) => {
      if (turn !== visit.current) return
      setFinding(false)
      setStage(next)
    }
    setFinding(true)
    try {
      await takingBack.current
      const { recognised, decisions } = await callHall(windowId, 'findDecisions', { query })
      if (decisions.length === 0) settle({ at: 'find', by, problem: words.none[recognised] })
      else {
        const picked = preselected(decisions, chinaDate(feed.snapshot?.now ?? new Date().toISOString()))
        settle({ at: 'fines', query, decisions, picked, problem: null })
      }
    } catch (error) {
      settle({ at: 'find', by, problem: tell(error) })
    }
  }

  function pick(decisionId: string) {
    if (stage.at !== 'fines') return
    const on = stage.picked.includes(decisionId)
    const picked = on ? stage.picked.filter((id) => id !== decisionId) : [...stage.picked, decisionId]
    act.forget()
    setStage({ ...stage, picked, problem: null })
  }

  async function issue() {
    if (stage.at !== 'fines' || act.busy) return
    const chosen = stage.decisions.filter(({ decisionId }) => stage.picked.includes(decisionId))
    const problem = pickProblem(chosen)
    if (problem) return setStage({ ...stage, problem: words.pickProblems[problem] })
    const turn = visit.current
    const issued = await act.run({ action: 'issueBill', decisionIds: stage.picked })
    if (!issued) return
    if (turn === visit.current) setStage({ at: 'bill', query: stage.query, billId: issued.billId })
    else takeBack(issued.billId)
  }

  /** Everything is forgotten at once; the code is taken back behind it. */
  function leave() {
    const billId =
      stage.at === 'bill' && (!bill || bill.state === 'open' || bill.state === 'paying') ? stage.billId : null
    begin({ at: 'start' })
    if (billId !== null) takeBack(billId)
  }

  /** Back to the list, with what the register says now. */
  async function chooseAgain() {
    if (stage.at !== 'bill') return
    const { query, billId } = stage
    if (bill?.state === 'open' || bill?.state === 'paying') {
      const ended = await act.run({ action: 'withdrawBill', billId })
      if (ended?.state !== 'withdrawn') return
    }
    await find(query, 'typed')
  }

  return {
    ...{ feed, now, stage, finding, act, bill, find, pick, issue, leave, chooseAgain },
    toFind: (by: FindBy) => begin({ at: 'find', by, problem: null }),
  }
}
