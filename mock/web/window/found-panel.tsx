import { useState } from 'react'
import type { CollectableDecision } from '@/contract/hall'
import type { Instant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { groupedYuan, Money } from '../common/money'
import { DecisionTable } from './decision-table'
import { pickProblem, sumOf } from './picking'
import { words } from './words'

interface FoundPanelProps {
  decisions: CollectableDecision[]
  picked: readonly string[]
  now: Instant
  busy: boolean
  problem: string | null
  onPick: (ids: string[]) => void
  onIssue: () => void
}

/** What was found, with the total and the act always at the bottom. */
export function FoundPanel({ decisions, picked, now, busy, problem, onPick, onIssue }: FoundPanelProps) {
  const [asked, setAsked] = useState(false)
  const chosen = decisions.filter((decision) => picked.includes(decision.decisionId))
  const sum = sumOf(chosen)
  const blocked = pickProblem(chosen)
  const shownProblem = problem ?? (blocked && (asked || chosen.length > 1) ? blocked : null)
  const people = [...new Set(decisions.map((decision) => decision.payerMasked))]
  return (
    <section className="card panel" aria-label={people.join('、')}>
      <header className="who">
        <h2>{people.slice(0, 3).join('、')}</h2>
        <span className="grow muted">
          {[...new Set(decisions.map((decision) => decision.plateMasked))].filter(Boolean).join('、')}
        </span>
        <span>{words.collectable(decisions.filter((decision) => decision.refusal === null).length)}</span>
      </header>
      <div className="scroll">
        <DecisionTable decisions={decisions} picked={picked} now={now} onPick={onPick} />
      </div>
      {shownProblem && (
        <p className="problem" role="alert">
          <Icon name="alert" size={20} />
          {shownProblem}
        </p>
      )}
      <footer className="bar">
        <div className="grow">
          <div className="total">
            <Money amount={sum.totalFen} />
          </div>
          <span className="muted num">
            {words.picked(sum.count, groupedYuan(sum.fineFen), groupedYuan(sum.surchargeFen))}
          </span>
        </div>
        <button
          type="button"
          className="btn primary tall"
          aria-busy={busy}
          onClick={() => {
            setAsked(true)
            if (!busy && !blocked) onIssue()
          }}
        >
          <Icon name="monitor" size={24} />
          {busy ? words.issuing : words.issue} <kbd>F9</kbd>
        </button>
      </footer>
    </section>
  )
}
