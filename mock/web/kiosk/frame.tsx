import { formatInstant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { Mark } from '../common/marks'
import type { Kiosk } from './use-kiosk'
import { words } from './words'

/** What every view is given. */
export interface ViewProps {
  kiosk: Kiosk
  /** Seconds until the visit ends by itself; null = it does not. */
  idle: number | null
  leave: () => void
  onHelp: () => void
}

export function TopBar({ kiosk, onHelp }: Pick<ViewProps, 'kiosk'> & { onHelp?: () => void }) {
  const { feed, now } = kiosk
  const window = feed.snapshot?.window
  return (
    <header className="k-top">
      <Mark size={76} />
      <div>
        <b>{words.title}</b>
        <small>{window ? `${window.hallName} ${window.windowName}` : words.loading}</small>
      </div>
      {onHelp ? (
        <button type="button" className="k-btn k-help" onClick={onHelp}>
          <Icon name="call" size={44} />
          {words.call}
        </button>
      ) : (
        now && <time className="k-time">{formatInstant(now, 'HH:mm')}</time>
      )}
    </header>
  )
}

/** Which of the four steps one is at, from 0. */
export function Steps({ at }: { at: number }) {
  return (
    <ol className="k-steps" aria-label={words.stepsLabel}>
      {words.steps.map((step, place) => (
        <li
          key={step}
          className={place < at ? 'done' : place === at ? 'now' : ''}
          aria-current={place === at ? 'step' : undefined}
        >
          {place + 1} {step}
        </li>
      ))}
    </ol>
  )
}

export function Problem({ text }: { text: string | null }) {
  return (
    <p className="k-problem" role="alert">
      {text && (
        <>
          <Icon name="alert" size={44} />
          {text}
        </>
      )}
    </p>
  )
}

export function IdleLine({ idle, ended = false }: { idle: number | null; ended?: boolean }) {
  if (idle === null) return null
  return <p className="k-idle">{ended ? words.ending(idle) : words.idle(idle)}</p>
}
