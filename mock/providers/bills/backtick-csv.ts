import { type BacktickColumns, backtickColumns } from './backtick-columns'
import { type BillFile, BillRefused, type BillRow, type BillSummary, type ExpectedBill } from './bill'
import { badRow, columnName, columnsOf, countCell, e5Cell, quoted } from './cells'
import { cutWhenOpen, linesOf, utf8Decoder } from './lines'
import { createTimeReader } from './numbers'
import { agree, createTotals } from './totals'

const BACKTICK = 96
const SUMMARY_BEGINS = '总交易单数'

/**
 * WeChat's own bill and that of its non-tax platform: header, rows, header of the summary, summary. Every cell of data
 * begins with a back-tick, so a comma in a name parts nothing.
 */
export async function* readBacktickCsv(file: BillFile, expected: ExpectedBill): AsyncGenerator<BillRow, BillSummary> {
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

function createReader(expected: ExpectedBill) {
  const totals = createTotals()
  const timeOf = createTimeReader(expected.day)
  let header = ''
  let columns: BacktickColumns | null = null
  let sums: number[] = []
  let summaryColumns: ReadonlyMap<string, number> | null = null
  let done = false

  return {
    /** A row, or null for every other line. @throws BillRefused */
    line(line: string, number: number): BillRow | null {
      if (line === '') return null
      if (columns === null) {
        if (line.charCodeAt(0) === BACKTICK) throw new BillRefused('cut', number, 'the header is missing')
        columns = backtickColumns(line.split(','), number)
        sums = columns.sums.map(() => 0)
        header = line
        return null
      }
      if (line === header) throw new BillRefused('doubled', number, 'the header comes again')
      if (done) throw badRow(number, 'something follows the summary')
      if (summaryColumns !== null) {
        compare(cellsOf(line, number, summaryColumns.size), number)
        done = true
        return null
      }
      if (line.charCodeAt(0) === BACKTICK) return row(line, number, columns)
      if (!columnName(line).startsWith(SUMMARY_BEGINS)) throw badRow(number, `neither row nor summary: ${quoted(line)}`)
      summaryColumns = columnsOf(line.split(','), number)
      return null
    },
    end(last: number): BillSummary {
      if (columns === null || !done) throw new BillRefused('cut', last, 'the summary is missing')
      return totals.summary()
    },
  }

  function row(line: string, number: number, columns: BacktickColumns): BillRow {
    const cells = cellsOf(line, number, columns.count)
    const merchant = cells[columns.merchant] as string
    if (merchant !== expected.merchantId) throw new BillRefused('other-merchant', number, quoted(merchant))
    const time = cells[columns.time] as string
    const at = timeOf(time)
    if (at === 'other-day') throw new BillRefused('other-day', number, quoted(time))
    if (at === null) throw badRow(number, `not a time: ${quoted(time)}`)
    const read = columns.row(cells, number, at, withoutCell(line, cells, columns.payer))
    totals.add(read)
    for (let sum = 0; sum < sums.length; sum++) {
      const cell = cells[(columns.sums[sum] as { at: number }).at] as string
      if (cell !== '0.00') (sums[sum] as number) += e5Cell(cell, number)
    }
    return read
  }

  function compare(cells: readonly string[], number: number): void {
    const told = (name: string) => cells[summaryColumns?.get(name) ?? -1]
    agree(SUMMARY_BEGINS, countCell(told(SUMMARY_BEGINS) ?? '', number), totals.rows(), number)
    let compared = 0
    columns?.sums.forEach(({ name }, sum) => {
      const text = told(name)
      if (text === undefined) return
      compared++
      agree(name, e5Cell(text, number), sums[sum] as number, number)
    })
    if (compared < 3) throw new BillRefused('not-a-bill', number, 'a summary without sums')
  }
}

/** @throws BillRefused `bad-row` unless there are exactly `count` cells. */
function cellsOf(line: string, number: number, count: number): string[] {
  if (line.charCodeAt(0) !== BACKTICK) throw badRow(number, `no back-tick: ${quoted(line)}`)
  let cells = line.split(',`')
  // Only then: a name may also end in a backslash of its own.
  if (cells.length > count) cells = splitEscaped(line)
  if (cells.length !== count) throw badRow(number, `${cells.length} cells instead of ${count}`)
  cells[0] = (cells[0] as string).slice(1)
  return cells
}

/** In free text WeChat writes a comma with a backslash before it, and older files a backslash with a blank instead. */
function splitEscaped(line: string): string[] {
  const cells: string[] = []
  let from = 0
  let at = line.indexOf(',`')
  while (at >= 0) {
    if (line[at - 1] !== '\\') {
      cells.push(line.slice(from, at))
      from = at + 2
    }
    at = line.indexOf(',`', at + 2)
  }
  cells.push(line.slice(from))
  return cells
}

/** The line with one cell blanked; `cells[0]` has lost its back-tick. */
function withoutCell(line: string, cells: readonly string[], blank: number): string {
  let from = 1
  for (let at = 0; at < blank; at++) from += (cells[at] as string).length + 2
  return line.slice(0, from) + line.slice(from + (cells[blank] as string).length)
}
