import type { WindowBill } from '@/contract/hall'
import type { Instant } from '@/domain/dates'
import { CountdownRing } from '../common/countdown'
import { Icon } from '../common/icons'
import { Money } from '../common/money'
import { progressOf, stateLook } from './bill-state'
import { codeWords } from './code-words'
import { words } from './words'

const heroOf = (bill: WindowBill) =>
  bill.byCode && (bill.state === 'paying' || bill.state === 'confirming')
    ? codeWords.hero[bill.state]
    : words.hero[bill.state]

/** The bill's state in one glance; green only while the line is up. */
export function BillHero({ bill, now, live }: { bill: WindowBill; now: Instant; live: boolean }) {
  const remembered = bill.state === 'paid' && !live
  const tone = remembered ? 'plain' : stateLook[bill.state].tone
  const text = remembered ? words.hero.remembered : heroOf(bill)
  return (
    <div className={`hero ${tone}`} role="status">
      {bill.state === 'open' ? (
        <CountdownRing from={bill.issuedAt} to={bill.expiresAt} now={now} size={92} stroke={8} />
      ) : (
        <span className="disc">
          <Icon
            name={remembered ? 'refresh' : bill.state === 'paid' ? 'check' : stateLook[bill.state].icon}
            size={52}
          />
        </span>
      )}
      <div className="grow">
        <h2>{text.title}</h2>
        <p>{text.detail(bill)}</p>
        {bill.state === 'confirming' && <p className="num">{progressOf(bill, now)}</p>}
      </div>
      <span className="big">
        <Money amount={bill.totalFen} />
      </span>
    </div>
  )
}
