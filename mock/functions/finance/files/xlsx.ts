import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { cellText } from './cell-text'
import type { Cell, Sheet, SheetColumn } from './sheet'

const FEN_PER_YUAN = 100
/** Characters of a column per unit of its width. */
const CHARACTERS = 1.6

/** The sheet as a workbook of one page. Sums are numbers, long numbers are text, so that no digit is lost. */
export async function xlsxOf({ title, columns, rows }: Sheet): Promise<Uint8Array> {
  const data: Row[] = [columns.map((column) => ({ value: column.title, fontWeight: 'bold' as const }))]
  for await (const row of rows()) data.push(row.map((cell, place) => xlsxCell(cell, columns[place] as SheetColumn)))
  const file = writeXlsxFile(data, {
    // A page's name has at most 31 characters and none of these.
    sheet: title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map(({ width }) => ({ width: Math.round(width * CHARACTERS) })),
    stickyRowsCount: 1,
  })
  return new Uint8Array(await file.toBuffer())
}

function xlsxCell(cell: Cell, column: SheetColumn): Row[number] {
  if (cell === null) return null
  if (column.kind === 'fen' && typeof cell === 'number')
    return { type: Number, value: cell / FEN_PER_YUAN, format: '0.00' }
  if (column.kind === 'number' && typeof cell === 'number') return { type: Number, value: cell }
  return { type: String, value: cellText(cell, column) }
}
