import { BillRefused } from './bill'
import { parseE5, parseSignedFen } from './numbers'

/** Half- and full-width parentheses, blanks and TABs make no other column of a name. */
export const columnName = (cell: string) =>
  cell.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':').replace(/[\s`]/g, '')

/** Where each column stands. @throws BillRefused for a name that comes twice */
export function columnsOf(cells: readonly string[], line: number): ReadonlyMap<string, number> {
  const columns = new Map(cells.map((cell, at) => [columnName(cell), at]))
  if (columns.size !== cells.length) throw new BillRefused('not-a-bill', line, 'a column comes twice')
  return columns
}

/** The first of these columns that there is. @throws BillRefused `not-a-bill` when there is none */
export function columnOf(columns: ReadonlyMap<string, number>, names: readonly string[], line: number): number {
  const found = optionalColumn(columns, names)
  if (found === null) throw new BillRefused('not-a-bill', line, `no column ${names.join(' or ')}`)
  return found
}

export function optionalColumn(columns: ReadonlyMap<string, number>, names: readonly string[]): number | null {
  for (const name of names) {
    const at = columns.get(name)
    if (at !== undefined) return at
  }
  return null
}

export const badRow = (line: number, detail: string) => new BillRefused('bad-row', line, detail)

export function e5Cell(text: string, line: number): number {
  const value = parseE5(text)
  if (Number.isNaN(value)) throw badRow(line, `not a sum in yuan: ${quoted(text)}`)
  return value
}

export function fenCell(text: string, line: number): number {
  const value = parseSignedFen(text)
  if (Number.isNaN(value)) throw badRow(line, `not a sum in whole fen: ${quoted(text)}`)
  return value
}

export function countCell(text: string, line: number): number {
  if (!/^\d{1,9}$/.test(text)) throw badRow(line, `not a count: ${quoted(text)}`)
  return Number(text)
}

/** A number of an order, a trade or a refund: there, and no longer than any channel makes it. */
export function numberCell(text: string, what: string, line: number): string {
  if (text === '' || text.length > 64) throw badRow(line, `no ${what}: ${quoted(text)}`)
  return text
}

export const quoted = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
