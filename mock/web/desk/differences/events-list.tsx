import type { DifferenceView } from '@/contract/finance-views'
import { chinaDate, formatInstant } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { toldOf } from './event-words'
import { words } from './words'

const icons = { good: 'check-circle', warn: 'alert', bad: 'x-circle', plain: 'info' } as const

/** What happened, line by line; the day is written where it changes. */
export function EventsList({ events }: { events: DifferenceView['events'] }) {
  if (events.length === 0) return <p className="df-events muted">{words.noEvents}</p>
  return (
    <ol className="df-events" aria-label={words.eventsTitle}>
      {events.map((event, place) => {
        const before = events[place - 1]
        const newDay = !before || chinaDate(before.at) !== chinaDate(event.at)
        const { tone, text } = toldOf(event)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added at the end
          <li key={place}>
            <time>{formatInstant(event.at, newDay ? 'D 日 HH:mm:ss' : 'HH:mm:ss')}</time>
            <Icon name={icons[tone]} className={`${tone}-text`} />
            <span>{text}</span>
          </li>
        )
      })}
    </ol>
  )
}
