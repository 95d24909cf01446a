import type { Bookings } from '../../bills/booking'
import { type BacktickFormat, backtickLines, commonCells } from '../../bills/write-backtick'
import { inPieces } from '../../bills/write-text'

export const tradeBillTypes = ['ALL', 'SUCCESS', 'REFUND'] as const
export type TradeBillType = (typeof tradeBillTypes)[number]

const split = (names: string) => names.split(',')
const ORDER =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类'

/** The headers, exactly. `OLD` is that of merchants from before 2018. */
export const tradeBillColumns: Readonly<Record<TradeBillType | 'OLD', readonly string[]>> = {
  ALL: split(
    `${ORDER},应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注`,
  ),
  SUCCESS: split(`${ORDER},应结订单金额,代金券金额,商品名称,商户数据包,手续费,费率,订单金额,费率备注`),
  REFUND: split(
    `${ORDER},应结订单金额,代金券金额,退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注`,
  ),
  OLD: split(
    '交易时间,公众账号ID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,企业红包金额,微信退款单号,商户退款单号,退款金额,企业红包退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率',
  ),
}

const SUMMARY: BacktickFormat['summary'] = [
  ['总交易单数', null],
  ['应结订单总金额', '应结订单金额'],
  ['退款总金额', '退款金额'],
  ['充值券退款总金额', '充值券退款金额'],
  ['手续费总金额', '手续费'],
  ['订单总金额', '订单金额'],
  ['申请退款总金额', '申请退款金额'],
]
const OLD_SUMMARY: BacktickFormat['summary'] = [
  ['总交易单数', null],
  ['总交易额', '总金额'],
  ['总退款金额', '退款金额'],
  ['总企业红包退款金额', '企业红包退款金额'],
  ['手续费总金额', '手续费'],
]

/** WeChat's trade bill, byte by byte as it is downloaded without GZIP. */
export function writeWechatBill(
  bookings: Bookings,
  { appId, mchId, feeBasisPoints }: { appId: string; mchId: string; feeBasisPoints: number },
  type: TradeBillType | 'OLD' = 'ALL',
): AsyncGenerator<Uint8Array> {
  const columns = tradeBillColumns[type]
  const summary = (type === 'OLD' ? OLD_SUMMARY : SUMMARY).filter(([, sums]) => sums === null || columns.includes(sums))
  const cells = commonCells(appId, mchId, 'JSAPI', feeBasisPoints)
  return inPieces(backtickLines({ columns, summary, cells }, bookings), '\r\n')
}
