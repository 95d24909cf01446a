import { useState } from 'react'
import type { WindowBill } from '@/contract/hall'
import { formatInstant, type Instant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { Money } from '../common/money'
import type { ReceiptState } from '../common/use-receipt'
import { QrCode } from '../visitor/qr-code'
import { IdleLine, Problem, type ViewProps } from './frame'
import { words } from './words'

/** Green: paid, the trail as far as it is confirmed, and the receipt to take along or to print. */
export function PaidView(props: ViewProps & { bill: WindowBill; receipt: ReceiptState }) {
  const { bill, receipt, idle, leave } = props
  const [early, setEarly] = useState(false)
  const text = words.paid
  const print = () => {
    setEarly(receipt.receipt === null)
    if (receipt.receipt) window.print()
  }
  return (
    <>
      <header className="k-done">
        <span className="k-disc">
          <Icon name="check" size={120} />
        </span>
        <h1>{text.title}</h1>
        <Money amount={bill.totalFen} />
        <p>{text.line(bill)}</p>
      </header>
      <main className="k-in" aria-live="polite">
        {bill.channel === null ? (
          <p className="k-lead">{text.elsewhere}</p>
        ) : (
          <>
            <ol className="k-trail" aria-label={text.trail}>
              <Step at={bill.closedAt} done={text.done} open={text.done} />
              <Step at={bill.matchedAt} done={text.matched} open={text.matching} />
              <Step at={bill.recordedAt} done={text.recorded} open={text.recording} />
            </ol>
            <Paper receipt={receipt} />
          </>
        )}
        <p className="k-note">
          <Icon name="shield" size={48} />
          {text.valid}
        </p>
      </main>
      <footer className="k-sheet">
        <Problem text={early && !receipt.receipt ? text.notYet : null} />
        <div className="k-acts two">
          <button type="button" className="k-btn" onClick={print}>
            <Icon name="printer" size={56} />
            {text.print}
          </button>
          <button type="button" className="k-btn primary" onClick={leave}>
            {text.finish}
          </button>
        </div>
        <IdleLine idle={idle} ended />
      </footer>
    </>
  )
}

function Paper({ receipt: { receipt, failed } }: { receipt: ReceiptState }) {
  const text = words.paid
  if (!receipt)
    return (
      <section className="k-paper">
        <div>
          <h2>{failed ? text.failed : text.making}</h2>
          {!failed && <p>{text.makingHint}</p>}
        </div>
        {!failed && <span className="bone" style={{ width: 268, height: 268 }} />}
      </section>
    )
  return (
    <section className="k-paper">
      <div>
        <h2>{text.ready}</h2>
        <dl>
          <dt>{text.code}</dt>
          <dd>{receipt.code}</dd>
          <dt>{text.number}</dt>
          <dd>{receipt.number}</dd>
          <dt>{text.check}</dt>
          <dd>{receipt.checkCode}</dd>
        </dl>
        <p>{text.take}</p>
      </div>
      <QrCode text={receipt.link} size={300} label={text.qr} />
    </section>
  )
}

function Step({ at, done, open }: { at: Instant | null | undefined; done: string; open: string }) {
  return (
    <li className={at ? '' : 'wait'}>
      <Icon name={at ? 'check-circle' : 'hourglass'} size={52} />
      {at ? done : open}
      <span>{at ? formatInstant(at, 'HH:mm:ss') : words.paid.soon}</span>
    </li>
  )
}
