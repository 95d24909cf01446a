import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../common/icons'
import { wordsOf } from '../../common/words'
import type { Read } from '../use-read'
import { deskFailures, words } from '../words'

interface StateProps {
  icon: IconName
  title: string
  detail?: string
  bad?: boolean
  children?: ReactNode
}

/** In place of what cannot be shown: what it is, and what to do. */
export function State({ icon, title, detail, bad = false, children }: StateProps) {
  return (
    <div className={`dk-state ${bad ? 'bad' : ''}`} role={bad ? 'alert' : 'status'}>
      <Icon name={icon} size={44} />
      <b>{title}</b>
      {detail && <p>{detail}</p>}
      {children}
    </div>
  )
}

interface ReadStateProps {
  read: Read<unknown>
  /** The shape of what comes; default: lines of a table. */
  skeleton?: ReactNode
  lines?: number
}

/** Before the first answer: a skeleton, or why there is none, with another try. */
export function ReadState({ read, skeleton, lines = 6 }: ReadStateProps) {
  if (!read.failure)
    return (
      <div role="status" aria-busy="true" aria-label={words.loading}>
        {skeleton ?? <Lines count={lines} />}
      </div>
    )
  return (
    <State bad icon="alert" title={words.notRead} detail={wordsOf(read.failure, deskFailures)}>
      <button type="button" className="btn small" onClick={() => void read.refresh()}>
        <Icon name="refresh" />
        {words.retry}
      </button>
    </State>
  )
}

/** Rows of a table that is still to come. */
export function Lines({ count, height = 22 }: { count: number; height?: number }) {
  return (
    <div className="dk-bones">
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike, and never another number of them
        <span key={line} className="bone" style={{ height }} />
      ))}
    </div>
  )
}

/** What was shown stays, and a line above it says that it could not be read again. */
export function StaleNote({ read }: { read: Read<unknown> }) {
  if (!read.data || !read.failure || read.failure.code === 'OFFLINE') return null
  return (
    <p className="dk-note warn" role="alert">
      <Icon name="alert" />
      {wordsOf(read.failure, deskFailures)}
    </p>
  )
}
