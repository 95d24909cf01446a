import type { ActView, ProposalView } from '@/contract/finance-views'
import { fen } from '@/domain/money'
import { Icon } from '../../common/icons'
import { Money } from '../../common/money'
import { useDesk } from '../desk-context'
import { isAct, longOf, needsOf, reasonOf, words, wordsOfAct } from './act-words'
import { chosenAct, type Draft } from './draft'

interface ActsProps {
  acts: readonly ActView[]
  /** While one is open its act is chosen and cannot be changed. */
  open: ProposalView | null
  amountFen: number
  draft: Draft
  onDraft: (draft: Draft) => void
  returned: ProposalView | null
}

/** What may be done, with what it leads to; a forbidden act stays with its reason, so that nobody looks for it. */
export function Acts({ acts, open, amountFen, draft, onDraft, returned }: ActsProps) {
  const chosen = open ? open.act : chosenAct(draft, acts)
  return (
    <>
      {returned?.decisionNote && (
        <p className="dk-note warn">
          <Icon name="undo" />
          {words.returned(returned.decidedByMasked ?? '', returned.decisionNote)}
        </p>
      )}
      <div role="radiogroup" aria-labelledby="tp-acts">
        {acts.map((option) => {
          const long = longOf(option.act)
          const because = reasonOf(option.because)
          if (!option.allowed)
            return (
              <p key={option.act} className="tp-act off">
                <Icon name="lock" />
                <span className="muted">
                  {long}
                  {because && <small>{words.cannot(because)}</small>}
                </span>
              </p>
            )
          const on = chosen !== null && isAct(chosen, option.act)
          return (
            <label key={option.act} className={`tp-act ${on ? 'on' : ''}`}>
              <input
                type="radio"
                name="act"
                checked={on}
                aria-disabled={open !== null && !on}
                onChange={() => open === null && onDraft({ ...draft, act: option.act })}
              />
              <span>
                {long}
                {wordsOfAct(option.act).sum && option.act === 'refund' && (
                  <>
                    {' '}
                    <Money amount={fen(Math.abs(amountFen))} />
                  </>
                )}
                <small>
                  {because}
                  {option.recommended && words.recommendedAfter}
                </small>
              </span>
            </label>
          )
        })}
      </div>
      {!open && chosen && <Named act={chosen} draft={draft} onDraft={onDraft} />}
    </>
  )
}

/** What must be named with the act: a decision or a transfer by its number, a unit from the list. */
function Named({ act, draft, onDraft }: { act: string; draft: Draft; onDraft: (draft: Draft) => void }) {
  const { units } = useDesk()
  const needs = needsOf(act)
  if (!needs) return null
  const { label } = words.named[needs]
  if (needs !== 'region-code')
    return (
      <label className="tp-field">
        {label}
        <input
          inputMode={needs === 'decision-number' ? 'numeric' : 'text'}
          value={draft.named}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => onDraft({ ...draft, named: event.target.value })}
        />
      </label>
    )
  return (
    <label className="tp-field">
      {label}
      <select value={draft.named} onChange={(event) => onDraft({ ...draft, named: event.target.value })}>
        <option value="" disabled>
          {words.named[needs].pick}
        </option>
        {units.map(({ regionCode, name }) => (
          <option key={regionCode} value={regionCode}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
