import type { CollectableDecision, WindowBill } from '@/contract/hall'
import type { Instant } from '@/domain/dates'
import { Icon } from '../common/icons'
import { BillDecisions } from './bill-decisions'
import { BillHero } from './bill-hero'
import { BillSteps } from './bill-steps'
import { CodePaymentForm } from './code-payment'
import { codeWords } from './code-words'
import type { CodePayment } from './use-code-payment'
import { words } from './words'

interface BillPanelProps {
  bill: WindowBill
  now: Instant
  live: boolean
  known: ReadonlyMap<string, CollectableDecision>
  problem: string | null
  payment: CodePayment
  onWithdraw: () => void
  onReissue: () => void
  onPrint: () => void
  onNext: () => void
}

/** One bill followed to its end. */
function tipOf({ state, byCode }: WindowBill): string | null {
  if (byCode && (state === 'confirming' || state === 'paid')) return codeWords.tip[state]
  return state === 'open' || state === 'confirming' || state === 'paid' ? words.tip[state] : null
}

export function BillPanel({ bill, now, live, known, problem, payment, ...act }: BillPanelProps) {
  const { onWithdraw, onReissue, onPrint, onNext } = act
  const withdrawable = bill.state === 'open' || bill.state === 'paying'
  const tip = tipOf(bill)
  return (
    <section className="card panel" aria-label={words.states[bill.state]}>
      <BillHero bill={bill} now={now} live={live} />
      <div className="scroll">
        <BillSteps bill={bill} />
        {bill.state === 'open' && live && <CodePaymentForm bill={bill} payment={payment} />}
        <BillDecisions bill={bill} known={known} />
        {tip && (
          <p className="tip">
            <Icon name={bill.state === 'paid' ? 'receipt' : 'info'} size={20} />
            {tip}
          </p>
        )}
      </div>
      {problem && (
        <p className="problem" role="alert">
          <Icon name="alert" size={20} />
          {problem}
        </p>
      )}
      <footer className="bar">
        {withdrawable && (
          <>
            <button type="button" className="btn danger" onClick={onWithdraw}>
              <Icon name="undo" size={20} />
              {words.withdraw}
            </button>
            <span className="muted">{bill.state === 'open' ? words.withdrawHint : words.withdrawPayingHint}</span>
          </>
        )}
        {bill.state === 'paid' && live && (
          <button type="button" className="btn" onClick={onPrint}>
            <Icon name="printer" size={20} />
            {words.print} <kbd>F8</kbd>
          </button>
        )}
        {bill.orderNo && <span className="muted num">{words.order(bill.orderNo)}</span>}
        <span className="grow" />
        {bill.state === 'expired' || bill.state === 'withdrawn' ? (
          <button type="button" className="btn tall" onClick={onReissue}>
            <Icon name="refresh" size={20} />
            {words.reissue}
          </button>
        ) : null}
        {!withdrawable && (
          <button type="button" className="btn primary tall" onClick={onNext}>
            {words.next} <kbd>F2</kbd>
          </button>
        )}
      </footer>
    </section>
  )
}
