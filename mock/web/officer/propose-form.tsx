import { useState } from 'react'
import type { CaseView } from '@/contract/casework'
import { formatDate } from '@/domain/dates'
import { Icon } from '../common/icons'
import { type Draft, isOwnText, type Outcome, problemOf, reasonsOf, withOutcome, withReason } from './draft'
import { suggestedReply } from './replies'
import type { Reason } from './use-casework'
import { foundedWords, unfoundedWords, words } from './words'

const text = words.propose
export const reasonWords: Record<Reason, string> = { ...foundedWords, ...unfoundedWords }

interface ProposeFormProps {
  view: CaseView
  draft: Draft
  busy: boolean
  problem: string | null
  onDraft: (draft: Draft) => void
  onSubmit: (outcome: Outcome, reason: Reason, reply: string) => void
}

/** The outcome with its effect, the law's reason, and the reply as the citizen will read it. */
export function ProposeForm({ view, draft, busy, problem, onDraft, onSubmit }: ProposeFormProps) {
  const [asked, setAsked] = useState(false)
  const blocked = problemOf(draft)
  const told = problem ?? (asked ? blocked : null)
  const submit = () => {
    setAsked(true)
    if (!busy && blocked === null && draft.outcome && draft.reason)
      onSubmit(draft.outcome, draft.reason, draft.reply.trim())
  }
  return (
    <section className="card of-decide" aria-labelledby="of-decide">
      <h2 id="of-decide">{text.title}</h2>
      {view.sentBack && (
        <p className="of-back">
          <Icon name="undo" size={18} />
          <span>
            <b>{text.sentBack}</b>
            {view.sentBack}
          </span>
        </p>
      )}
      <Outcomes view={view} draft={draft} onDraft={onDraft} />
      {draft.outcome && (
        <label className="of-field">
          <span className="of-label">
            {text.reason}
            <small>{text.reasonSource[draft.outcome]}</small>
          </span>
          <select
            value={draft.reason ?? ''}
            onChange={(event) => onDraft(withReason(view, draft, event.target.value as Reason))}
          >
            <option value="" disabled>
              {text.pickReason}
            </option>
            {reasonsOf(draft.outcome).map((reason) => (
              <option key={reason} value={reason}>
                {reasonWords[reason]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="of-field grow">
        <span className="of-label">
          {text.reply(view.personMasked)}
          <small>{text.replyHint}</small>
        </span>
        <textarea
          value={draft.reply}
          maxLength={text.most}
          onChange={(event) => onDraft({ ...draft, reply: event.target.value })}
        />
      </label>
      <div className="of-under">
        {draft.reason && isOwnText(view, draft) && (
          <button
            type="button"
            className="link"
            onClick={() => draft.reason && onDraft({ ...draft, reply: suggestedReply(view, draft.reason) })}
          >
            {text.suggest}
          </button>
        )}
        <span className="num muted end">{text.letters(draft.reply.trim().length)}</span>
      </div>
      <p className="of-two">
        <Icon name="users" />
        {text.twoPeople}
      </p>
      {told && (
        <p className="of-problem" role="alert">
          <Icon name="alert" />
          {told}
        </p>
      )}
      <button type="button" className="btn primary" aria-busy={busy} onClick={submit}>
        {busy ? text.submitting : text.submit}
      </button>
    </section>
  )
}

function Outcomes({ view, draft, onDraft }: Pick<ProposeFormProps, 'view' | 'draft' | 'onDraft'>) {
  const choices: [Outcome, string, string][] = [
    ['founded', text.founded, text.foundedEffect(formatDate(view.deleteBy, 'MM-DD'))],
    ['unfounded', text.unfounded, text.unfoundedEffect],
  ]
  return (
    <div role="radiogroup" aria-labelledby="of-decide">
      {choices.map(([outcome, label, effect]) => (
        <label key={outcome} className={`of-choice ${draft.outcome === outcome ? 'on' : ''}`}>
          <input
            type="radio"
            name="outcome"
            checked={draft.outcome === outcome}
            onChange={() => onDraft(withOutcome(view, draft, outcome))}
          />
          <span>
            <b>{label}</b>
            <small>{effect}</small>
          </span>
        </label>
      ))}
    </div>
  )
}
