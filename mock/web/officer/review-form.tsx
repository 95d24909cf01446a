import { useState } from 'react'
import { Icon } from '../common/icons'
import { words } from './words'

const text = words.review

interface ReviewFormProps {
  outcome: 'founded' | 'unfounded'
  busy: boolean
  problem: string | null
  onAgree: () => void
  onSendBack: (note: string) => void
}

/** The second officer: agrees, or sends it back and says why. */
export function ReviewForm({ outcome, busy, problem, onAgree, onSendBack }: ReviewFormProps) {
  const [note, setNote] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const blocked = note === null || note.trim() !== '' ? null : text.noNote
  const told = problem ?? (asked ? blocked : null)
  const send = () => {
    setAsked(true)
    if (!busy && note !== null && blocked === null) onSendBack(note.trim())
  }
  return (
    <div className="of-review">
      {note !== null && (
        <label className="of-field">
          <span className="of-label">
            {text.note}
            <small>{text.noteHint}</small>
          </span>
          <textarea rows={3} value={note} maxLength={text.most} onChange={(event) => setNote(event.target.value)} />
        </label>
      )}
      {told && (
        <p className="of-problem" role="alert">
          <Icon name="alert" />
          {told}
        </p>
      )}
      {note === null ? (
        <>
          <p className="of-two">
            <Icon name="users" />
            {text.agreeEffect}
          </p>
          <div className="of-acts">
            <button type="button" className="btn primary" aria-busy={busy} onClick={() => !busy && onAgree()}>
              {busy ? text.agreeing : outcome === 'founded' ? text.agreeFounded : text.agreeUnfounded}
            </button>
            <button type="button" className="btn" onClick={() => setNote('')}>
              {text.back}
            </button>
          </div>
        </>
      ) : (
        <div className="of-acts">
          <button type="button" className="btn primary" aria-busy={busy} onClick={send}>
            {busy ? text.agreeing : text.send}
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => {
              setNote(null)
              setAsked(false)
            }}
          >
            {text.cancel}
          </button>
        </div>
      )}
    </div>
  )
}
