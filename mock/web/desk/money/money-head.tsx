import type { FenLifeView } from '@/contract/finance-fen-life'
import { Icon } from '../../common/icons'
import { groupedYuan, Money } from '../../common/money'
import { useDesk } from '../desk-context'
import { ChannelMark } from '../parts/money-cell'
import { lasted } from '../parts/times'
import { hrefOf } from '../route'
import { words } from './words'

const looks: Record<FenLifeView['verdict'], { tone: string; icon: 'check-circle' | 'clock' | 'undo' | 'alert' }> = {
  'in-treasury': { tone: 'good', icon: 'check-circle' },
  'on-the-way': { tone: 'blue', icon: 'clock' },
  refunded: { tone: '', icon: 'undo' },
  'partly-refunded': { tone: 'blue', icon: 'undo' },
  'not-paid': { tone: '', icon: 'clock' },
  stopped: { tone: 'bad', icon: 'alert' },
}

/** How much, whose, for what, and how it stands. */
export function MoneyHead({ life }: { life: FenLifeView }) {
  const { now } = useDesk()
  const { tone, icon } = looks[life.verdict]
  const [only, ...others] = life.decisions
  const tails = life.decisions
    .map(({ number, amountFen }) => `${number.slice(-4)}${others.length > 0 ? `（${groupedYuan(amountFen)}）` : ''}`)
    .join('和 ')
  const facts = [life.payerMasked, life.windowName, only && words.decisions(tails)].filter(Boolean)
  return (
    <section className="card ml-head">
      <p className="ml-sum">
        <Money amount={life.amountFen} />
      </p>
      <div>
        <p className="ch num">
          {life.orderNo}
          <ChannelMark channel={life.channel} size={18} />
        </p>
        <small>{facts.join('，')}</small>
      </div>
      <div className="st">
        <span className={`tag ${tone}`}>
          <Icon name={icon} size={14} />
          {words.verdicts[life.verdict]}
        </span>
        {life.differenceId && (
          <a className="link" href={hrefOf('differences', [life.differenceId])}>
            {words.differs} <Icon name="right" size={14} />
          </a>
        )}
        <small>{tookOf(life, now)}</small>
      </div>
    </section>
  )
}

function tookOf({ paidAt, endedAt, verdict }: FenLifeView, now: string | null): string {
  if (!paidAt) return ''
  if (!endedAt) return now ? words.so(lasted(paidAt, now)) : ''
  return verdict === 'refunded' ? words.tookBack(lasted(paidAt, endedAt)) : words.took(lasted(paidAt, endedAt))
}
