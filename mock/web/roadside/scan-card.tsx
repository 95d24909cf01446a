import { useCallback, useRef, useState } from 'react'
import { CodeCamera } from '../common/code-camera'
import { Icon } from '../common/icons'
import { OneFieldForm } from './one-field-form'
import { words } from './words'

const text = words.scan

/** Reads a code with the camera, or takes what a scanner typed. */
export function ScanCard({ busy, onText }: { busy: boolean; onText: (text: string) => void }) {
  const [camera, setCamera] = useState(false)
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
      <OneFieldForm
        id="rs-link"
        words={{ ...text, label: text.link, hint: text.linkHint }}
        busy={busy}
        maxLength={400}
        primary
        once
        onSubmit={onText}
      />
    </section>
  )
}
