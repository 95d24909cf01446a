import { createFrameReader, SUMMARY_FRAME } from './alipay-frame'
import { BillRefused, type ExpectedBill } from './bill'
import { badRow, columnOf, columnsOf, countCell, e5Cell, fenCell } from './cells'
import { gbkDecoder } from './gbk'
import { cutWhenOpen, linesOf } from './lines'

/** What 业务明细(汇总).csv says of the day: counts, 商家实收 after refunds, fees. */
export interface AlipaySummary {
  payments: number
  refunds: number
  receivedFen: number
  feeE5: number
}

/** @throws BillRefused */
export async function readAlipaySummary(
  bytes: AsyncIterable<Uint8Array>,
  expected: ExpectedBill,
): Promise<AlipaySummary> {
  const frame = createFrameReader(SUMMARY_FRAME, expected)
  let columns: ReadonlyMap<string, number> = new Map()
  let headerLine = 0
  let summary: AlipaySummary | null = null
  for await (const { first, lines, open } of linesOf(bytes, gbkDecoder()))
    for (const [at, line] of lines.entries()) if (line !== '') cutWhenOpen(open, () => take(line, first + at))
  if (frame.stage() !== 'footer') throw new BillRefused('cut', null, 'the summary ends too early')
  if (!summary) throw new BillRefused('bad-row', headerLine, 'no line 合计')
  return summary

  function take(line: string, number: number): void {
    const part = frame.line(line, number)
    const cells = line.split(',').map((cell) => cell.trim())
    if (part === 'header') {
      columns = columnsOf(cells, number)
      headerLine = number
    } else if (part === 'row' && cells[0] === '合计') {
      if (summary) throw new BillRefused('doubled', number, 'two sums')
      summary = sumsOf(cells, number)
    }
  }

  function sumsOf(cells: readonly string[], line: number): AlipaySummary {
    if (cells.length !== columns.size) throw badRow(line, `${cells.length} cells instead of ${columns.size}`)
    const cell = (name: string) => cells[columnOf(columns, [name], headerLine)] as string
    return {
      payments: countCell(cell('交易订单总笔数'), line),
      refunds: countCell(cell('退款订单总笔数'), line),
      receivedFen: fenCell(cell('商家实收(元)'), line),
      feeE5: e5Cell(cell('服务费(元)'), line),
    }
  }
}
