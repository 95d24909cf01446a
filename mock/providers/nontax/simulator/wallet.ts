import type { Instant } from '@/domain/dates'
import { verifyText } from '../../rsa'
import type { PayOutcome, SimulatedWallet, WalletOrder } from '../../wallet-app'
import { cashierText } from '../../wechat-pay/signing'
import { findNotice } from './bureau'
import { orderOfNotice, saveOrder, settleOrder, statusOf } from './orders'
import type { NontaxParts } from './parts'
import type { NontaxOrder } from './records'

/** WeChat on the citizen's phone, paying an order of the non-tax platform. */
export function createNontaxWallet(parts: NontaxParts): SimulatedWallet {
  const { side, store, clock, faults } = parts

  const attempt = async (noticeNo: string, act: (order: NontaxOrder) => Promise<PayOutcome>): Promise<PayOutcome> => {
    const found = await orderOfNotice(store, noticeNo)
    if (!found) return 'failed'
    return store.exclusively('notice', noticeNo, async () => {
      const order = (await orderOfNotice(store, noticeNo)) ?? found
      return order.paidAt ? 'already-paid' : act(order)
    })
  }

  /** What the bureau's record says decides, not the order. */
  async function refusal(order: NontaxOrder, now: Instant): Promise<'closed' | 'expired' | null> {
    const notice = await findNotice(store, order.noticeNo)
    if (notice?.state === 'void') return 'closed'
    return order.closesAt <= now || !notice || notice.payUntil < now ? 'expired' : null
  }

  return {
    wallet: 'wechat',
    async describe(orderNo) {
      const order = await orderOfNotice(store, orderNo)
      if (!order) return null
      const { description, totalFen } = order
      const state = await shown(order, clock.now())
      return { orderNo, wallet: 'wechat', description, totalFen, payee: side.payee, state }
    },
    async checkCashier(cashier) {
      if (cashier.kind !== 'wechat') return { ok: false, reason: 'not a WeChat cashier' }
      const text = cashierText(side.appId, cashier.timeStamp, cashier.nonceStr, cashier.package)
      if (!verifyText(text, cashier.paySign, side.bankPublicKey)) return { ok: false, reason: '支付验证签名失败' }
      const orderNo = await store.get<string>('prepay', cashier.package.replace(/^prepay_id=/, ''))
      return orderNo ? { ok: true, orderNo } : { ok: false, reason: 'prepay_id 已失效' }
    },
    pay: (orderNo, payerOpenId) =>
      attempt(orderNo, async (order) => {
        const refused = await refusal(order, clock.now())
        if (refused === 'expired') return refused
        if (refused === 'closed' && faults.takeLatePayment().mode === 'refused') return refused
        if (payerOpenId !== undefined && payerOpenId !== order.openId) return 'failed'
        await settleOrder(order, parts)
        return 'paid'
      }),
    fail: (orderNo) =>
      attempt(orderNo, async (order) => {
        if (order.code === 'user-paying') await saveOrder(store, { ...order, code: 'failed' })
        return (await refusal(order, clock.now())) === 'closed' ? 'closed' : 'failed'
      }),
  }

  async function shown(order: NontaxOrder, now: Instant): Promise<WalletOrder['state']> {
    if (order.paidAt) return statusOf(order, now) === 3 ? 'paid' : 'refunded'
    return (await refusal(order, now)) ?? 'unpaid'
  }
}
