import type { OverviewView } from '@/contract/finance-views'
import { Icon } from '../../common/icons'
import { signedYuan } from '../parts/money-cell'
import { words } from './words'

const text = words.went
/** What is there is seen, however little of the day it is. */
const LEAST = 2

interface Part {
  name: string
  fen: number
  colour: string
  /** Where its bar begins and ends, in percent of what was received. */
  from: number
  to: number
  bold?: boolean
}

/** Received, less what went back, waits or is on its way, is what the treasury has: nothing may be left over. */
export function WhereItWent({ went, name }: { went: OverviewView['whereItWent']; name: string }) {
  return (
    <section className="card" aria-labelledby="ov-went">
      <div className="c-h">
        <h2 id="ov-went">{text.title(name)}</h2>
        <span className={`tag end ${went.balanced ? 'good' : 'bad'}`}>
          <Icon name={went.balanced ? 'check-circle' : 'alert'} size={14} />
          {went.balanced ? text.balanced : text.unbalanced}
        </span>
      </div>
      <dl className="ov-went">
        {partsOf(went).map(({ name: part, fen, colour, from, to, bold }) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd className="ov-track" aria-hidden="true">
              {to > from && <i style={{ left: `${from}%`, width: `${to - from}%`, background: colour }} />}
            </dd>
            <dd className={`n ${bold ? 'b' : ''}`}>{signedYuan(fen)}</dd>
          </div>
        ))}
        <div className="eq">
          <dt>{text.nowhere}</dt>
          <dd className={`b num ${went.nowhereFen === 0 ? 'good-text' : 'bad-text'}`}>{signedYuan(went.nowhereFen)}</dd>
        </div>
      </dl>
    </section>
  )
}

/** From the right: what went back, what waits, what is on its way; the treasury's is the rest. */
function partsOf(went: OverviewView['whereItWent']): Part[] {
  const whole = Math.max(1, went.receivedFen)
  let right = 100
  const taken = (name: string, fen: number, colour: string): Part => {
    const width = fen === 0 ? 0 : Math.min(right, Math.max(LEAST, (fen * 100) / whole))
    const part = { name, fen: -fen, colour, from: right - width, to: right }
    right -= width
    return part
  }
  const less = [
    taken(text.refund, went.refundFen, 'var(--warn)'),
    taken(text.suspense, went.suspenseFen, 'var(--bad)'),
    ...(went.onTheWayFen > 0 ? [taken(text.onTheWay, went.onTheWayFen, '#6a8be6')] : []),
  ]
  const end = went.treasuryFen === 0 ? 0 : right
  return [
    {
      name: text.received,
      fen: went.receivedFen,
      colour: 'var(--blue)',
      from: 0,
      to: went.receivedFen ? 100 : 0,
      bold: true,
    },
    ...less,
    { name: text.treasury, fen: went.treasuryFen, colour: 'var(--good)', from: 0, to: end, bold: true },
  ]
}
