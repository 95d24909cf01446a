import type { Instant } from '@/domain/dates'
import { type Fen, fen, ZERO_FEN } from '@/domain/money'
import type { BillRow } from './bill'
import { badRow, columnOf, columnsOf, e5Cell, numberCell, optionalColumn, quoted } from './cells'
import { E5_PER_FEN } from './numbers'

/** How the summary's columns are called, and the column of the rows that each adds up. Later names are older ones. */
const summed: readonly (readonly [summary: string, detail: string])[] = [
  ['应结订单总金额', '应结订单金额'],
  ['退款总金额', '退款金额'],
  ['充值券退款总金额', '充值券退款金额'],
  ['手续费总金额', '手续费'],
  ['订单总金额', '订单金额'],
  ['申请退款总金额', '申请退款金额'],
  ['总交易额', '总金额'],
  ['总退款金额', '退款金额'],
  ['总企业红包退款金额', '企业红包退款金额'],
]

export interface BacktickColumns {
  count: number
  time: number
  merchant: number
  payer: number
  /** Columns of the rows that the summary adds up, by the summary's name. */
  sums: readonly { name: string; at: number }[]
  row(cells: readonly string[], line: number, at: Instant, raw: string): BillRow
}

/**
 * The columns that WeChat's bills have in common: the 27 of today, the 24 until 2018, the variants SUCCESS (no refund
 * columns) and REFUND (with times of their own), and the 27 of the non-tax platform.
 * @throws BillRefused `not-a-bill`
 */
export function backtickColumns(header: readonly string[], headerLine: number): BacktickColumns {
  const columns = columnsOf(header, headerLine)
  const column = (...names: string[]) => columnOf(columns, names, headerLine)
  const optional = (...names: string[]) => optionalColumn(columns, names)

  const tradeNo = column('微信订单号')
  // At the non-tax platform the merchant's order is the platform's; ours is the notice.
  const orderNo = column('缴费通知书编号(或平台订单号)', '商户订单号')
  const state = column('交易状态')
  const currency = column('货币种类')
  // With coupons: what the citizen owed, and what our orders say.
  const total = column('订单金额', '总金额')
  const fee = column('手续费')
  const refundNo = optional('商户退款单号')
  const refunded = optional('申请退款金额', '退款金额')
  const refundState = optional('退款状态')
  const region = optional('行政区划代码')

  return {
    count: header.length,
    // Of a refund its own request, also where the payment's time stands beside it.
    time: column('退款申请时间', '交易时间'),
    merchant: column('商户号'),
    payer: column('用户标识'),
    sums: summed.flatMap(([name, detail]) => {
      const at = columns.get(detail)
      return at === undefined ? [] : [{ name, at }]
    }),
    row(cells, line, at, raw) {
      if (cellAt(cells, currency) !== 'CNY') throw badRow(line, `another currency: ${quoted(cellAt(cells, currency))}`)
      const kind = kindOf(cellAt(cells, state), line)
      const number = numberCell(cellAt(cells, orderNo), 'order number', line)
      return {
        line,
        kind: kind === 'payment' ? 'payment' : 'refund',
        at,
        orderNo: number,
        tradeNo: numberCell(cellAt(cells, tradeNo), 'trade number', line),
        refundNo:
          kind === 'payment' ? null : kind === 'reversal' ? number : refundNumber(cellAt(cells, refundNo), line),
        amountFen:
          kind === 'payment'
            ? amount(cellAt(cells, total), line)
            : amount(cellAt(cells, refunded), line) ||
              (kind === 'reversal' ? amount(cellAt(cells, total), line) : ZERO_FEN),
        feeE5: e5Cell(cellAt(cells, fee), line),
        status: kind === 'refund' ? refundStatus(cellAt(cells, refundState), line) : 'success',
        regionCode: region === null ? null : regionOf(cellAt(cells, region), line),
        raw,
      }
    },
  }
}

const cellAt = (cells: readonly string[], column: number | null) => (column === null ? '' : (cells[column] as string))

function kindOf(state: string, line: number): 'payment' | 'refund' | 'reversal' {
  if (state === 'SUCCESS') return 'payment'
  if (state === 'REFUND') return 'refund'
  if (state === 'REVOKED') return 'reversal'
  throw badRow(line, `unknown state: ${quoted(state)}`)
}

/** A payment has a `0` there. */
function refundNumber(text: string, line: number): string {
  if (text === '0') throw badRow(line, 'a refund without its number')
  return numberCell(text, 'refund number', line)
}

function amount(text: string, line: number): Fen {
  const value = e5Cell(text, line)
  if (value < 0 || value % E5_PER_FEN !== 0) throw badRow(line, `not an amount: ${quoted(text)}`)
  return fen(value / E5_PER_FEN)
}

/** The file's own words, frozen when it was written. CHANGE: the bank sent it back, a person has to help. */
function refundStatus(text: string, line: number): BillRow['status'] {
  if (text === 'SUCCESS') return 'success'
  if (text === 'PROCESSING' || text === 'CHANGE') return 'processing'
  if (text === 'FAIL') return 'failed'
  throw badRow(line, `unknown state of a refund: ${quoted(text)}`)
}

function regionOf(text: string, line: number): string | null {
  if (text === '') return null
  if (!/^\d{6}$/.test(text)) throw badRow(line, `not a district: ${quoted(text)}`)
  return text
}
