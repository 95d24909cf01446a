import type { InputRef } from 'antd'
import { useRef, useState } from 'react'
import type { CollectableDecision, WindowBill } from '@/contract/hall'
import { useServerNow } from '../common/use-server-now'
import { useWindowFeed } from '../common/window-feed'
import { pickProblem } from './picking'
import { useAct } from './use-act'
import { useCodePayment } from './use-code-payment'
import { type Search, useSearch } from './use-search'

export type Desk = ReturnType<typeof useDesk>

/** All that one window's officer has before them, and everything they can do. */
export function useDesk(windowId: string) {
  const feed = useWindowFeed(windowId)
  const now = useServerNow(feed)
  const live = feed.connection === 'live'
  const field = useRef<InputRef>(null)
  const finder = useSearch(windowId)
  const act = useAct(windowId)
  const payment = useCodePayment(windowId)
  const [picks, setPicks] = useState<{ search: Search; ids: string[] } | null>(null)
  const [shownId, setShownId] = useState<string | null>(null)
  const [withdrawing, setWithdrawing] = useState<WindowBill | null>(null)
  const { search } = finder
  const decisions = search.state === 'found' ? search.decisions : []
  const picked = picks?.search === search ? picks.ids : preselected(decisions)
  const setPicked = (ids: string[]) => setPicks({ search, ids })
  const wantedId = shownId ?? feed.snapshot?.current?.billId
  const shown = feed.snapshot?.bills.find((bill) => bill.billId === wantedId) ?? null

  const next = () => {
    finder.clear()
    act.forget()
    field.current?.focus()
  }
  const show = (billId: string) => {
    finder.clear()
    act.forget()
    setShownId(billId)
  }
  const find = () => {
    act.forget()
    field.current?.focus()
    if (finder.query.trim() === '') next()
    else void finder.find()
  }
  const issue = async () => {
    const chosen = decisions.filter((decision) => picked.includes(decision.decisionId))
    if (act.busy || pickProblem(chosen)) return
    const bill = await act.run({ action: 'issueBill', decisionIds: chosen.map((decision) => decision.decisionId) })
    if (!bill) return
    setShownId(bill.billId)
    next()
  }
  const reissue = (bill: WindowBill) => {
    act.forget()
    void finder.findNumbers(bill.decisionNumbers)
  }
  const withdraw = async () => {
    const bill = withdrawing
    setWithdrawing(null)
    if (bill) await act.run({ action: 'withdrawBill', billId: bill.billId })
  }
  const print = () => {
    if (shown?.state === 'paid' && live && search.state === 'idle') window.print()
  }
  return {
    ...{ feed, now, live, field, finder, act, decisions, picked, setPicked, shown, withdrawing, setWithdrawing },
    payment,
    scanCode: () => payment.field.current?.focus(),
    ...{ next, show, find, issue, reissue, withdraw, print },
  }
}

/** A single one that can be collected is what the officer means; among several the officer chooses. */
function preselected(decisions: readonly CollectableDecision[]): string[] {
  const open = decisions.filter((decision) => decision.refusal === null)
  return open.length === 1 ? open.map((decision) => decision.decisionId) : []
}
