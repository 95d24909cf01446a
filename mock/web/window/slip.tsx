import type { WindowBill, WindowSnapshot } from '@/contract/hall'
import { formatInstant } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { groupedYuan } from '../common/money'
import type { ReceiptState } from '../common/use-receipt'
import { paidWith } from '../common/words'
import { QrCode } from '../visitor/qr-code'
import { codeWords } from './code-words'
import { words } from './words'

interface SlipProps {
  bill: WindowBill
  snapshot: WindowSnapshot
  /** Of a bill that was paid by code. */
  receipt: ReceiptState['receipt']
}

/**
 * What F8 prints: seen on paper only. The fiscal receipt itself is on the citizen's phone; whoever paid by code has no
 * record there and takes its numbers and its code along.
 */
export function Slip({ bill, snapshot, receipt }: SlipProps) {
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
    ...receiptRows(receipt),
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
      {receipt && <QrCode text={receipt.link} size={150} label={codeWords.slip.qr} />}
      <p>{bill.byCode ? (receipt ? codeWords.slip.note : codeWords.slip.making) : text.note}</p>
    </section>
  )
}

function receiptRows(receipt: ReceiptState['receipt']): [string, string][] {
  if (!receipt) return []
  const { code, number, check } = codeWords.slip
  return [
    [code, receipt.code],
    [number, receipt.number],
    [check, receipt.checkCode],
  ]
}
