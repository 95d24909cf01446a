import type { WindowBill, WindowSnapshot } from '@/contract/hall'
import { formatInstant } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { groupedYuan } from '../common/money'
import { paidWith } from '../common/words'
import { words } from './words'

/** What F8 prints: seen on paper only. The fiscal receipt itself is the citizen's, on the phone. */
export function Slip({ bill, snapshot }: { bill: WindowBill; snapshot: WindowSnapshot }) {
  const text = words.slip
  const rows: [string, string][] = [
    [text.payer, bill.payerMasked],
    [text.decisions, bill.decisionNumbers.map(formatDecisionNumber).join('、')],
    [text.fine, groupedYuan(bill.fineFen)],
    [text.surcharge, groupedYuan(bill.surchargeFen)],
    [text.total, `¥${groupedYuan(bill.totalFen)}`],
    [text.paidAt, bill.closedAt ? formatInstant(bill.closedAt, 'YYYY-MM-DD HH:mm:ss') : ''],
    [text.means, bill.channel ? paidWith[bill.channel] : ''],
    [text.order, bill.orderNo ?? ''],
  ]
  return (
    <section className="slip" aria-hidden="true">
      <h2>{text.title}</h2>
      <p>{`${snapshot.window.authority.name}·${snapshot.window.hallName}·${snapshot.window.windowName}`}</p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{text.note}</p>
    </section>
  )
}
