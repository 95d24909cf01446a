import { ProviderError, type ProviderRefund, type ProviderTrade, type RefundRequest } from './payment-channel'

interface WalletCalls {
  query(orderNo: string): Promise<ProviderTrade>
  /** Resolves when the wallet confirmed that it closed the trade. */
  closeTrade(orderNo: string): Promise<void>
  requestRefund(request: RefundRequest): Promise<ProviderRefund>
  queryRefund(request: RefundRequest): Promise<ProviderRefund>
  /** The wallet's code for a refund number that stands for another refund already. */
  refundConflict: string
}

/** What both wallets need after a refusal: look at what is there before believing that nothing happened. */
export function createSettlement(calls: WalletCalls) {
  /**
   * A refused close is no proof of anything: the trade may be paid, closed already, or unknown because the order
   * never arrived. A trade that is unknown was never offered to a cashier, so nothing can be charged.
   */
  async function close(orderNo: string): Promise<'closed' | 'paid'> {
    try {
      await calls.closeTrade(orderNo)
      return 'closed'
    } catch (error) {
      if (!isRefusal(error)) throw error
      const trade = await calls.query(orderNo)
      if (trade.state === 'unpaid') throw error
      return trade.state === 'paid' ? 'paid' : 'closed'
    }
  }

  /** Anything but an acceptance may still have been accepted: the refund itself is asked before the error is believed. */
  async function refund(request: RefundRequest): Promise<ProviderRefund> {
    try {
      return await calls.requestRefund(request)
    } catch (error) {
      if (!(error instanceof ProviderError) || error.code === calls.refundConflict) throw error
      const known = await calls.queryRefund(request).catch(() => null)
      if (known === null || known.state === 'not-found') throw error
      return known
    }
  }

  return { close, refund }
}

const isRefusal = (error: unknown): boolean => error instanceof ProviderError && error.kind === 'rejected'
