import type { WindowBill } from '@/contract/hall'
import { formatInstant, type Instant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { PaidWithMark } from '../common/marks'
import { Money } from '../common/money'
import { progressOf, stateLook, totalsOf } from './bill-state'
import { words } from './words'

interface BillsTodayProps {
  bills: readonly WindowBill[] | null
  now: Instant | null
  live: boolean
  connection: string
  shownId: string | null
  onShow: (billId: string) => void
  onReissue: (bill: WindowBill) => void
}

/** Nothing heard yet: no zero that might be wrong. */
const UNKNOWN = '—'

/** The day's bills, newest first, as the host tells them. */
export function BillsToday({ bills, now, live, connection, shownId, onShow, onReissue }: BillsTodayProps) {
  const totals = bills && totalsOf(bills)
  return (
    <aside className={`card today ${live ? '' : 'stale'}`} aria-label={words.today}>
      <header>
        <h2>{words.today}</h2>
        <span className={`tag ${live ? 'good' : ''}`}>
          <Icon name="refresh" size={14} />
          {connection}
        </span>
      </header>
      <dl className="totals">
        <div>
          <dd>{totals ? <Money amount={totals.paidFen} /> : UNKNOWN}</dd>
          <dt>{words.received(totals?.paid ?? UNKNOWN)}</dt>
        </div>
        <div>
          <dd>{totals?.waiting ?? UNKNOWN}</dd>
          <dt>{words.waiting}</dt>
        </div>
        <div>
          <dd>{totals?.unsure ?? UNKNOWN}</dd>
          <dt>{words.confirming}</dt>
        </div>
      </dl>
      {bills === null || !now ? (
        [1, 2, 3, 4].map((row) => <span key={row} className="bone" style={{ height: 46, margin: '10px 20px' }} />)
      ) : bills.length === 0 ? (
        <p className="empty muted">{words.noBills}</p>
      ) : (
        <ul>
          {bills.map((bill) => (
            <Row
              key={bill.billId}
              bill={bill}
              now={now}
              live={live}
              shown={bill.billId === shownId}
              onShow={onShow}
              onReissue={onReissue}
            />
          ))}
        </ul>
      )}
    </aside>
  )
}

interface RowProps extends Pick<BillsTodayProps, 'onShow' | 'onReissue' | 'live'> {
  bill: WindowBill
  now: Instant
  shown: boolean
}

function Row({ bill, now, live, shown, onShow, onReissue }: RowProps) {
  const { icon, tone } = stateLook[bill.state]
  const ended = bill.state === 'expired' || bill.state === 'withdrawn'
  const ground = shown ? (bill.state === 'paid' && live ? 'shown-good' : 'shown') : ''
  return (
    <li className={`${ground} ${ended ? 'void' : ''}`}>
      <button type="button" className="row-button" aria-pressed={shown} onClick={() => onShow(bill.billId)}>
        <span className="time num">{formatInstant(bill.issuedAt, 'HH:mm')}</span>
        <span className="what">
          <span className={`tag ${live ? tone : ''}`}>
            <Icon name={icon} size={14} />
            {words.states[bill.state]}
          </span>
          <small>{words.whose(bill)}</small>
        </span>
        <span className="much">
          <span className="amount">
            {bill.channel && <PaidWithMark channel={bill.channel} size={18} />}
            <Money amount={bill.totalFen} />
          </span>
          {bill.state !== 'expired' && <small className="num">{progressOf(bill, now)}</small>}
        </span>
      </button>
      {bill.state === 'expired' && (
        <button type="button" className="link reissue" onClick={() => onReissue(bill)}>
          {words.reissue}
        </button>
      )}
    </li>
  )
}
