import { fen } from '@/domain/money'
import { type BillFile, BillRefused, type BillRow, type BillSummary, type ExpectedBill } from './bill'
import { badRow, columnOf, columnsOf, countCell, e5Cell, fenCell, numberCell, quoted } from './cells'
import { cutWhenOpen, linesOf, utf8Decoder } from './lines'
import { createTimeReader } from './numbers'
import { withoutPlainCell } from './plain-csv'
import { agree, createTotals } from './totals'

export const CARD_TITLE = '银行卡收单对账文件'
export const CARD_END = '文件结束'

/**
 * The file of the card acquirer: UTF-8, commas, no quoting.
 *
 *     银行卡收单对账文件,{merchant},{YYYY-MM-DD}
 *     交易时间,交易类型,商户订单号,收单流水号,退货订单号,卡号,交易金额,手续费,交易状态
 *     2026-11-20 10:30:00,消费,…,…,,622202******0123,200.00,0.40000,成功
 *     合计,{rows},{消费 rows},{消费 yuan},{退货 rows},{退货 yuan that moved},{fees}
 *     文件结束
 */
export async function* readCardCsv(file: BillFile, expected: ExpectedBill): AsyncGenerator<BillRow, BillSummary> {
  const reader = createReader(expected)
  let last = 0
  for await (const { first, lines, open } of linesOf(file.bytes, utf8Decoder())) {
    for (let at = 0; at < lines.length; at++) {
      const row = cutWhenOpen(open, () => reader.line(lines[at] as string, first + at))
      if (row) yield row
    }
    last = first + lines.length - 1
  }
  return reader.end(last)
}

const STATUSES: Readonly<Record<string, BillRow['status']>> = { 成功: 'success', 处理中: 'processing', 失败: 'failed' }

function createReader(expected: ExpectedBill) {
  const totals = createTotals()
  const timeOf = createTimeReader(expected.day)
  let stage: 'title' | 'header' | 'rows' | 'end' | 'done' = 'title'
  let columns: CardColumns | null = null

  return {
    /** A row, or null for every other line. @throws BillRefused */
    line(line: string, number: number): BillRow | null {
      if (line === '') return null
      if (stage !== 'title' && line.startsWith(CARD_TITLE))
        throw new BillRefused('doubled', number, 'the file begins again')
      const cells = line.split(',')
      switch (stage) {
        case 'title':
          checkTitle(cells, number)
          stage = 'header'
          return null
        case 'header':
          columns = cardColumns(cells, number)
          stage = 'rows'
          return null
        case 'rows':
          if (cells[0] !== '合计') return row(line, cells, number, columns as CardColumns)
          compare(cells, number)
          stage = 'end'
          return null
        case 'end':
          if (line !== CARD_END) throw badRow(number, `not the end: ${quoted(line)}`)
          stage = 'done'
          return null
        case 'done':
          throw badRow(number, 'something follows the end')
      }
    },
    end(last: number): BillSummary {
      if (stage !== 'done') throw new BillRefused('cut', last, 'the end is missing')
      return totals.summary()
    },
  }

  function checkTitle([title, merchantId, day]: readonly string[], number: number): void {
    if (title !== CARD_TITLE) throw new BillRefused('not-a-bill', number, 'no title')
    if (merchantId !== expected.merchantId) throw new BillRefused('other-merchant', number, quoted(merchantId ?? ''))
    if (day !== expected.day) throw new BillRefused('other-day', number, quoted(day ?? ''))
  }

  function row(line: string, cells: readonly string[], number: number, columns: CardColumns): BillRow {
    if (cells.length !== columns.count) throw badRow(number, `${cells.length} cells instead of ${columns.count}`)
    const cell = (at: number) => cells[at] as string
    const kind = cell(columns.kind) === '消费' ? 'payment' : 'refund'
    if (kind === 'refund' && cell(columns.kind) !== '退货')
      throw badRow(number, `unknown: ${quoted(cell(columns.kind))}`)
    const at = timeOf(cell(columns.time))
    if (at === 'other-day') throw new BillRefused('other-day', number, quoted(cell(columns.time)))
    if (at === null) throw badRow(number, `not a time: ${quoted(cell(columns.time))}`)
    const status = STATUSES[cell(columns.status)]
    if (!status || (kind === 'payment' && status !== 'success'))
      throw badRow(number, `unknown state: ${quoted(cell(columns.status))}`)
    const amount = fenCell(cell(columns.amount), number)
    if (amount < 0) throw badRow(number, 'an amount below zero')
    const read: BillRow = {
      line: number,
      kind,
      at,
      orderNo: numberCell(cell(columns.orderNo), 'order number', number),
      tradeNo: numberCell(cell(columns.tradeNo), 'trade number', number),
      refundNo: kind === 'payment' ? null : numberCell(cell(columns.refundNo), 'refund number', number),
      amountFen: fen(amount),
      feeE5: e5Cell(cell(columns.fee), number),
      status,
      regionCode: null,
      raw: withoutPlainCell(line, cells, columns.card),
    }
    totals.add(read)
    return read
  }

  function compare(cells: readonly string[], number: number): void {
    if (cells.length !== 7) throw badRow(number, `${cells.length} cells instead of 7`)
    const [, rows, payments, paid, refunds, refunded, fees] = cells as [string, ...string[]]
    const counted = totals.summary()
    agree('笔数', countCell(rows as string, number), counted.rows, number)
    agree('消费笔数', countCell(payments as string, number), counted.payments, number)
    agree('消费金额', fenCell(paid as string, number), counted.paymentFen, number)
    agree('退货笔数', countCell(refunds as string, number), counted.refunds, number)
    agree('退货金额', fenCell(refunded as string, number), counted.refundFen, number)
    agree('手续费', e5Cell(fees as string, number), counted.feeE5, number)
  }
}

type CardColumns = ReturnType<typeof cardColumns>

function cardColumns(cells: readonly string[], line: number) {
  const columns = columnsOf(cells, line)
  const column = (name: string) => columnOf(columns, [name], line)
  return {
    count: cells.length,
    time: column('交易时间'),
    kind: column('交易类型'),
    orderNo: column('商户订单号'),
    tradeNo: column('收单流水号'),
    refundNo: column('退货订单号'),
    card: column('卡号'),
    amount: column('交易金额'),
    fee: column('手续费'),
    status: column('交易状态'),
  }
}
