import { useEffect, useRef } from 'react'
import { Icon } from '../common/icons'
import { words } from './words'

/** How to get a person; the visit stays as it is. */
export function HelpSheet({ hotline, onClose }: { hotline: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const text = words.help
  return (
    <dialog ref={dialog} className="k-helpsheet" aria-labelledby="k-help-title" onClose={onClose}>
      <Icon name="call" size={120} />
      <h2 id="k-help-title">{text.title}</h2>
      <p>
        {text.detail} <b>{hotline}</b>
      </p>
      <p>{text.stay}</p>
      <button type="button" className="k-btn primary" onClick={onClose}>
        {text.close}
      </button>
    </dialog>
  )
}
