import type { WindowBill } from '@/contract/hall'
import { formatInstant, type Instant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { Money } from '../common/money'
import { words } from './words'

/** The whole screen green: sum, and the trail as far as it has been confirmed. */
export function PaidView({ bill }: { bill: WindowBill }) {
  const text = words.paid
  return (
    <div className="v-mid">
      <div className="v-disc">
        <Icon name="check" size={112} />
      </div>
      <h1>{text.title}</h1>
      <p className="v-pay">
        <Money amount={bill.totalFen} />
      </p>
      {bill.channel === null ? (
        <p className="v-detail">{text.elsewhere}</p>
      ) : (
        <ol className="v-trail">
          <Step at={bill.closedAt} done={text.means(bill)} open={text.means(bill)} />
          <Step at={bill.matchedAt} done={text.matched} open={text.matching} />
          <Step at={bill.recordedAt} done={text.recorded} open={text.recording} />
        </ol>
      )}
    </div>
  )
}

function Step({ at, done, open }: { at: Instant | null | undefined; done: string; open: string }) {
  return (
    <li className={at ? '' : 'wait'}>
      <Icon name={at ? 'check-circle' : 'hourglass'} size={28} />
      <span>
        {at ? done : open}
        <small>{at ? formatInstant(at, 'HH:mm:ss') : words.paid.soon}</small>
      </span>
    </li>
  )
}
