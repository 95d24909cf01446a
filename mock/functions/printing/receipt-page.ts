import { formatInstant } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { formatYuan } from '@/domain/money'
import { line, NOTE, type Page, type Point, SEAL, type Shape, type TextOptions, text } from './page'
import type { ReceiptContent } from './receipt-content'

const FORM = '#7a3b2e'

const WIDTH = 720
const LEFT = 40
const RIGHT = WIDTH - 40
const TABLE_TOP = 158
const ROW = 26
/** Left edges of: item code, item name, unit, quantity, amount, remark. */
const COLUMNS = [LEFT, 140, 404, 448, 500, 590, RIGHT] as const
const HEADINGS = ['项目编码', '项目名称', '单位', '数量', '金额（元）', '备注']
/** Fewer items leave empty rows, as on the printed form. */
const FEWEST_ROWS = 4

/** The common layout of a fiscal e-receipt (财政电子票据: code 8, number 10, check code 6, total in capitals and figures). */
export function receiptPage(content: ReceiptContent): Page {
  const rows = Math.max(FEWEST_ROWS, content.items.length)
  const tableBottom = TABLE_TOP + ROW * (rows + 2)
  const shapes = [
    ...heading(content),
    ...table(content, rows),
    ...total(content, tableBottom - ROW),
    ...others(content, tableBottom),
    ...seal(),
  ]
  return {
    title: `票据 ${content.code}-${content.number}`,
    createdAt: content.issuedAt,
    width: WIDTH,
    height: tableBottom + 40 + 18 * Math.ceil(content.decisionNumbers.length / 3) + 92,
    shapes,
  }
}

function heading(content: ReceiptContent): Shape[] {
  const day = formatInstant(content.issuedAt, 'YYYY年M月D日')
  return [
    text([WIDTH / 2, 46], '非税收入统一票据（电子）', { size: 22, colour: FORM, weight: 'bold', anchor: 'middle' }),
    text([WIDTH / 2, 66], '模拟票据，不作报销凭证', { size: 11, colour: SEAL, anchor: 'middle' }),
    ...field([LEFT, 96], '票据代码：', content.code),
    ...field([LEFT, 118], '缴款人：', content.payerMasked),
    ...field([LEFT, 140], '缴款时间：', formatInstant(content.paidAt, 'YYYY-MM-DD HH:mm:ss')),
    ...field([470, 96], '票据号码：', content.number),
    ...field([470, 118], '校验码：', content.checkCode),
    ...field([470, 140], '开票日期：', day),
  ]
}

function table(content: ReceiptContent, rows: number): Shape[] {
  const bottom = TABLE_TOP + ROW * (rows + 2)
  const shapes: Shape[] = []
  for (let row = 0; row <= rows + 2; row++)
    shapes.push(line([LEFT, TABLE_TOP + row * ROW], [RIGHT, TABLE_TOP + row * ROW], FORM))
  // The last row is the total: it has no columns.
  for (const [index, x] of COLUMNS.entries()) {
    const outer = index === 0 || index === COLUMNS.length - 1
    shapes.push(line([x, TABLE_TOP], [x, outer ? bottom : bottom - ROW], FORM))
  }
  for (const [index, label] of HEADINGS.entries())
    shapes.push(cell(index, 0, label, { colour: FORM, anchor: 'middle' }))
  for (const [index, item] of content.items.entries()) {
    shapes.push(cell(0, index + 1, item.itemCode, { anchor: 'start' }))
    shapes.push(cell(1, index + 1, shorten(item.name, 23), { anchor: 'start' }))
    shapes.push(cell(2, index + 1, '元', { anchor: 'middle' }))
    shapes.push(cell(3, index + 1, '1', { anchor: 'middle' }))
    shapes.push(cell(4, index + 1, formatYuan(item.amountFen), { anchor: 'end' }))
  }
  return shapes
}

function total(content: ReceiptContent, top: number): Shape[] {
  return [
    ...field([LEFT + 6, top + 17], '金额合计（大写）：', content.totalInCapitals),
    ...field([COLUMNS[4], top + 17], '（小写）：', `¥${formatYuan(content.totalFen)}`),
  ]
}

function others(content: ReceiptContent, top: number): Shape[] {
  const shapes = [text([LEFT, top + 24], '其他信息', { size: 11, colour: FORM })]
  let y = top + 24
  for (let first = 0; first < content.decisionNumbers.length; first += 3) {
    const some = content.decisionNumbers.slice(first, first + 3).map(formatDecisionNumber)
    shapes.push(...field([LEFT + 60, y], first === 0 ? '处罚决定书编号：' : '', some.join('　')))
    y += 18
  }
  shapes.push(
    ...field([LEFT + 60, y], '缴款渠道：', content.wallet === 'wechat' ? '微信支付' : '支付宝'),
    ...field([LEFT + 230, y], '订单号：', content.orderNo),
    ...field([LEFT, y + 38], '收款单位（章）：', content.payee),
    ...field([500, y + 38], '复核人：', '系统'),
    ...field([590, y + 38], '收款人：', '系统'),
    text([WIDTH / 2, y + 66], '本页由演示系统生成，票据与单位均为虚构', { size: 9, colour: NOTE, anchor: 'middle' }),
  )
  return shapes
}

function seal(): Shape[] {
  const centre: Point = [WIDTH / 2, 108]
  return [
    { kind: 'ellipse', centre, radii: [58, 30], width: 2, colour: SEAL },
    { kind: 'ellipse', centre, radii: [53, 25.5], width: 0.7, colour: SEAL },
    text([centre[0], 98], '财政票据', { size: 10, colour: SEAL, anchor: 'middle' }),
    text([centre[0], 113], '模拟监制章', { size: 12, colour: SEAL, weight: 'bold', anchor: 'middle' }),
    text([centre[0], 126], '演示用', { size: 9, colour: SEAL, anchor: 'middle' }),
  ]
}

function field([x, y]: Point, label: string, value: string): Shape[] {
  return [text([x, y], label, { colour: FORM }), text([x + widthOf(label, 11), y], value)]
}

function cell(column: number, row: number, words: string, options: TextOptions): Shape {
  const left = COLUMNS[column] as number
  const right = COLUMNS[column + 1] as number
  const x = { start: left + 6, middle: (left + right) / 2, end: right - 6 }[options.anchor ?? 'start']
  return text([x, TABLE_TOP + row * ROW + 17], words, options)
}

/** Labels are full-width throughout, and a full-width character is as wide as the type is high. */
function widthOf(label: string, size: number): number {
  return label.length * size
}

function shorten(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`
}
