import { formatYuan } from '@/domain/money'
import { type CodePayAnswer, type CodePayRequest, ProviderError, type ProviderTrade } from '../payment-channel'
import { type createCall, readAnswer } from './call'
import { codePayAnswer } from './messages'

const REFUSALS: Readonly<Record<string, 'code' | 'money'>> = {
  'ACQ.PAYMENT_AUTH_CODE_INVALID': 'code',
  'ACQ.SOUNDWAVE_PARSER_FAIL': 'code',
  'ACQ.BUYER_BALANCE_NOT_ENOUGH': 'money',
  'ACQ.BUYER_BANKCARD_BALANCE_NOT_ENOUGH': 'money',
}

/** `alipay.trade.pay` and `alipay.trade.cancel`. */
export function createCodeCalls(
  call: ReturnType<typeof createCall>,
  notifyUrl: string,
  query: (orderNo: string) => Promise<ProviderTrade>,
) {
  async function payByCode({ orderNo, payCode, ...request }: CodePayRequest): Promise<CodePayAnswer> {
    try {
      const body = await call(
        'alipay.trade.pay',
        {
          out_trade_no: orderNo,
          total_amount: formatYuan(request.totalFen),
          subject: request.description.replace(/[/=&]/g, ' '),
          scene: 'bar_code',
          auth_code: payCode,
          product_code: 'FACE_TO_FACE_PAYMENT',
          store_id: request.windowId.replaceAll('-', ''),
        },
        { notifyUrl },
      )
      const trade = readAnswer(codePayAnswer, body)
      if (trade.out_trade_no !== orderNo) return { state: 'unknown' }
      return { state: 'paid', tradeNo: trade.trade_no, totalFen: trade.total_amount, paidAt: trade.gmt_payment }
    } catch (error) {
      return refusalOf(error)
    }
  }

  async function reverse(orderNo: string): Promise<'reversed' | 'paid'> {
    const trade = await query(orderNo)
    // Whoever typed the password in time has paid: that is kept, not given back.
    if (trade.state === 'paid') return 'paid'
    // What it does not know yet and is paid after all is told by a message, and goes back as paid too late.
    if (trade.state === 'unpaid') await call('alipay.trade.cancel', { out_trade_no: orderNo })
    return 'reversed'
  }

  return { payByCode, reverse }
}

function refusalOf(error: unknown): CodePayAnswer {
  if (!(error instanceof ProviderError)) throw error
  if (error.code === '10003') return { state: 'user-paying' }
  if (error.kind !== 'rejected') return { state: 'unknown' }
  // A number that is taken says nothing of what became of it.
  if (error.code === 'ACQ.CONTEXT_INCONSISTENT' || error.code === 'ACQ.TRADE_HAS_SUCCESS') return { state: 'unknown' }
  return { state: 'refused', because: REFUSALS[error.code] ?? 'account' }
}
