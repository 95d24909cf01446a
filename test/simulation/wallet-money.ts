import type { AlipayTrade } from '../../mock/providers/alipay/simulator/records'
import type { OutsideStore } from '../../mock/providers/outside-store'
import type { WechatRefund, WechatTrade } from '../../mock/providers/wechat-pay/simulator/records'

/** What went in and came back at a wallet for one order, in fen, by the wallet's own records. */
export interface WalletMoney {
  paidFen: number
  refundedFen: number
  /** The wallet took it although the trade had ended, or from somebody who never got the cashier. */
  late: boolean
}

/** The wallets' books, order by order: the truth against which ours are held. */
export async function walletBooks(
  wechat: OutsideStore,
  alipay: OutsideStore,
  late: ReadonlySet<string>,
): Promise<Map<string, WalletMoney>> {
  const books = new Map<string, WalletMoney>()
  for (const { body } of await wechat.list<WechatTrade>('trade'))
    books.set(body.orderNo, { paidFen: body.paidAt ? body.totalFen : 0, refundedFen: 0, late: late.has(body.orderNo) })
  for (const { body } of await wechat.list<WechatRefund>('refund')) {
    const money = books.get(body.orderNo)
    if (money && body.status === 'SUCCESS') money.refundedFen += body.refundFen
  }
  for (const { body } of await alipay.list<AlipayTrade>('trade')) {
    const back = body.refunds
      .filter((refund) => !refund.returned)
      .reduce((total, refund) => total + refund.refundFen, 0)
    books.set(body.orderNo, {
      paidFen: body.paidAt ? body.totalFen : 0,
      refundedFen: back,
      late: late.has(body.orderNo),
    })
  }
  return books
}
