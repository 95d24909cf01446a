import { chinaDate, formatInstant, type Instant } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { words } from '../words'

export interface Told {
  tone: 'good' | 'warn' | 'bad' | 'plain'
  text: string
}

const icons = { good: 'check-circle', warn: 'alert', bad: 'x-circle', plain: 'info' } as const

/** What happened, line by line; the day is written where it changes. What is so now has no time. */
export function ToldList({ label, events }: { label: string; events: readonly (Told & { at: Instant | null })[] }) {
  return (
    <ol className="df-events" aria-label={label}>
      {events.map(({ at, tone, text }, place) => {
        const before = events[place - 1]?.at
        const newDay = at !== null && (!before || chinaDate(before) !== chinaDate(at))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added at the end
          <li key={place}>
            {at === null ? (
              <span className="muted">{words.now}</span>
            ) : (
              <time>{formatInstant(at, newDay ? 'D 日 HH:mm:ss' : 'HH:mm:ss')}</time>
            )}
            <Icon name={icons[tone]} className={`${tone}-text`} />
            <span>{text}</span>
          </li>
        )
      })}
    </ol>
  )
}
