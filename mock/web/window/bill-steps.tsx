import type { WindowBill } from '@/contract/hall'
import { formatInstant, type Instant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { words } from './words'

/** 出码 → 付款 → 财政核对 → 登记, each open until its owner confirms it. */
export function BillSteps({ bill }: { bill: WindowBill }) {
  const steps: [string, Instant | null | undefined][] = [
    [words.steps.issued, bill.issuedAt],
    [words.steps.paid, bill.state === 'paid' ? bill.closedAt : null],
    [words.steps.matched, bill.matchedAt],
    [words.steps.recorded, bill.recordedAt],
  ]
  const current = steps.findIndex(([, at]) => !at)
  const stopped = bill.state === 'expired' || bill.state === 'withdrawn'
  const waiting = stopped
    ? words.stepWaits.stopped
    : bill.state === 'paid'
      ? words.stepWaits.soon
      : words.stepWaits.open
  return (
    <ol className="steps">
      {steps.map(([name, at], index) => (
        <li key={name} className={at ? 'done' : index === current && !stopped ? 'current' : 'todo'}>
          <span className="dot">{at && <Icon name="check" size={14} />}</span>
          {name}
          <small>{at ? formatInstant(at, 'HH:mm:ss') : index === current ? waiting : ''}</small>
        </li>
      ))}
    </ol>
  )
}
