import { useState } from 'react'

interface Props {
  id: string
  words: { label: string; hint: string; empty: string; submit: string; asking: string }
  busy: boolean
  maxLength: number
  primary?: boolean
  /** Empties the field once it is sent. */
  once?: boolean
  onSubmit: (text: string) => void
}

/** One field and its button: an empty one says so, a busy one takes nothing. */
export function OneFieldForm({ id, words, busy, maxLength, primary, once, onSubmit }: Props) {
  const [text, setText] = useState('')
  const [empty, setEmpty] = useState(false)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const typed = text.trim()
        setEmpty(typed === '')
        if (busy || typed === '') return
        if (once) setText('')
        onSubmit(typed)
      }}
    >
      <label htmlFor={id}>
        {words.label}
        <small>{words.hint}</small>
      </label>
      <input
        id={id}
        value={text}
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        aria-invalid={empty}
        aria-describedby={empty ? `${id}-fault` : undefined}
        onChange={(event) => {
          setText(event.target.value)
          setEmpty(false)
        }}
      />
      {empty && (
        <p id={`${id}-fault`} className="rs-fault" role="alert">
          {words.empty}
        </p>
      )}
      <button type="submit" className={primary ? 'btn primary rs-wide' : 'btn rs-wide'} aria-busy={busy}>
        {busy ? words.asking : words.submit}
      </button>
    </form>
  )
}
