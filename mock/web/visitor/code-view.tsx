import type { WindowBill } from '@/contract/hall'
import { type Instant, secondsBetween } from '@/domain/dates'
import { CountdownRing } from '../common/countdown'
import { WalletMark } from '../common/marks'
import { groupedYuan, Money } from '../common/money'
import { QrCode } from './qr-code'
import { words } from './words'

/** The one code for both wallets, beside what is to be paid and how long it lives. */
export function CodeView({ bill, now }: { bill: WindowBill; now: Instant }) {
  const text = words.code
  return (
    <>
      <div className="v-code">
        <div className="v-qr">
          <QrCode text={bill.link ?? ''} size={400} label={text.qr} />
        </div>
        <div className="v-wallets">
          <span>
            <WalletMark wallet="wechat" size={36} />
            微信
          </span>
          <em>{text.or}</em>
          <span>
            <WalletMark wallet="alipay" size={36} />
            支付宝
          </span>
        </div>
        <p className="v-hint">{bill.codeFailed ? words.byCode.failed : text.both}</p>
      </div>
      <div className="v-bill">
        <h1 className="v-label">{text.label}</h1>
        <p className="v-sum">
          <Money amount={bill.totalFen} />
        </p>
        <dl className="v-lines">
          <Line label={text.fine} detail={text.decisions(bill)} value={groupedYuan(bill.fineFen)} />
          <Line
            label={text.surcharge}
            detail={bill.lateDecisions > 0 ? text.late(bill) : text.inTime}
            value={groupedYuan(bill.surchargeFen)}
          />
          <Line label={text.payer} value={bill.payerMasked} />
        </dl>
        <div className="v-life">
          <CountdownRing from={bill.issuedAt} to={bill.expiresAt} now={now} size={96} stroke={8} />
          <p>
            {text.lives(Math.round(secondsBetween(bill.issuedAt, bill.expiresAt) / 60))}
            <small>{text.check}</small>
          </p>
        </div>
      </div>
    </>
  )
}

function Line({ label, detail, value }: { label: string; detail?: string; value: string }) {
  return (
    <div>
      <dt>
        {label}
        {detail && <small>{detail}</small>}
      </dt>
      <dd>{value}</dd>
    </div>
  )
}
