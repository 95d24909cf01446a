import type { ReceiptOfBill, WindowBill } from '@/contract/hall'
import { formatInstant } from '@/domain/dates'
import { Money } from '../common/money'
import { QrCode } from '../visitor/qr-code'
import { words } from './words'

/** What the printer of the kiosk gets; never on the screen. */
export function Slip({ bill, receipt }: { bill: WindowBill; receipt: ReceiptOfBill }) {
  const text = words.slip
  return (
    <section className="k-slip" aria-hidden="true">
      <h2>{text.title}</h2>
      <dl>
        <dt>{text.payer}</dt>
        <dd>{bill.payerMasked}</dd>
        <dt>{text.decisions}</dt>
        <dd>{bill.decisionNumbers.map((number) => number.slice(-4)).join('、')}</dd>
        <dt>{text.total}</dt>
        <dd>
          <Money amount={receipt.totalFen} />
        </dd>
        <dt>{text.paidAt}</dt>
        <dd>{bill.closedAt ? formatInstant(bill.closedAt, 'YYYY-MM-DD HH:mm:ss') : ''}</dd>
        <dt>{words.paid.code}</dt>
        <dd>{receipt.code}</dd>
        <dt>{words.paid.number}</dt>
        <dd>{receipt.number}</dd>
        <dt>{words.paid.check}</dt>
        <dd>{receipt.checkCode}</dd>
      </dl>
      <QrCode text={receipt.link} size={220} label={words.paid.qr} />
      <p>{words.paid.valid}</p>
    </section>
  )
}
