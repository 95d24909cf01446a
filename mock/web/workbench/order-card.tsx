import { App } from 'antd'
import type { WindowBill } from '@/contract/hall'
import { formatInstant, type Instant, secondsBetween } from '@/domain/dates'
import { formatCountdown } from '../common/countdown'
import { Icon } from '../common/icons'
import { useServerNow } from '../common/use-server-now'
import type { WindowFeed } from '../common/window-feed'
import { stateLook } from '../window/bill-state'
import { mockApi } from './mock-api'
import { words } from './words'

interface OrderCardProps {
  feed: WindowFeed
  onClock: (clock: { now: string; paused: boolean }) => void
}

/** The trail of the window's latest bill, and two ways to hurry it on. */
export function OrderCard({ feed, onClock }: OrderCardProps) {
  const now = useServerNow(feed)
  const bill = feed.snapshot?.current ?? feed.snapshot?.bills[0] ?? null
  const text = words.order
  return (
    <section className="card order" aria-label={text.title}>
      <div className="wb-head">
        <h2>{text.title}</h2>
        <span className="muted mono end">{bill?.orderNo ?? ''}</span>
      </div>
      {bill && now ? (
        <Trail bill={bill} now={now} />
      ) : (
        <div className="order-none">
          <p>{text.none}</p>
          <p className="muted">{text.noneDetail}</p>
        </div>
      )}
      {bill && now && <Actions bill={bill} now={now} onClock={onClock} />}
    </section>
  )
}

function Trail({ bill, now }: { bill: WindowBill; now: Instant }) {
  const text = words.order
  const steps: [string, Instant | null | undefined, boolean][] = [
    [text.issued, bill.issuedAt, true],
    [text.scanned, null, bill.orderNo !== null],
    [text.paid, bill.state === 'paid' ? bill.closedAt : null, bill.state === 'paid'],
    [text.matched, bill.matchedAt, Boolean(bill.matchedAt)],
    [text.recorded, bill.recordedAt, Boolean(bill.recordedAt)],
  ]
  const current = steps.findIndex(([, , done]) => !done)
  const { icon, tone } = stateLook[bill.state]
  return (
    <>
      <ol className="trail">
        {steps.map(([name, at, done], index) => (
          <li key={name} className={done ? 'done' : index === current ? 'current' : 'todo'}>
            <span className="dot">{done && <Icon name="check" size={12} />}</span>
            {name}
            <span className="at">
              {at
                ? formatInstant(at, 'HH:mm:ss')
                : index === current && bill.state === 'open'
                  ? text.left(formatCountdown(secondsBetween(now, bill.expiresAt)))
                  : ''}
            </span>
          </li>
        ))}
      </ol>
      <div className="order-state">
        <span className="muted">{text.state}</span>
        <span className={`tag ${tone}`}>
          <Icon name={icon} size={14} />
          {words.states[bill.state]}
        </span>
      </div>
    </>
  )
}

function Actions({ bill, now, onClock }: { bill: WindowBill; now: Instant; onClock: OrderCardProps['onClock'] }) {
  const { message } = App.useApp()
  const text = words.order
  const pay = () => {
    if (!bill.orderNo) return message.info(text.noOrder)
    if (bill.channel === 'card') return message.info(text.atBank)
    return mockApi.pay(bill.orderNo).then(
      ({ state }) => (state === 'paid' ? message.success(text.paidFor) : message.info(text.outcome(state))),
      () => message.error(words.failed),
    )
  }
  const expire = () => {
    const left = secondsBetween(now, bill.expiresAt)
    if (left <= 0 || bill.state === 'paid') return message.info(text.notOpen)
    return mockApi.setClock({ advanceSeconds: Math.ceil(left) + 1 }).then(onClock, () => message.error(words.failed))
  }
  return (
    <div className="order-acts">
      <button type="button" className="btn small" onClick={pay}>
        <Icon name="wallet" />
        {text.pay}
      </button>
      <button type="button" className="btn small" onClick={expire}>
        <Icon name="arrow" />
        {text.expire}
      </button>
    </div>
  )
}
