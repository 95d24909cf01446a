import { type Instant, secondsBetween } from '@/domain/dates'
import { verifyText } from '../../rsa'
import type { PayOutcome, SimulatedWallet } from '../../wallet-app'
import { cashierText } from '../signing'
import { enqueuePaid } from './notifications'
import type { SimulatorParts } from './parts'
import type { PrepayRecord, WechatTrade } from './records'
import { findTrade, saveTrade, settleTrade } from './trades'

/** WeChat on the citizen's phone. */
export function createWechatWallet(parts: SimulatorParts): SimulatedWallet {
  const { side, store, clock, faults } = parts

  const attempt = (orderNo: string, act: (trade: WechatTrade) => Promise<PayOutcome>) =>
    store.exclusively('trade', orderNo, async () => {
      const trade = await findTrade(store, orderNo, clock.now())
      if (!trade) return 'failed'
      if (trade.paidAt) return 'already-paid'
      return act(trade)
    })

  return {
    wallet: 'wechat',
    async describe(orderNo) {
      const trade = await findTrade(store, orderNo, clock.now())
      if (!trade) return null
      const { description, totalFen } = trade
      return { orderNo, wallet: 'wechat', description, totalFen, payee: side.payee, state: shown(trade, clock.now()) }
    },
    async checkCashier(cashier) {
      if (cashier.kind !== 'wechat') return { ok: false, reason: 'not a WeChat cashier' }
      const { timeStamp, nonceStr, package: packageText, paySign } = cashier
      const text = cashierText(side.appId, timeStamp, nonceStr, packageText)
      if (nonceStr.length > 32 || !verifyText(text, paySign, side.merchantPublicKey))
        return { ok: false, reason: '支付验证签名失败' }
      const prepay = await store.get<PrepayRecord>('prepay', packageText.replace(/^prepay_id=/, ''))
      if (!prepay || prepay.until <= clock.now()) return { ok: false, reason: 'prepay_id 已失效' }
      return { ok: true, orderNo: prepay.orderNo }
    },
    pay: (orderNo, payerOpenId) =>
      attempt(orderNo, async (trade) => {
        // Taken back at the counter: no wallet charges that any more, however late it is with others.
        if (trade.state === 'REVOKED') return 'closed'
        if (isEnded(trade)) {
          if (faults.takeLatePayment().mode === 'refused') return 'closed'
        } else if (isTooLate(trade, clock.now())) return 'expired'
        if (payerOpenId !== undefined && payerOpenId !== trade.openId) return 'failed'
        const paid = await settleTrade(trade, parts)
        if (!paid.byCode) await enqueuePaid(paid, parts)
        return 'paid'
      }),
    fail: (orderNo) =>
      attempt(orderNo, async (trade) => {
        if (trade.state === 'USERPAYING') await saveTrade(store, { ...trade, state: 'PAYERROR' })
        return isEnded(trade) ? 'closed' : 'failed'
      }),
  }
}

const isEnded = ({ state }: WechatTrade) => state === 'CLOSED' || state === 'REVOKED' || state === 'PAYERROR'

const isTooLate = (trade: WechatTrade, now: Instant) =>
  secondsBetween(trade.payUntil, now) > 0 || secondsBetween(trade.prepayUntil, now) > 0

function shown(trade: WechatTrade, now: Instant) {
  switch (trade.state) {
    case 'SUCCESS':
      return 'paid'
    case 'REFUND':
      return 'refunded'
    case 'CLOSED':
    case 'REVOKED':
    case 'PAYERROR':
      return 'closed'
    default:
      return isTooLate(trade, now) ? 'expired' : 'unpaid'
  }
}
