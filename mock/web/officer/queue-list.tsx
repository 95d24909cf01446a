import type { QueuedObjection } from '@/contract/casework'
import { chinaDate } from '@/domain/dates'
import { Icon } from '../common/icons'
import type { Queue } from './use-casework'
import { groundWords, words } from './words'

interface QueueListProps {
  queue: Queue | null
  /** False while the line is lost: nothing is shown in green from memory. */
  live: boolean
  chosenId: string | null
  onChoose: (objectionId: string) => void
}

/** What waits, in the order of the cloud: by deadline, and for a reviewer what is proposed first. */
export function QueueList({ queue, live, chosenId, onChoose }: QueueListProps) {
  const text = words.queue
  const reviewer = queue?.officer.role === 'reviewer'
  const row = (item: QueuedObjection) => (
    <li key={item.objectionId}>
      <Row item={item} live={live} shown={item.objectionId === chosenId} onChoose={onChoose} />
    </li>
  )
  return (
    <nav className="card of-queue" aria-label={text.title}>
      <header>
        <h2>{text.title}</h2>
        <span className="muted">{reviewer ? text.orderForReviewer : text.order}</span>
      </header>
      {queue ? (
        <div className="of-scroll">
          {queue.waiting.length > 0 ? (
            <ul>{queue.waiting.map(row)}</ul>
          ) : (
            <p className="of-none">
              {text.none}
              <small>{text.noneDetail}</small>
            </p>
          )}
          {queue.answered.length > 0 && (
            <>
              <h3>{text.answered}</h3>
              <ul>{queue.answered.map(row)}</ul>
            </>
          )}
        </div>
      ) : (
        <div role="status" aria-label={text.loading}>
          {[1, 2, 3, 4].map((row) => (
            <span key={row} className="bone" style={{ height: 60, margin: 16 }} />
          ))}
        </div>
      )}
    </nav>
  )
}

interface RowProps {
  item: QueuedObjection
  live: boolean
  shown: boolean
  onChoose: (objectionId: string) => void
}

function Row({ item, live, shown, onChoose }: RowProps) {
  return (
    <button
      type="button"
      className={`of-row ${shown ? 'on' : ''}`}
      aria-current={shown || undefined}
      onClick={() => onChoose(item.objectionId)}
    >
      <span className="of-row-head">
        <b>{item.personMasked}</b>
        <StateTag item={item} live={live} />
      </span>
      <small>
        {item.act}，{groundWords[item.ground]}
      </small>
      <small className="num">
        {words.queue.dates(chinaDate(item.submittedAt), item.dueOn)}
        {item.state === 'under-review' && <b>·{words.queue.proposed}</b>}
      </small>
    </button>
  )
}

function StateTag({ item, live }: { item: QueuedObjection; live: boolean }) {
  if (item.state === 'founded' || item.state === 'unfounded' || item.state === 'taken-back')
    return <span className={`tag ${item.state === 'founded' && live ? 'good' : ''}`}>{words.outcomes[item.state]}</span>
  const { label, tone } = leftOf(item.workingDaysLeft)
  return (
    <span className={`tag ${tone}`}>
      <Icon name={item.workingDaysLeft < 0 ? 'alert' : 'clock'} size={14} />
      {label}
    </span>
  )
}

/** 2 → 还剩 2 天, blue; what is late or due today is red. */
function leftOf(days: number): { label: string; tone: string } {
  if (days < 0) return { label: words.left.late(-days), tone: 'bad' }
  if (days === 0) return { label: words.left.today, tone: 'bad' }
  return { label: words.left.days(days), tone: days === 1 ? 'warn' : days === 2 ? 'blue' : '' }
}
