import type { Bookings } from '../../bills/booking'
import { type BacktickFormat, backtickLines, commonCells } from '../../bills/write-backtick'
import { inPieces } from '../../bills/write-text'

/** The header, exactly. */
export const nontaxBillColumns =
  '交易时间,公众账号ID,商户号,子商户号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,企业红包金额,微信退款单号,商户退款单号,退款金额,企业红包退款金额,退款类型,退款状态,商品名称,手续费,费率,行政区划代码,缴费通知书编号(或平台订单号),执收单位编码,通知书类型,银行ID'.split(
    ',',
  )

const summary: BacktickFormat['summary'] = [
  ['总交易单数', null],
  ['总交易额', '总金额'],
  ['总退款金额', '退款金额'],
  ['总企业红包退款金额', '企业红包退款金额'],
  ['手续费总金额', '手续费'],
]

const noticeCells: BacktickFormat['cells'] = {
  行政区划代码: ({ notice }) => notice?.regionCode ?? '',
  商户订单号: ({ notice, orderNo }) => notice?.platformOrderNo ?? orderNo,
  '缴费通知书编号(或平台订单号)': ({ orderNo }) => orderNo,
  执收单位编码: ({ notice }) => notice?.departmentCode ?? '',
  通知书类型: ({ notice }) => notice?.noticeType ?? '',
  银行ID: ({ notice }) => notice?.bankId ?? '',
}

/** The bill of WeChat's non-tax platform (`nontax/downloadbill`), byte by byte. */
export function writeNontaxBill(
  bookings: Bookings,
  { appId, mchId, feeBasisPoints }: { appId: string; mchId: string; feeBasisPoints: number },
): AsyncGenerator<Uint8Array> {
  const cells = { ...commonCells(appId, mchId, 'JSAPI', feeBasisPoints), ...noticeCells }
  return inPieces(backtickLines({ columns: nontaxBillColumns, summary, cells }, bookings), '\r\n')
}
