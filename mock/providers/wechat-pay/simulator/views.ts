import { WechatRefusal, wechatTime } from './answers'
import type { WechatSide } from './parts'
import type { WechatTrade } from './records'

const DESCRIPTIONS = {
  NOTPAY: '订单未支付',
  USERPAYING: '用户支付中',
  PAYERROR: '支付失败',
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  CLOSED: '已关闭',
  REVOKED: '已撤销',
}

/** A trade as query answers and notifications show it; unpaid ones have no transaction_id. */
export function tradeView(trade: WechatTrade, { appId, mchId }: WechatSide) {
  const base = {
    appid: appId,
    mchid: mchId,
    out_trade_no: trade.orderNo,
    trade_state: trade.state,
    trade_state_desc: DESCRIPTIONS[trade.state],
    ...(trade.attach === undefined ? {} : { attach: trade.attach }),
  }
  if (!trade.transactionId || !trade.paidAt) return { ...base, amount: { total: trade.totalFen, currency: 'CNY' } }
  return {
    ...base,
    transaction_id: trade.transactionId,
    trade_type: trade.byCode ? 'MICROPAY' : 'JSAPI',
    bank_type: 'OTHERS',
    success_time: wechatTime(trade.paidAt),
    payer: { openid: trade.openId },
    amount: { total: trade.totalFen, payer_total: trade.totalFen, currency: 'CNY', payer_currency: 'CNY' },
  }
}

export function knownTrade(trade: WechatTrade | null): WechatTrade {
  if (trade) return trade
  throw new WechatRefusal(404, 'ORDER_NOT_EXIST', '订单不存在')
}
