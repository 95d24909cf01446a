import { App } from 'antd'
import { useState } from 'react'
import { wordsOf } from '../../common/words'
import { callFinance, type FinanceAction, type FinanceInput, type FinanceOutput } from '../desk-cloud'
import { deskFailures } from '../words'

interface Page<Row> {
  rows: Row[]
  more: string | null
}

/**
 * What lies before `first`, the page that `useRead` keeps fresh: read on request and kept until the question changes.
 * A row that leaves the first page, because newer ones came, stays where it was.
 */
export function usePages<Row, Action extends FinanceAction>(
  action: Action,
  input: FinanceInput<Action>,
  first: Page<Row> | null,
  keyOf: (row: Row) => string,
) {
  const { message } = App.useApp()
  const question = JSON.stringify([action, input])
  const [older, setOlder] = useState<(Page<Row> & { question: string }) | null>(null)
  const [busy, setBusy] = useState(false)
  const kept = older?.question === question ? older : null
  const fresh = first?.rows ?? []
  const keys = new Set(fresh.map(keyOf))
  const rows = [...fresh, ...(kept?.rows ?? []).filter((row) => !keys.has(keyOf(row)))]
  const more = kept ? kept.more : (first?.more ?? null)
  const readMore = async () => {
    if (busy || !more) return
    setBusy(true)
    try {
      const next = (await callFinance(action, { ...input, before: more })) as FinanceOutput<Action> & Page<Row>
      setOlder({ question, rows: [...rows, ...next.rows], more: next.more })
    } catch (error) {
      message.error(wordsOf(error, deskFailures))
    } finally {
      setBusy(false)
    }
  }
  return { rows, more: more !== null, readMore, busy }
}
