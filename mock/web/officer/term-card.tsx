import type { CaseView } from '@/contract/casework'
import { chinaDate, formatInstant, type Instant } from '@/domain/dates'
import { words } from './words'

interface TermCardProps {
  view: CaseView
  now: Instant
  live: boolean
}

/** How much of the five working days is left (处理程序规定 art. 5), day by day; days off are hatched and do not count. */
export function TermCard({ view, now, live }: TermCardProps) {
  const text = words.term
  const { title, detail, tone } = headOf(view)
  const today = chinaDate(now)
  return (
    <section className="card of-term" aria-label={text.title}>
      <p className="of-left">
        <b className={tone}>{title}</b>
        <span className="muted">{detail}</span>
      </p>
      <ol>
        {view.days.map((day) => {
          if (day.kind === 'off')
            return (
              <li key={day.on} className={`off ${day.today ? 'now' : ''}`}>
                <span className="sr-only">{text.off(day.on)}</span>
                <span aria-hidden="true">{text.offShort(day.on)}</span>
              </li>
            )
          const look = day.today
            ? 'now'
            : day.last
              ? 'last'
              : day.on < today && day.kind === 'working' && live
                ? 'past'
                : ''
          return (
            <li key={day.on} className={look} aria-current={day.today ? 'date' : undefined}>
              {day.today ? text.todayOn(day.on) : text.on(day.on)}
              <b>{day.kind === 'submitted' ? text.submitted : day.last ? text.last : text.nth(day.number ?? 0)}</b>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function headOf(view: CaseView): { title: string; detail: string; tone: string } {
  const text = words.term
  const { workingDaysLeft: left, dueOn } = view
  if (view.state === 'taken-back') return { title: text.takenBack, detail: '', tone: '' }
  if (view.decidedAt) return { title: text.answered, detail: formatInstant(view.decidedAt, 'MM-DD HH:mm'), tone: '' }
  if (left < 0) return { title: text.late(-left), detail: text.wasDue(dueOn), tone: 'bad-text' }
  if (left === 0) return { title: text.today, detail: text.due(dueOn), tone: 'bad-text' }
  return { title: text.left(left), detail: text.due(dueOn), tone: '' }
}
