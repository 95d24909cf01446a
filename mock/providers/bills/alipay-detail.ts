import { fen } from '@/domain/money'
import { createFrameReader, DETAIL_FRAME } from './alipay-frame'
import { BillRefused, type BillRow, type ExpectedBill } from './bill'
import { badRow, columnName, columnOf, columnsOf, e5Cell, fenCell, numberCell, quoted } from './cells'
import { createTimeReader } from './numbers'
import { plainCells, withoutPlainCell } from './plain-csv'
import { agree, type Totals } from './totals'

/** What 商家实收 adds up to, which the payer's sum is not where Alipay gave a red packet. */
export interface Received {
  paymentFen: number
  refundFen: number
}

/** The detail file 业务明细.csv, line by line. */
export function createDetailReader(expected: ExpectedBill, totals: Totals, received: Received) {
  const frame = createFrameReader(DETAIL_FRAME, expected)
  const timeOf = createTimeReader(expected.day)
  const told = { payments: false, refunds: false, written: false }
  let columns: DetailColumns | null = null

  return {
    /** A row, or null for every other line. @throws BillRefused */
    line(line: string, number: number): BillRow | null {
      if (line === '') return null
      switch (frame.line(line, number)) {
        case 'header':
          columns = detailColumns(line, number)
          return null
        case 'row':
          return row(line, number, columns as DetailColumns)
        case 'footer':
          footer(columnName(line), number)
          return null
        default:
          return null
      }
    },
    end(last: number): void {
      if (!told.payments || !told.refunds || !told.written) throw new BillRefused('cut', last, 'the end is missing')
    },
  }

  function row(line: string, number: number, columns: DetailColumns): BillRow {
    const cells = plainCells(line, columns.count)
    if (cells.length !== columns.count) throw badRow(number, `${cells.length} cells instead of ${columns.count}`)
    const raw = withoutPlainCell(line, cells, columns.payer)
    const isRefund = trimmed(cells, columns.kind) === '退款'
    if (!isRefund && trimmed(cells, columns.kind) !== '交易')
      throw badRow(number, `unknown kind: ${quoted(trimmed(cells, columns.kind))}`)
    const time = trimmed(cells, columns.time)
    const at = timeOf(time)
    if (at === 'other-day') throw new BillRefused('other-day', number, quoted(time))
    if (at === null) throw badRow(number, `not a time: ${quoted(time)}`)
    const orderNo = numberCell(trimmed(cells, columns.orderNo), 'order number', number)
    const feeE5 = Math.abs(e5Cell(trimmed(cells, columns.fee), number))
    const mine = Math.abs(fenCell(trimmed(cells, columns.received), number))
    if (isRefund) received.refundFen += mine
    else received.paymentFen += mine
    const read: BillRow = {
      line: number,
      kind: isRefund ? 'refund' : 'payment',
      at,
      orderNo,
      tradeNo: numberCell(trimmed(cells, columns.tradeNo), 'trade number', number),
      // A refund that was asked for without a number has that of its order.
      refundNo: isRefund ? trimmed(cells, columns.refundNo) || orderNo : null,
      // Some files write refunds with a minus, others without: the kind decides.
      amountFen: fen(Math.abs(fenCell(trimmed(cells, columns.total), number))),
      feeE5: isRefund && feeE5 !== 0 ? -feeE5 : feeE5,
      status: 'success',
      regionCode: null,
      raw,
    }
    totals.add(read)
    return read
  }

  function footer(line: string, number: number): void {
    const sums = /^#(交易|退款)合计:(\d+)笔,商家实收(?:退款)?共(-?[\d.]+)元,/.exec(line.replaceAll('，', ','))
    if (sums) {
      const { payments, refunds } = totals.counts()
      const isRefund = sums[1] === '退款'
      agree(`${sums[1]}笔数`, Number(sums[2]), isRefund ? refunds : payments, number)
      const sum = isRefund ? received.refundFen : received.paymentFen
      agree(`${sums[1]}商家实收`, Math.abs(fenCell(sums[3] as string, number)), sum, number)
      told[isRefund ? 'refunds' : 'payments'] = true
    } else if (/^#导出时间:\[.+\]$/.test(line)) told.written = true
    else throw badRow(number, `neither sum nor end: ${quoted(line)}`)
  }
}

type DetailColumns = ReturnType<typeof detailColumns>

function detailColumns(line: string, number: number) {
  const cells = line.split(',')
  const columns = columnsOf(cells, number)
  const column = (...names: string[]) => columnOf(columns, names, number)
  return {
    count: cells.length,
    tradeNo: column('支付宝交易号'),
    orderNo: column('商户订单号'),
    kind: column('业务类型'),
    time: column('完成时间'),
    payer: column('对方账户'),
    total: column('订单金额(元)'),
    received: column('商家实收(元)'),
    refundNo: column('退款批次号/请求号'),
    fee: column('服务费(元)'),
  }
}

/** Cells of text end in a TAB, so that spreadsheets leave long numbers alone. */
function trimmed(cells: readonly string[], at: number): string {
  const cell = cells[at] as string
  const last = cell.charCodeAt(cell.length - 1)
  return last === 9 || last === 32 ? cell.trimEnd() : cell
}
