import type { ChannelBillView } from '@/contract/finance-rows'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { useDesk } from '../desk-context'
import { dayAndTime } from '../parts/times'
import { refusalOf } from './refusals'
import { words } from './words'

const looks: Record<
  ChannelBillView['state'],
  { tone: string; icon: 'hourglass' | 'check-circle' | 'alert' | 'refresh' }
> = {
  waiting: { tone: 'warn', icon: 'hourglass' },
  'no-trades': { tone: '', icon: 'check-circle' },
  loading: { tone: 'blue', icon: 'refresh' },
  loaded: { tone: 'blue', icon: 'refresh' },
  reconciled: { tone: 'good', icon: 'check-circle' },
  refused: { tone: 'bad', icon: 'alert' },
}

/** The state in a word, and when or why. */
export function BillState({ bill }: { bill: ChannelBillView }) {
  const { now } = useDesk()
  const { tone, icon } = looks[bill.state]
  return (
    <>
      <span className={`tag ${tone}`}>
        <Icon name={icon} size={14} />
        {words.states[bill.state]}
      </span>
      <small className="num">
        {bill.state === 'waiting' && bill.nextTryAt && words.nextTry(dayAndTime(bill.nextTryAt, now), bill.tries)}
        {bill.state === 'refused' && refusalOf(bill.refusedBecause, bill.refusedLine)}
        {bill.state === 'loaded' && bill.fetchedAt && words.fetched(dayAndTime(bill.fetchedAt, now))}
        {bill.state === 'reconciled' &&
          bill.reconciledAt &&
          words.reconciled(formatInstant(bill.reconciledAt, 'MM-DD HH:mm'))}
      </small>
    </>
  )
}
