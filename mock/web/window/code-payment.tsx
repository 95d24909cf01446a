import { Input } from 'antd'
import type { WindowBill } from '@/contract/hall'
import { readPayCode } from '@/domain/pay-code'
import { Icon } from '../common/icons'
import { walletNames } from '../common/words'
import { codeWords } from './code-words'
import type { CodePayment } from './use-code-payment'

/** Beside the code on the second screen: the other way round, the payer shows and the officer scans. */
export function CodePaymentForm({ bill, payment }: { bill: WindowBill; payment: CodePayment }) {
  const read = readPayCode(payment.text)
  const because = payment.refused?.billId === bill.billId ? codeWords.because[payment.refused.because] : null
  const failed = bill.codeFailed ? codeWords.failed(walletNames[bill.codeFailed]) : null
  const problem = payment.problem ?? because ?? (payment.text === '' ? failed : null)
  return (
    <form
      className="paycode"
      onSubmit={(event) => {
        event.preventDefault()
        void payment.submit(bill)
      }}
    >
      <h3>
        {codeWords.title} <kbd>F7</kbd>
      </h3>
      <div className="paycode-line">
        <Input
          ref={payment.field}
          size="large"
          autoComplete="off"
          inputMode="numeric"
          maxLength={60}
          aria-label={codeWords.field}
          aria-describedby="paycode-note"
          placeholder={codeWords.placeholder}
          value={payment.text}
          prefix={<Icon name="scan" size={22} />}
          suffix={
            read.kind === 'wallet' ? (
              <span className="tag blue">
                <Icon name="wallet" size={14} />
                {codeWords.reading[read.wallet]}
              </span>
            ) : (
              <span />
            )
          }
          onChange={(event) => payment.type(event.target.value)}
        />
        <button type="submit" className="btn">
          {payment.busy ? codeWords.taking : codeWords.take} <kbd>Enter</kbd>
        </button>
      </div>
      <p id="paycode-note" className={problem ? 'paycode-problem' : 'muted'} role={problem ? 'alert' : undefined}>
        {problem && <Icon name="alert" size={18} />}
        {problem ?? codeWords.hint}
      </p>
    </form>
  )
}
