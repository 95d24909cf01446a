import type { Instant } from '@/domain/dates'
import type { Fen } from '@/domain/money'
import { type CodePayAnswer, type CodePayRequest, ProviderError, type ProviderTrade } from '../payment-channel'
import type { WechatPayAccount } from './account'
import { type CallWechat, readAnswer } from './call'
import { queryAnswer } from './messages'

const REFUSALS: Readonly<Record<string, 'code' | 'money'>> = {
  AUTH_CODE_INVALID: 'code',
  AUTH_CODE_ERROR: 'code',
  AUTH_CODE_EXPIRE: 'code',
  NOT_ENOUGH: 'money',
}

/** `codepay` and `reverse`: the answer comes at once and nothing is notified. */
export function createCodeCalls(
  call: CallWechat,
  account: WechatPayAccount,
  query: (orderNo: string) => Promise<ProviderTrade>,
) {
  async function payByCode({ orderNo, payCode, ...request }: CodePayRequest): Promise<CodePayAnswer> {
    try {
      const body = await call('POST', '/v3/pay/transactions/codepay', {
        appid: account.appId,
        mchid: account.mchId,
        description: request.description,
        out_trade_no: orderNo,
        payer: { auth_code: payCode },
        amount: { total: request.totalFen, currency: 'CNY' },
        scene_info: { store_info: { out_id: request.windowId.replaceAll('-', '').slice(0, 32) } },
      })
      const trade = readAnswer(queryAnswer, body)
      if (trade.out_trade_no !== orderNo || trade.mchid !== account.mchId) return { state: 'unknown' }
      return trade.trade_state === 'SUCCESS' ? paid(trade) : { state: 'user-paying' }
    } catch (error) {
      return refusalOf(error)
    }
  }

  async function reverse(orderNo: string): Promise<'reversed' | 'paid'> {
    const trade = await query(orderNo)
    // Whoever typed the password in time has paid: that is kept, not given back.
    if (trade.state === 'paid') return 'paid'
    // Unknown may be unknown yet, and no message would tell us of it later.
    if (trade.state !== 'closed')
      await call('POST', reversalPath(orderNo), { appid: account.appId, mchid: account.mchId }).catch(unlessUnknown)
    return 'reversed'
  }

  return { payByCode, reverse }
}

const reversalPath = (orderNo: string) => `/v3/pay/transactions/out-trade-no/${encodeURIComponent(orderNo)}/reverse`

/** There is nothing to take back: it never arrived. */
function unlessUnknown(error: unknown): void {
  if (!(error instanceof ProviderError && error.code === 'ORDER_NOT_EXIST')) throw error
}

const paid = (trade: { transaction_id: string; success_time: Instant; amount: { total: Fen } }): CodePayAnswer => ({
  state: 'paid',
  tradeNo: trade.transaction_id,
  totalFen: trade.amount.total,
  paidAt: trade.success_time,
})

function refusalOf(error: unknown): CodePayAnswer {
  if (!(error instanceof ProviderError)) throw error
  if (error.code === 'USERPAYING') return { state: 'user-paying' }
  if (error.kind !== 'rejected') return { state: 'unknown' }
  // A number that is taken says nothing of what became of it.
  if (error.code === 'OUT_TRADE_NO_USED') return { state: 'unknown' }
  return { state: 'refused', because: REFUSALS[error.code] ?? 'account' }
}
