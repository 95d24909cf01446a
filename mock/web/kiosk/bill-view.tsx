import type { WindowBill } from '@/contract/hall'
import { secondsBetween } from '@/domain/dates'
import { CountdownRing } from '../common/countdown'
import { Icon, type IconName } from '../common/icons'
import { WalletMark } from '../common/marks'
import { groupedYuan, Money } from '../common/money'
import type { ReceiptState } from '../common/use-receipt'
import { QrCode } from '../visitor/qr-code'
import { IdleLine, Problem, Steps, TopBar, type ViewProps } from './frame'
import { PaidView } from './paid-view'
import { words } from './words'

type Told = keyof typeof words.states
const LOOKS: Record<Told, { icon: IconName; tone: 'blue' | 'warn' | 'grey' }> = {
  paying: { icon: 'phone', tone: 'blue' },
  confirming: { icon: 'hourglass', tone: 'warn' },
  expired: { icon: 'clock-x', tone: 'warn' },
  withdrawing: { icon: 'hourglass', tone: 'grey' },
  withdrawn: { icon: 'undo', tone: 'grey' },
  lapsed: { icon: 'clock-x', tone: 'warn' },
  remembered: { icon: 'refresh', tone: 'grey' },
}

/** The code, and everything that may become of it. */
export function BillView(props: ViewProps & { receipt: ReceiptState }) {
  const { kiosk, receipt } = props
  const { bill, now, feed } = kiosk
  const live = feed.connection === 'live'
  if (!bill || !now) return <Waiting {...props} />
  if (bill.state === 'paid')
    return live ? (
      <PaidView {...props} bill={bill} receipt={receipt} />
    ) : (
      <ToldView {...props} bill={bill} told="remembered" />
    )
  if (bill.state !== 'open') return <ToldView {...props} bill={bill} told={bill.state} />
  if (bill.link === null || now >= bill.expiresAt) return <ToldView {...props} bill={bill} told="lapsed" />
  return <CodeView {...props} bill={bill} now={now} link={bill.link} />
}

function CodeView(props: ViewProps & { bill: WindowBill; now: string; link: string }) {
  const { kiosk, leave, onHelp, bill, now, link } = props
  const text = words.code
  return (
    <>
      <TopBar kiosk={kiosk} onHelp={onHelp} />
      <main className="k-in">
        <Steps at={2} />
        <h1 className="k-lead">{text.label}</h1>
        <p className="k-sumline">
          <Money amount={bill.totalFen} />
          <span>
            {text.fine} {groupedYuan(bill.fineFen)}
            <br />
            {text.surcharge} {groupedYuan(bill.surchargeFen)}
          </span>
        </p>
        <div className="k-code">
          <QrCode text={link} size={640} label={text.qr} />
          <p>
            <WalletMark wallet="wechat" size={64} /> 微信 <em>{text.or}</em>
            <WalletMark wallet="alipay" size={64} /> 支付宝 <em>{text.scan}</em>
          </p>
        </div>
        <div className="k-life">
          <CountdownRing from={bill.issuedAt} to={bill.expiresAt} now={now} size={144} stroke={13} />
          <p>
            {text.lives(Math.ceil(secondsBetween(bill.issuedAt, bill.expiresAt) / 60))}
            <small>{text.check}</small>
          </p>
        </div>
        <Problem text={kiosk.act.problem} />
      </main>
      <footer className="k-sheet">
        <div className="k-acts two">
          <button type="button" className="k-btn" onClick={() => void kiosk.chooseAgain()}>
            <Icon name="left" size={48} />
            {text.again}
          </button>
          <button type="button" className="k-btn" onClick={leave}>
            {text.leave}
          </button>
        </div>
      </footer>
    </>
  )
}

function ToldView(props: ViewProps & { bill: WindowBill; told: Told }) {
  const { kiosk, idle, leave, onHelp, bill, told } = props
  const { icon, tone } = LOOKS[told]
  const text = words.states[told]
  const over = told === 'expired' || told === 'withdrawn'
  return (
    <>
      <TopBar kiosk={kiosk} onHelp={onHelp} />
      <main className="k-in" aria-live="polite">
        <Steps at={2} />
        <div className="k-told">
          <span className={`k-disc ${tone}`}>
            <Icon name={icon} size={140} />
          </span>
          <h1>{text.title}</h1>
          <p className="k-lead">{text.detail(bill)}</p>
        </div>
      </main>
      {(over || told === 'paying') && (
        <footer className="k-sheet">
          <div className={`k-acts ${over ? 'two' : 'one'}`}>
            {over && (
              <button type="button" className="k-btn primary" onClick={() => void kiosk.chooseAgain()}>
                {words.again}
              </button>
            )}
            <button type="button" className="k-btn" onClick={leave}>
              {over ? words.leave : words.code.leave}
            </button>
          </div>
          <IdleLine idle={idle} />
        </footer>
      )}
    </>
  )
}

/** Between the answer to the act and the host's next word. */
function Waiting({ kiosk, onHelp, idle }: ViewProps) {
  return (
    <>
      <TopBar kiosk={kiosk} onHelp={onHelp} />
      <main className="k-in" aria-busy="true">
        <Steps at={2} />
        <span className="bone" style={{ height: 150, width: 520 }} role="status" aria-label={words.loading} />
        <span className="bone" style={{ height: 880, marginTop: 40, borderRadius: 36 }} />
      </main>
      <footer className="k-sheet">
        <IdleLine idle={idle} />
      </footer>
    </>
  )
}
