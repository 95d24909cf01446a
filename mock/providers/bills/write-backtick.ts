import { formatInstant } from '@/domain/dates'
import { formatYuan, ZERO_FEN } from '@/domain/money'
import type { Booking, Bookings } from './booking'
import { formatE5, parseE5 } from './numbers'

export interface BacktickFormat {
  columns: readonly string[]
  /** Names of the summary's columns with the column that each adds up; null counts the rows. */
  summary: readonly (readonly [name: string, sums: string | null])[]
  /** What a cell holds; columns without one are empty. */
  cells: Readonly<Record<string, (booking: Booking) => string>>
}

/** The lines of a bill in WeChat's manner, without line ends. */
export async function* backtickLines(format: BacktickFormat, bookings: Bookings): AsyncGenerator<string> {
  const sums = new Map<string, number>()
  let rows = 0
  yield format.columns.join(',')
  for await (const booking of bookings) {
    const cells = format.columns.map((column) => format.cells[column]?.(booking) ?? '')
    for (const [, column] of format.summary)
      if (column !== null)
        sums.set(column, (sums.get(column) ?? 0) + parseE5(cells[format.columns.indexOf(column)] as string))
    rows++
    if (!booking.unwritten) yield cells.map((cell) => `\`${cell}`).join(',')
  }
  yield format.summary.map(([name]) => name).join(',')
  yield format.summary
    .map(([, column]) => `\`${column === null ? rows : sumText(column, sums.get(column) ?? 0)}`)
    .join(',')
}

/** The fee alone is told in five decimals. */
const sumText = (column: string, e5: number) => (column === '手续费' ? formatE5(e5) : formatE5(e5).slice(0, -3))

/** A name must not bring commas or lines of its own. */
const freeText = (text: string) => text.replaceAll(',', '\\ ').replace(/\r?\n/g, '\\n').replaceAll('`', "'")

const chinaTime = (booking: Booking) => formatInstant(booking.at, 'YYYY-MM-DD HH:mm:ss')
const paid = (booking: Booking) => formatYuan(booking.kind === 'payment' ? booking.amountFen : ZERO_FEN)
const returned = (booking: Booking) => formatYuan(booking.kind === 'payment' ? ZERO_FEN : booking.amountFen)

const STATES = { payment: 'SUCCESS', refund: 'REFUND', reversal: 'REVOKED' }
const REFUND_STATES = { success: 'SUCCESS', processing: 'PROCESSING', failed: 'FAIL' }
const NO_COUPON = () => '0.00'

/** Cells that all of WeChat's bills have in common. */
export const commonCells = (
  appId: string,
  merchantId: string,
  tradeType: string,
  feeBasisPoints: number,
): BacktickFormat['cells'] => ({
  交易时间: chinaTime,
  公众账号ID: () => appId,
  商户号: () => merchantId,
  特约商户号: () => '0',
  子商户号: () => '0',
  微信订单号: ({ tradeNo }) => tradeNo,
  商户订单号: ({ orderNo }) => orderNo,
  用户标识: ({ payer }) => payer,
  交易类型: () => tradeType,
  交易状态: ({ kind }) => STATES[kind],
  付款银行: () => 'OTHERS',
  货币种类: () => 'CNY',
  应结订单金额: paid,
  总金额: paid,
  订单金额: paid,
  代金券金额: NO_COUPON,
  企业红包金额: NO_COUPON,
  退款申请时间: chinaTime,
  退款成功时间: (booking) => (booking.status === 'success' ? chinaTime(booking) : ''),
  微信退款单号: ({ refund }) => refund?.channelNumber ?? '0',
  商户退款单号: ({ refund }) => refund?.number ?? '0',
  退款金额: returned,
  申请退款金额: returned,
  充值券退款金额: NO_COUPON,
  企业红包退款金额: NO_COUPON,
  退款类型: ({ kind }) => (kind === 'payment' ? '' : 'ORIGINAL'),
  退款状态: ({ kind, status }) => (kind === 'payment' ? '' : REFUND_STATES[status]),
  商品名称: ({ subject }) => freeText(subject),
  手续费: ({ feeE5 }) => formatE5(feeE5),
  费率: () => `${(feeBasisPoints / 100).toFixed(2)}%`,
})
