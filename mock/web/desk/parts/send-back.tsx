import { useState } from 'react'
import { Icon } from '../../common/icons'
import { words } from './act-words'

interface SendBackProps {
  reason: string
  busy: boolean
  /** Null: it does not go back after all. */
  onReason: (reason: string | null) => void
  onSend: (reason: string) => void
}

/** Back to whoever proposed it, with a reason. */
export function SendBack({ reason, busy, onReason, onSend }: SendBackProps) {
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  const send = () => {
    setAsked(true)
    if (!missing && !busy) onSend(reason.trim())
  }
  return (
    <>
      <label className="tp-field">
        {words.sendBackReason}
        <textarea
          rows={2}
          maxLength={200}
          value={reason}
          ref={(field) => {
            if (field && field.value === '' && document.activeElement === document.body) field.focus()
          }}
          onChange={(event) => onReason(event.target.value)}
        />
      </label>
      {asked && missing && (
        <p className="dk-note bad" role="alert">
          <Icon name="alert" />
          {words.noReason}
        </p>
      )}
      <div className="tp-go">
        <button type="button" className="btn primary" aria-busy={busy} onClick={send}>
          <Icon name="undo" size={20} />
          {words.send}
        </button>
        <button type="button" className="btn" onClick={() => onReason(null)}>
          {words.cancel}
        </button>
      </div>
    </>
  )
}
