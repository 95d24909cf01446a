import { formatYuan } from '@/domain/money'
import { line, type Point, SEAL, type Shape, type TextOptions, text } from './page'
import type { ReceiptContent } from './receipt-content'
import { widthOf, wrap } from './typesetting'

/** The brown of the printed form. */
export const FORM = '#7a3b2e'
export const LEFT = 36
export const RIGHT = 644

const ROW = 22
const SIZE = 10.5
const LEADING = 13.5
/** Left edges of the columns, and the right edge of the last. */
const COLUMNS = [LEFT, 108, 362, 396, 430, 504, 578, RIGHT] as const
const HEADINGS = ['项目编码', '项目名称', '单位', '数量', '标准', '金额（元）', '备注']
const NAME = 1

/** An item with its name in as many rows as it needs; nothing is cut off. */
export interface ReceiptRow {
  itemCode: string
  name: readonly string[]
  amount: string
  height: number
}

export function rowsOf({ items, paper }: Pick<ReceiptContent, 'items' | 'paper'>): ReceiptRow[] {
  return items.map(({ itemCode, name, amountFen }) => {
    const rows = wrap(name, SIZE, widthOfColumn(NAME) - 12)
    return {
      itemCode,
      name: rows,
      amount: `${paper === 'red' ? '-' : ''}${formatYuan(amountFen)}`,
      height: ROW + (rows.length - 1) * LEADING,
    }
  })
}

/** The rows in pages of at most this height. */
export function paged(rows: readonly ReceiptRow[], most: number): ReceiptRow[][] {
  const pages: ReceiptRow[][] = [[]]
  let height = 0
  for (const row of rows) {
    if (height + row.height > most && height > 0) {
      pages.push([])
      height = 0
    }
    pages.at(-1)?.push(row)
    height += row.height
  }
  return pages
}

/**
 * The ruled table. @param height of the items' part: fewer items leave it empty, as on the printed form
 * @param total null = it follows on the next page
 */
export function receiptTable(
  top: number,
  { rows, height, total }: { rows: readonly ReceiptRow[]; height: number; total: ReceiptContent | null },
): { shapes: Shape[]; bottom: number } {
  const items = top + ROW
  const totalTop = items + height
  const bottom = totalTop + ROW
  const shapes: Shape[] = [top, items, totalTop, bottom].map((y) => line([LEFT, y], [RIGHT, y], FORM))
  for (const [index, x] of COLUMNS.entries()) {
    const outer = index === 0 || index === COLUMNS.length - 1
    shapes.push(line([x, top], [x, outer ? bottom : totalTop], FORM))
  }
  for (const [index, label] of HEADINGS.entries())
    shapes.push(cell(index, top + 15, label, { colour: FORM, anchor: 'middle' }))
  let y = items
  for (const row of rows) {
    shapes.push(...itemShapes(row, y + 15))
    y += row.height
    if (y < totalTop - ROW / 2) shapes.push(line([LEFT, y], [RIGHT, y], FORM, 0.4))
  }
  shapes.push(
    ...(total ? totalShapes(total, totalTop + 15) : [text([LEFT + 6, totalTop + 15], '（接下页）', { size: SIZE })]),
  )
  return { shapes, bottom }
}

function itemShapes({ itemCode, name, amount }: ReceiptRow, y: number): Shape[] {
  return [
    cell(0, y, itemCode, { anchor: 'middle' }),
    ...name.map((row, place) => cell(NAME, y + place * LEADING, row)),
    cell(2, y, '元', { anchor: 'middle' }),
    cell(3, y, '1', { anchor: 'middle' }),
    cell(4, y, amount, { anchor: 'end', ...inRed(amount) }),
    cell(5, y, amount, { anchor: 'end', ...inRed(amount) }),
  ]
}

const inRed = (amount: string): TextOptions => (amount.startsWith('-') ? { colour: SEAL } : {})

function totalShapes({ totalInCapitals, totalFen, paper }: ReceiptContent, y: number): Shape[] {
  const red = paper === 'red'
  return [
    ...labelled([LEFT + 6, y], '金额合计（大写）', `${red ? '（负数）' : ''}${totalInCapitals}`),
    ...labelled([COLUMNS[4] + 6, y], '（小写）', `${red ? '-' : ''}¥${formatYuan(totalFen)}`),
  ]
}

/** A printed label and what is filled in behind it. */
export function labelled([x, y]: Point, label: string, value: string, size = SIZE): Shape[] {
  return [text([x, y], label, { colour: FORM, size }), text([x + widthOf(label, size) + 2, y], value, { size })]
}

function cell(column: number, y: number, words: string, options: TextOptions = {}): Shape {
  const left = COLUMNS[column] as number
  const x = { start: left + 6, middle: left + widthOfColumn(column) / 2, end: left + widthOfColumn(column) - 6 }
  return text([x[options.anchor ?? 'start'], y], words, { size: SIZE, ...options })
}

const widthOfColumn = (column: number) => (COLUMNS[column + 1] as number) - (COLUMNS[column] as number)
