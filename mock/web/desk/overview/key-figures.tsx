import type { OverviewView } from '@/contract/finance-views'
import { addDays, formatInstant } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { groupedYuan, Money } from '../../common/money'
import { useDesk } from '../desk-context'
import { hrefOf } from '../route'
import { useAccountant } from '../session'
import { dayOf, words as shared } from '../words'
import { percentChange, percentOf } from './rates'
import { words } from './words'

const text = words.figures

/** Today, the day, its match rate, what is open. */
export function KeyFigures({ view, name }: { view: OverviewView; name: string }) {
  return (
    <section className="ov-figures" aria-label={text.label}>
      <Today view={view} />
      <div className="card">
        <p className="l">
          {text.received(name)} <span>{dayOf(view.day)}</span>
        </p>
        <p className="v">
          <Money amount={view.received.fen} />
        </p>
        <p className="f">
          <span>{shared.count(view.received.payments)}</span>
          <span>{text.refunds(view.received.refunds, groupedYuan(view.received.refundFen))}</span>
        </p>
      </div>
      <MatchRate view={view} name={name} />
      <Open view={view} />
    </section>
  )
}

function Today({ view: { today, now } }: { view: OverviewView }) {
  const { live } = useDesk()
  return (
    <div className="card">
      <p className="l">
        {text.today} <span>{text.until(formatInstant(now, 'HH:mm'))}</span>
        <span className={`tag ${live ? 'good' : ''}`}>
          <Icon name={live ? 'refresh' : 'clock'} size={14} />
          {live ? text.live : text.stale}
        </span>
      </p>
      <p className="v">
        <Money amount={today.receivedFen} />
      </p>
      <p className="f">
        <span>{shared.count(today.payments)}</span>
        <span>
          {today.weekAgoFen
            ? text.weekAgo(percentChange(today.receivedFen, today.weekAgoFen), addDays(today.day, -7))
            : text.noWeekAgo}
        </span>
      </p>
    </div>
  )
}

function MatchRate({ view: { matching }, name }: { view: OverviewView; name: string }) {
  const rate = percentOf(matching)
  return (
    <div className="card">
      <p className="l">
        {text.rate(name)}
        {rate && (
          <span className="tag good">
            <Icon name="check-circle" size={14} />
            {text.rowByRow}
          </span>
        )}
      </p>
      {rate === null || matching.rows === null ? (
        <>
          <p className="v muted">{text.noBill}</p>
          <p className="f">{text.noBillDetail}</p>
        </>
      ) : (
        <>
          <p className="v num">{rate}</p>
          <p className="f">
            <span className="ov-bar" aria-hidden="true">
              <i style={{ width: rate }} />
            </span>
            <span>{text.matched(matching.matched, matching.rows)}</span>
          </p>
        </>
      )}
    </div>
  )
}

function Open({ view: { open } }: { view: OverviewView }) {
  const { role } = useAccountant()
  const some = open.count > 0
  return (
    <div className={`card ${some ? 'ov-open' : ''}`}>
      <p className="l">
        {text.open}
        {some && open.oldestDays !== null ? (
          <span className="tag bad">
            <Icon name="alert" size={14} />
            {text.oldest(open.oldestDays)}
          </span>
        ) : (
          <span className="tag good">
            <Icon name="check-circle" size={14} />
            {text.none}
          </span>
        )}
      </p>
      <p className="v num">
        {shared.count(open.count)}{' '}
        <span className="ov-sum">
          <Money amount={open.fen} />
        </span>
      </p>
      <p className="f">
        <span>{role === 'checker' ? text.waitForMe(open.waitForMe) : text.waitForClerk(open.waitForMe)}</span>
        <a className="link" href={hrefOf('differences')}>
          {text.goTo} <Icon name="right" size={14} />
        </a>
      </p>
    </div>
  )
}
