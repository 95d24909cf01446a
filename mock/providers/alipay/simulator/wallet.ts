import type { PayOutcome, SimulatedWallet, WalletOrder } from '../../wallet-app'
import { enqueuePaid } from './notifications'
import type { SimulatorParts } from './parts'
import { type AlipayTrade, refundedFen } from './records'
import { findTrade, saveTrade } from './trades'

/** Alipay on the citizen's phone. */
export function createAlipayWallet(parts: SimulatorParts): SimulatedWallet {
  const { side, store, clock, faults } = parts

  const attempt = (orderNo: string, act: (trade: AlipayTrade) => Promise<PayOutcome>) =>
    store.exclusively('trade', orderNo, async () => {
      const trade = await findTrade(store, orderNo, clock.now())
      if (!trade) return 'failed'
      return trade.paidAt ? 'already-paid' : act(trade)
    })
  const refusalOf = (trade: AlipayTrade) => (isOverdue(trade) ? 'expired' : 'closed')

  return {
    wallet: 'alipay',
    async describe(orderNo) {
      const trade = await findTrade(store, orderNo, clock.now())
      if (!trade) return null
      const { subject: description, totalFen } = trade
      return { orderNo, wallet: 'alipay', description, totalFen, payee: side.payee, state: shown(trade) }
    },
    async checkCashier(cashier) {
      if (cashier.kind !== 'alipay') return { ok: false, reason: 'not an Alipay cashier' }
      const orderNo = await store.get<string>('trade-no', cashier.tradeNo)
      return orderNo ? { ok: true, orderNo } : { ok: false, reason: '交易不存在' }
    },
    pay: (orderNo, payerOpenId) =>
      attempt(orderNo, async (trade) => {
        if (trade.state === 'TRADE_CLOSED' && faults.takeLatePayment().mode === 'refused') return refusalOf(trade)
        if (payerOpenId !== undefined && payerOpenId !== trade.buyerOpenId) return 'failed'
        const paid: AlipayTrade = { ...trade, state: 'TRADE_SUCCESS', paidAt: clock.now() }
        await saveTrade(store, paid)
        await enqueuePaid(paid, parts)
        return 'paid'
      }),
    fail: (orderNo) =>
      attempt(orderNo, async (trade) => {
        if (trade.state === 'TRADE_CLOSED') return refusalOf(trade)
        if (trade.byCode === 'waiting')
          await saveTrade(store, { ...trade, state: 'TRADE_CLOSED', closedAt: clock.now(), byCode: 'declined' })
        return 'failed'
      }),
  }
}

/** Closed by its own time-out, not by the merchant. */
const isOverdue = ({ closedAt, closesAt }: AlipayTrade) => closedAt === undefined || closedAt >= closesAt

function shown(trade: AlipayTrade): WalletOrder['state'] {
  if (trade.state === 'WAIT_BUYER_PAY') return 'unpaid'
  if (trade.paidAt) return refundedFen(trade) > 0 ? 'refunded' : 'paid'
  return isOverdue(trade) ? 'expired' : 'closed'
}
