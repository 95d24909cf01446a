import { Modal } from 'antd'
import { useRef, useState } from 'react'
import { Icon } from '../common/icons'
import { useKeys } from '../common/use-keys'
import { words } from './words'

interface CasePhoto {
  /** Signed for a short time: another reading of the same case brings another address of the same photo. */
  url: string
  caption: string
}

/** Photos with their captions; each opens large, with the arrow keys from one to the next. */
export function Photos({ photos, onStale }: { photos: readonly CasePhoto[]; onStale: () => void }) {
  const [open, setOpen] = useState<number | null>(null)
  const text = words.photos
  const step = (by: number) => setOpen((place) => (place === null ? null : wrapped(place + by, photos.length)))
  const back = () => step(-1)
  const on = () => step(1)
  useKeys({ ArrowLeft: back, ArrowRight: on }, open !== null)
  const shown = open === null ? null : (photos[open] ?? null)
  return (
    <>
      <ul className="of-grid">
        {photos.map((photo, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a photo is known by its place; its address changes
          <li key={place}>
            <button type="button" aria-label={text.open(photo.caption)} onClick={() => setOpen(place)}>
              <Picture photo={photo} alt="" onStale={onStale} />
            </button>
            <span className="of-caption">{photo.caption}</span>
          </li>
        ))}
      </ul>
      <Modal
        open={shown !== null}
        onCancel={() => setOpen(null)}
        footer={null}
        width="min(1120px, 92vw)"
        centered
        destroyOnHidden
        title={shown?.caption ?? text.large}
        closable={{ 'aria-label': text.close }}
      >
        {shown && open !== null && (
          <div className="of-large">
            <Picture key={open} photo={shown} alt={shown.caption} onStale={onStale} />
            <div className="of-steps">
              <button type="button" className="btn small" onClick={back}>
                <Icon name="left" />
                {text.previous}
              </button>
              <span className="num">{text.count(open + 1, photos.length)}</span>
              <button type="button" className="btn small" onClick={on}>
                {text.next}
                <Icon name="right" />
              </button>
            </div>
          </div>
        )}
      </Modal>
    </>
  )
}

/** Keeps the address with which it was first shown, so that it does not flicker; one that ran out is asked for again once. */
function Picture({ photo, alt, onStale }: { photo: CasePhoto; alt: string; onStale: () => void }) {
  const [url, setUrl] = useState(photo.url)
  const [broken, setBroken] = useState(false)
  const asked = useRef(false)
  const fail = () => {
    setUrl(photo.url)
    setBroken(true)
    if (!asked.current) onStale()
    asked.current = true
  }
  if (broken && url === photo.url)
    return (
      <span className="of-broken" role="img" aria-label={words.photos.broken}>
        <Icon name="alert" size={22} />
        {words.photos.broken}
      </span>
    )
  return <img src={broken ? photo.url : url} alt={alt} onError={fail} />
}

const wrapped = (place: number, count: number) => (place + count) % count
