import { formatInstant, type Instant } from '@/domain/dates'
import { INK, line, NOTE, type Paper, type Shape, text } from '../../printing/page'
import { sizeThatFits } from '../../printing/typesetting'
import { printedText } from './cell-text'
import type { Cell, Sheet, SheetColumn } from './sheet'

/** A4, turned. */
const PAGE = { width: 841.89, height: 595.28 }
const LEFT = 40
const RIGHT = PAGE.width - LEFT
const TOP = 96
const BOTTOM = PAGE.height - 44
const ROW = 18
const SIZE = 9
const PAD = 4

/** The sheet as a printed table, its head on every page. */
export async function tablePaper(sheet: Sheet, createdAt: Instant): Promise<Paper> {
  const rows: (readonly Cell[])[] = []
  for await (const row of sheet.rows()) rows.push(row)
  const perPage = Math.floor((BOTTOM - TOP - ROW) / ROW)
  const parts = Array.from({ length: Math.max(1, Math.ceil(rows.length / perPage)) }, (_, place) =>
    rows.slice(place * perPage, (place + 1) * perPage),
  )
  const pages = parts.map((part, place) => [
    ...head(sheet, createdAt, `第 ${place + 1} 页　共 ${parts.length} 页`),
    ...table(sheet.columns, part),
  ])
  return { title: sheet.title, createdAt, ...PAGE, pages }
}

function head({ title, subtitle }: Sheet, createdAt: Instant, page: string): Shape[] {
  return [
    text([PAGE.width / 2, 46], title, { size: 16, weight: 'bold', anchor: 'middle' }),
    text([LEFT, 78], subtitle, { size: 10, colour: NOTE }),
    text([RIGHT, 78], `${formatInstant(createdAt, 'YYYY年M月D日 HH:mm')}导出　${page}`, {
      size: 10,
      colour: NOTE,
      anchor: 'end',
    }),
    text([PAGE.width / 2, PAGE.height - 20], '由演示系统生成，单位与资金均为虚构', {
      size: 8,
      colour: NOTE,
      anchor: 'middle',
    }),
  ]
}

function table(columns: readonly SheetColumn[], rows: readonly (readonly Cell[])[]): Shape[] {
  const edges = edgesOf(columns)
  const bottom = TOP + (rows.length + 1) * ROW
  const rules = Array.from({ length: rows.length + 2 }, (_, place) => {
    const y = TOP + place * ROW
    return line([LEFT, y], [RIGHT, y], place <= 1 ? INK : NOTE, place <= 1 ? 0.8 : 0.3)
  })
  const titles = columns.map((column, place) => cell(edges, place, TOP, column.title, column, 'bold'))
  const cells = rows.flatMap((row, index) =>
    row.map((one, place) => {
      const column = columns[place] as SheetColumn
      return cell(edges, place, TOP + (index + 1) * ROW, printedText(one, column), column, 'regular')
    }),
  )
  return [...rules, ...edges.map((x) => line([x, TOP], [x, bottom], NOTE, 0.3)), ...titles, ...cells]
}

function edgesOf(columns: readonly SheetColumn[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const edges = [LEFT]
  for (const { width } of columns) edges.push((edges.at(-1) as number) + (width / total) * (RIGHT - LEFT))
  return edges
}

/** Sums end at the right, where digits stand below each other; what is too long is set smaller, never cut. */
function cell(
  edges: readonly number[],
  place: number,
  top: number,
  words: string,
  { kind }: SheetColumn,
  weight: 'regular' | 'bold',
): Shape {
  const [left, right] = [edges[place] as number, edges[place + 1] as number]
  const atEnd = kind === 'fen' || kind === 'number'
  const size = sizeThatFits(words, SIZE, right - left - 2 * PAD, weight)
  const x = atEnd ? right - PAD : left + PAD
  return text([x, top + 12.5], words, { size, weight, anchor: atEnd ? 'end' : 'start' })
}
