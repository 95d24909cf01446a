import { useCallback, useRef, useState } from 'react'
import { CodeCamera } from '../common/code-camera'
import { Icon } from '../common/icons'
import { words } from './words'

const text = words.scan

/** Reads a code with the camera, or takes what a scanner typed. */
export function ScanCard({ busy, onText }: { busy: boolean; onText: (text: string) => void }) {
  const [camera, setCamera] = useState(false)
  const [link, setLink] = useState('')
  const [empty, setEmpty] = useState(false)
  const latest = useRef(onText)
  latest.current = onText
  const seen = useCallback((found: string) => {
    setCamera(false)
    latest.current(found)
  }, [])
  return (
    <section className="card rs-card" aria-labelledby="rs-scan">
      <h2 id="rs-scan">{text.first}</h2>
      <p className="muted">{text.detail}</p>
      <button type="button" className="btn rs-wide" onClick={() => setCamera(!camera)}>
        <Icon name="scan" size={22} />
        {camera ? text.cameraOff : text.camera}
      </button>
      {camera && <CodeCamera words={text} onText={seen} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setEmpty(link.trim() === '')
          if (busy || link.trim() === '') return
          setLink('')
          onText(link)
        }}
      >
        <label htmlFor="rs-link">
          {text.link}
          <small>{text.linkHint}</small>
        </label>
        <input
          id="rs-link"
          value={link}
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          aria-invalid={empty}
          aria-describedby={empty ? 'rs-link-fault' : undefined}
          onChange={(event) => {
            setLink(event.target.value)
            setEmpty(false)
          }}
        />
        {empty && (
          <p id="rs-link-fault" className="rs-fault" role="alert">
            {text.empty}
          </p>
        )}
        <button type="submit" className="btn primary rs-wide" aria-busy={busy}>
          {busy ? text.asking : text.submit}
        </button>
      </form>
    </section>
  )
}
