import { addDays, daysBetween, formatDate } from '@/domain/dates'
import { type Fen, formatYuan } from '@/domain/money'
import { payWords } from '@/locales/zh-cn/pay'
import { type CostLine, totalOn } from './cost-line'

/** Colours as numbers: a data image knows no CSS variables. They are those of tokens.scss. */
const INK = {
  blue: '#1d4fd7',
  good: '#0b7a4b',
  goodTint: '#e3f4ec',
  warn: '#a85a07',
  warnTint: '#fdf1e1',
  axis: '#cfd8e4',
  dash: '#cfa468',
}

interface Look {
  width: number
  height: number
  top: number
  bottom: number
  label: number
  sum: number
  step: number
}

/** 长辈版 is drawn anew with larger words, not blown up. */
const LOOKS: Record<'normal' | 'elder', Look> = {
  normal: { width: 311, height: 188, top: 48, bottom: 160, label: 12, sum: 16, step: 14 },
  elder: { width: 311, height: 264, top: 76, bottom: 226, label: 18, sum: 22, step: 19 },
}

const words = payWords.decision.chart
const LEAD_DAYS = 8
const LEFT = 4

/** The stairs of cost by date as an SVG, drawn for a card on a phone that is 375 px wide. */
export function costChart(line: CostLine, elder: boolean): string {
  const look = LOOKS[elder ? 'elder' : 'normal']
  const body = line.growsFrom ? stairs(line, look) : flat(line, look)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${look.width}" height="${look.height}" viewBox="0 0 ${look.width} ${look.height}" font-family="-apple-system,PingFang SC,Noto Sans CJK SC,sans-serif">${body}</svg>`
}

function stairs(line: CostLine, look: Look): string {
  const { cost } = line
  const growsFrom = line.growsFrom as string
  const start = [addDays(cost.today, -LEAD_DAYS), addDays(cost.dueOn, -2)].sort()[0] as string
  const shownToday = line.capped ? addDays(cost.capOn, 4) : cost.today
  const right = look.width - LEFT
  const flatEnd = line.capped ? 60 : 28
  const span = daysBetween(start, cost.capOn)
  const x = (date: string) =>
    round(date > cost.capOn ? right - flatEnd / 2 : LEFT + (daysBetween(start, date) / span) * (right - LEFT - flatEnd))
  const level = look.bottom - 26
  const y = (amount: Fen) =>
    round(level - ((amount - line.baseFen) / Math.max(1, cost.capFen - line.baseFen)) * (level - look.top))
  const turn = x(growsFrom)
  const cap = x(cost.capOn)
  const steps: string[] = []
  for (let day = growsFrom; day <= cost.capOn; day = addDays(day, 1))
    steps.push(`V${y(totalOn(line, day))}H${day === cost.capOn ? right : x(addDays(day, 1))}`)
  const path = `M${turn} ${level}${steps.join('')}`
  const pinX = x(shownToday)
  const pinY = y(cost.todayFen)
  const pinTone = line.overdue ? INK.warn : INK.blue
  return [
    `<path d="M${LEFT} ${look.bottom}V${level}H${turn}V${look.bottom}z" fill="${INK.goodTint}"/>`,
    `<path d="${path}V${look.bottom}H${turn}z" fill="${INK.warnTint}"/>`,
    stroke(`M${LEFT} ${look.bottom}H${right}`, INK.axis, 1),
    dashes(`M${turn} ${look.bottom}V${level}M${cap} ${look.bottom}V${look.top}`),
    stroke(`M${LEFT} ${level}H${turn}`, INK.good, 2.5),
    stroke(path, INK.warn, 2.5),
    stroke(`M${pinX} ${pinY}V${look.bottom}`, pinTone, 1.5),
    ring(turn, level),
    ring(cap, look.top),
    `<circle cx="${pinX}" cy="${pinY}" r="6" fill="${pinTone}" stroke="#fff" stroke-width="2.5"/>`,
    todayLabel(line, look, { x: pinX, y: pinY, turn, slope: (level - look.top) / (cap - turn) }, pinTone),
    dailyLabel(line, look, turn, cap),
    capLabel(line, look, right),
    dates(look, pinX, turn, cap, line),
  ].join('')
}

function flat(line: CostLine, look: Look): string {
  const { cost } = line
  const right = look.width - LEFT
  const level = look.bottom - 50
  const pinX = look.width / 2
  const tone = cost.held ? INK.warn : INK.blue
  return [
    `<path d="M${LEFT} ${look.bottom}V${level}H${right}V${look.bottom}z" fill="${cost.held ? INK.warnTint : INK.goodTint}"/>`,
    stroke(`M${LEFT} ${look.bottom}H${right}`, INK.axis, 1),
    stroke(`M${LEFT} ${level}H${right}`, cost.held ? INK.warn : INK.good, 2.5),
    stroke(`M${pinX} ${level}V${look.bottom}`, tone, 1.5),
    `<circle cx="${pinX}" cy="${level}" r="6" fill="${tone}" stroke="#fff" stroke-width="2.5"/>`,
    text(pinX, level - 16 - look.sum, words.today, { size: look.label, fill: tone }),
    text(pinX, level - 14, `¥${formatYuan(cost.todayFen)}`, { size: look.sum, fill: tone, bold: true }),
    text(pinX, look.bottom + look.label + 8, shortDate(cost.today), { size: look.label, fill: tone, bold: true }),
    cost.held ? text(right, level - 12, words.paused, { size: look.step, fill: tone, anchor: 'end', bold: true }) : '',
  ].join('')
}

interface Pin {
  x: number
  y: number
  /** Where the stairs begin, and how much they rise per pixel. */
  turn: number
  slope: number
}

/** About how wide a sum is drawn, in px. */
const sumWidth = (amount: Fen, look: Look) => (formatYuan(amount).length + 1) * look.sum * 0.62

/** On the flat part above the pin; on the slope to its left, where the stairs are below it, and clear of the cap's words. */
function todayLabel(line: CostLine, look: Look, { x, y, turn, slope }: Pin, fill: string): string {
  if (line.capped) return ''
  const wide = sumWidth(line.cost.todayFen, look)
  const capLeft = look.width - LEFT - sumWidth(line.cost.capFen, look)
  const besideCap = y < look.top + look.sum * 2 ? capLeft - 10 : x
  const right = Math.max(LEFT + wide, line.overdue ? Math.min(x - 12, besideCap) : x + wide / 2)
  const overStairs = Math.max(0, right - Math.max(x, turn))
  const at = line.overdue && overStairs === 0 ? y : y - 14 - slope * overStairs
  const middle = right - wide / 2
  return (
    text(middle, at - look.sum - 2, words.today, { size: look.label, fill }) +
    text(middle, at, `¥${formatYuan(line.cost.todayFen)}`, { size: look.sum, fill, bold: true })
  )
}

/** Beside the slope, unless the pin stands there. */
function dailyLabel(line: CostLine, look: Look, turn: number, cap: number): string {
  if (line.overdue) return ''
  const x = turn + (cap - turn) * 0.42
  const y = look.top + (look.bottom - 26 - look.top) * 0.34
  return text(x, y, words.daily(formatYuan(line.cost.dailyStepFen)), {
    size: look.step,
    fill: INK.warn,
    anchor: 'end',
    bold: true,
  })
}

function capLabel(line: CostLine, look: Look, right: number): string {
  const at = look.top - 12
  return (
    text(right, at - look.sum - 3, words.most, { size: look.label, fill: INK.warn, anchor: 'end' }) +
    text(right, at, `¥${formatYuan(line.cost.capFen)}`, { size: look.sum, fill: INK.warn, anchor: 'end', bold: true })
  )
}

/** Below the axis; a date is left out where it would run into its neighbour, since the words below name all three. */
function dates(look: Look, pinX: number, turn: number, cap: number, line: CostLine): string {
  const wide = look.label * 3.4
  const y = look.bottom + look.label + 8
  const shown: { x: number; text: string; fill: string }[] = [
    { x: Math.max(wide / 2, pinX), text: shortDate(line.cost.today), fill: line.overdue ? INK.warn : INK.blue },
  ]
  const add = (x: number, date: string) => {
    if (shown.every((other) => Math.abs(other.x - x) > wide)) shown.push({ x, text: shortDate(date), fill: INK.warn })
  }
  add(Math.max(wide / 2, turn + 1), line.growsFrom as string)
  add(Math.min(look.width - wide / 2, cap), line.cost.capOn)
  return shown.map((date) => text(date.x, y, date.text, { size: look.label, fill: date.fill, bold: true })).join('')
}

const shortDate = (date: string) => formatDate(date, 'M/D')
const round = (value: number) => Math.round(value * 10) / 10
const stroke = (d: string, colour: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
const dashes = (d: string) =>
  `<path d="${d}" fill="none" stroke="${INK.dash}" stroke-width="1" stroke-dasharray="3 3"/>`
const ring = (x: number, y: number) =>
  `<circle cx="${x}" cy="${y}" r="4.5" fill="#fff" stroke="${INK.warn}" stroke-width="2.25"/>`

function text(
  x: number,
  y: number,
  words: string,
  {
    size,
    fill,
    anchor = 'middle',
    bold = false,
  }: { size: number; fill: string; anchor?: 'middle' | 'end'; bold?: boolean },
): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${fill}" font-size="${size}"${bold ? ' font-weight="600"' : ''}>${words}</text>`
}
