import { formatInstant, type Instant } from '@/domain/dates'
import { A4, INK, line, NOTE, type Paper, type Shape, text } from '../../printing/page'
import { sizeThatFits } from '../../printing/typesetting'
import { printedYuan } from './cell-text'
import type { Statement } from './statement'
import { accountNames, channelNames } from './words'

const LEFT = 48
const RIGHT = A4.width - 48
const ROW = 19
const SIZE = 9
const PAD = 5
/** The signatures have their place at the foot of the last page. */
const BOTTOM = A4.height - 150
const FIRST_TOP = 150

interface Column {
  title: string
  right: boolean
  width: number
}

const words = (title: string, width: number): Column => ({ title, right: false, width })
const sum = (title: string): Column => ({ title, right: true, width: 12 })

interface Part {
  title: string
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
  total: readonly string[] | null
}

/**
 * The month of an authority's fines as it is filed: what each channel took per income item, and every account's balance
 * from the first to the last day, with a line for whoever made it and one for whoever checked it.
 */
export function statementPaper(statement: Statement, createdAt: Instant): Paper {
  const pages: Shape[][] = [heading(statement)]
  let y = FIRST_TOP
  for (const part of partsOf(statement)) {
    if (y + ROW * 4 > BOTTOM) y = begin(pages)
    ;(pages.at(-1) as Shape[]).push(text([LEFT, y], part.title, { size: 11, weight: 'bold' }))
    y += 10
    y = table(pages, y, part) + 26
  }
  const last = pages.at(-1) as Shape[]
  last.push(...signatures(statement, createdAt))
  for (const [place, page] of pages.entries()) page.push(footer(place + 1, pages.length))
  return { title: '罚没收入资金月报', createdAt, ...A4, pages }
}

function heading({ unit, month, unitCode }: Statement): Shape[] {
  return [
    text([A4.width / 2, 64], '罚没收入资金月报', { size: 20, weight: 'bold', anchor: 'middle' }),
    text([A4.width / 2, 88], month, { size: 11, anchor: 'middle' }),
    text([LEFT, 116], `执收单位：${unit}`, { size: sizeThatFits(`执收单位：${unit}`, 10, 330) }),
    text([RIGHT, 116], `${unitCode === null ? '' : `编码：${unitCode}　`}单位：元`, { size: 10, anchor: 'end' }),
    line([LEFT, 126], [RIGHT, 126], INK),
  ]
}

function partsOf({ channels, totals, balances, balanceTotals }: Statement): Part[] {
  return [
    {
      title: '一、按渠道和收入项目',
      columns: [words('渠道', 10), words('收入项目', 11), ...['收款', '退款', '手续费', '渠道结算', '清分'].map(sum)],
      rows: channels.map((row) => [
        `${channelNames[row.channel]} ${row.payments} 笔`,
        row.item,
        ...[row.paid_fen, row.refunded_fen, row.fee_fen, row.settled_fen, row.swept_fen].map(printedYuan),
      ]),
      total: ['合计', '', ...[totals.paid, totals.refunded, totals.fee, totals.settled, totals.swept].map(printedYuan)],
    },
    {
      title: '二、科目余额（借方为正）',
      columns: [words('科目', 16), words('渠道、项目', 12), ...['期初', '借方发生', '贷方发生', '期末'].map(sum)],
      rows: balances.map((row) => [
        accountNames[row.account],
        row.channel ? channelNames[row.channel] : (row.item ?? ''),
        ...[row.opening_fen, row.debit_fen, row.credit_fen, row.closing_fen].map(printedYuan),
      ]),
      total: [
        '合计',
        '',
        ...[balanceTotals.opening, balanceTotals.debit, balanceTotals.credit, balanceTotals.closing].map(printedYuan),
      ],
    },
  ]
}

function begin(pages: Shape[][]): number {
  pages.push([])
  return 64
}

/** @returns the lower edge */
function table(pages: Shape[][], top: number, { columns, rows, total }: Part): number {
  const edges = edgesOf(columns)
  let y = top
  const rowAt = (cells: readonly string[], bold: boolean) => {
    if (y + ROW > BOTTOM) {
      y = begin(pages)
      rowAt(
        columns.map(({ title }) => title),
        true,
      )
    }
    const page = pages.at(-1) as Shape[]
    page.push(...ruledRow(y, edges, columns, cells, bold))
    y += ROW
  }
  rowAt(
    columns.map(({ title }) => title),
    true,
  )
  for (const row of rows) rowAt(row, false)
  if (rows.length === 0) rowAt(['本月没有发生', ...columns.slice(1).map(() => '')], false)
  if (total) rowAt(total, true)
  return y
}

function ruledRow(
  y: number,
  edges: readonly number[],
  columns: readonly Column[],
  cells: readonly string[],
  bold: boolean,
): Shape[] {
  const weight = bold ? 'bold' : 'regular'
  const rules = [y, y + ROW].map((at) => line([LEFT, at], [RIGHT, at], NOTE, 0.4))
  const sides = edges.map((x) => line([x, y], [x, y + ROW], NOTE, 0.4))
  const shown = cells.map((cell, place) => {
    const [left, right] = [edges[place] as number, edges[place + 1] as number]
    const atEnd = columns[place]?.right ?? false
    const size = sizeThatFits(cell, SIZE, right - left - 2 * PAD, weight)
    return text([atEnd ? right - PAD : left + PAD, y + 13], cell, { size, weight, anchor: atEnd ? 'end' : 'start' })
  })
  return [...rules, ...sides, ...shown]
}

function edgesOf(columns: readonly Column[]): number[] {
  const all = columns.reduce((total, { width }) => total + width, 0)
  const edges = [LEFT]
  for (const { width } of columns) edges.push((edges.at(-1) as number) + (width / all) * (RIGHT - LEFT))
  return edges
}

function signatures({ madeBy, agrees }: Statement, createdAt: Instant): Shape[] {
  const y = A4.height - 104
  const field = (x: number, label: string, value: string) => [
    text([x, y], label, { size: 10.5 }),
    text([x + 46, y - 1], value, { size: 10.5 }),
    line([x + 42, y + 4], [x + 140, y + 4], INK, 0.6),
  ]
  return [
    text([LEFT, y - 26], agrees ? '期初加借方减贷方等于期末，借贷相等，与总账一致。' : '与总账不一致，不得报送。', {
      size: 10,
    }),
    ...field(LEFT, '经办：', madeBy.clerk),
    ...field(LEFT + 178, '复核：', madeBy.checker),
    ...field(LEFT + 356, '负责人：', ''),
    text([RIGHT, y + 30], `制表日期：${formatInstant(createdAt, 'YYYY年M月D日')}`, { size: 10.5, anchor: 'end' }),
  ]
}

const footer = (page: number, pages: number): Shape =>
  text([A4.width / 2, A4.height - 32], `第 ${page} 页　共 ${pages} 页　由演示系统生成，单位与资金均为虚构`, {
    size: 8.5,
    colour: NOTE,
    anchor: 'middle',
  })
