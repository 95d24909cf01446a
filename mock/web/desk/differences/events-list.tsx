import type { DifferenceView } from '@/contract/finance-views'
import { ToldList } from '../parts/told-list'
import { toldOf } from './event-words'
import { words } from './words'

/** What happened with a difference. */
export function EventsList({ events }: { events: DifferenceView['events'] }) {
  if (events.length === 0) return <p className="df-events muted">{words.noEvents}</p>
  return <ToldList label={words.eventsTitle} events={events.map((event) => ({ at: event.at, ...toldOf(event) }))} />
}
