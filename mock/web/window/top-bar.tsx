import type { WindowSnapshot } from '@/contract/hall'
import { formatInstant, type Instant } from '@/domain/dates'
import { Mark } from '../common/marks'
import { words } from './words'

export function TopBar({ snapshot, now }: { snapshot: WindowSnapshot | null; now: Instant | null }) {
  const window = snapshot?.window
  return (
    <header className="top">
      <Mark size={30} />
      <h1>{words.title}</h1>
      {window ? (
        <span className="where">{`${window.authority.name}·${window.hallName}·${window.windowName}`}</span>
      ) : (
        <span className="bone" style={{ width: 320, height: 20 }} />
      )}
      {now && <time className="clock">{formatInstant(now, 'HH:mm')}</time>}
    </header>
  )
}
