import { useEffect, useState } from 'react'
import { type Entry, entryKinds, keysFor, MOST, shownEntry } from './entry'
import { IdleLine, Problem, Steps, TopBar, type ViewProps } from './frame'
import { words } from './words'

/** A number typed on the screen's own keys, or on a keyboard for those who bring one. */
export function TypedView({ kiosk, idle, leave, onHelp, problem }: ViewProps & { problem: string | null }) {
  const [entry, setEntry] = useState<Entry>({ kind: 'number', text: '' })
  const [empty, setEmpty] = useState(false)
  const text = words.find
  const add = (key: string) => {
    setEmpty(false)
    setEntry((old) => (old.text.length < MOST[old.kind] ? { ...old, text: old.text + key } : old))
  }
  const erase = () => setEntry((old) => ({ ...old, text: old.text.slice(0, -1) }))
  const submit = () => {
    setEmpty(entry.text === '')
    if (entry.text !== '' && !kiosk.finding) void kiosk.find(entry.text, 'typed')
  }
  useKeyboard({ add, erase, submit }, keysFor(entry))
  return (
    <>
      <TopBar kiosk={kiosk} onHelp={onHelp} />
      <main className="k-in" aria-busy={kiosk.finding}>
        <Steps at={0} />
        <h1>{text.typed.title}</h1>
        <div className="k-kinds" role="radiogroup" aria-label={text.kindLabel}>
          {entryKinds.map((kind) => (
            // biome-ignore lint/a11y/useSemanticElements: a large key, not a small native circle
            <button
              key={kind}
              type="button"
              role="radio"
              aria-checked={entry.kind === kind}
              className="k-btn"
              onClick={() => setEntry({ kind, text: '' })}
            >
              {text.kinds[kind]}
            </button>
          ))}
        </div>
        <p className={`k-entry ${entry.text === '' ? 'empty' : ''}`} aria-live="polite">
          <span className="sr-only">{text.entered}</span>
          {entry.text === '' ? text.empty[entry.kind] : shownEntry(entry)}
        </p>
        {kiosk.finding ? (
          <p className="k-lead" role="status">
            {text.finding}
          </p>
        ) : (
          <Problem text={empty ? text.nothingTyped : problem} />
        )}
        <div className={`k-keys ${entry.kind === 'plate' ? 'many' : ''}`}>
          {keysFor(entry).map((key) => (
            <button key={key} type="button" className="k-btn" onClick={() => add(key)}>
              {key}
            </button>
          ))}
          <button type="button" className={`k-btn erase ${entry.kind}`} onClick={erase}>
            {text.erase}
          </button>
        </div>
      </main>
      <footer className="k-sheet">
        <div className="k-acts">
          <button type="button" className="k-btn" onClick={leave}>
            {words.leave}
          </button>
          <button type="button" className="k-btn primary" onClick={submit}>
            {text.submit}
          </button>
        </div>
        <IdleLine idle={idle} />
      </footer>
    </>
  )
}

interface Keys {
  add: (key: string) => void
  erase: () => void
  submit: () => void
}

function useKeyboard({ add, erase, submit }: Keys, allowed: readonly string[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toUpperCase()
      if (allowed.includes(key)) add(key)
      else if (event.key === 'Backspace') erase()
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) submit()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}
