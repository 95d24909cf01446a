import { cellText } from './cell-text'
import type { Cell, Sheet, SheetColumn } from './sheet'

/** Without it Excel takes UTF-8 for the system's own encoding, and Chinese becomes noise. */
const BYTE_ORDER_MARK = '\ufeff'
const ROWS_AT_ONCE = 500
/** What a spreadsheet would run as a formula (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/
/** A spreadsheet keeps fifteen digits of a number and shows eleven: longer ones are kept as text by a tab, as Alipay does. */
const LONG_NUMBER = /^\d{12,}$/

/** The sheet as UTF-8 CSV (RFC 4180) in pieces; never more than a few hundred rows are in memory. */
export async function* csvOf(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const encode = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'utf8')
  yield Buffer.from(BYTE_ORDER_MARK, 'utf8')
  let lines = [sheet.columns.map(({ title }) => quoted(title)).join(',')]
  for await (const row of sheet.rows()) {
    lines.push(row.map((cell, place) => csvCell(cell, sheet.columns[place] as SheetColumn)).join(','))
    if (lines.length < ROWS_AT_ONCE) continue
    yield encode(lines)
    lines = []
  }
  yield encode(lines)
}

function csvCell(cell: Cell, column: SheetColumn): string {
  const text = cellText(cell, column)
  if (column.kind !== 'text') return quoted(text)
  if (LONG_NUMBER.test(text)) return quoted(`\t${text}`)
  return quoted(RUNS.test(text) ? `'${text}` : text)
}

const quoted = (text: string) => (/[",\r\n\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
