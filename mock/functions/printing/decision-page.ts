import type { ServedDecision } from '@/contract/violations'
import { formatDate, formatInstant } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { formatYuan } from '@/domain/money'
import { INK, line, NOTE, type Page, type Point, SEAL, type Shape, text } from './page'

const WIDTH = 595
const LEFT = 64
const RIGHT = WIDTH - 64
const SIZE = 12
const LEADING = 23
const PER_LINE = Math.floor((RIGHT - LEFT) / SIZE)

/**
 * A simple-procedure decision (公安交通管理简易程序处罚决定书) with every content that the law asks for: person, vehicle,
 * facts, legal basis, penalty, way and term of payment, remedies, authority and date (处理程序规定 art. 45, 行政处罚法
 * art. 52), and the points (记分管理办法 art. 13).
 */
export function decisionPage(decision: ServedDecision): Page {
  const shapes: Shape[] = [
    text([WIDTH / 2, 64], decision.authority.name, { size: 15, anchor: 'middle', weight: 'bold' }),
    text([WIDTH / 2, 96], decision.title, { size: 20, anchor: 'middle', weight: 'bold' }),
    text([RIGHT, 124], `编号：${formatDecisionNumber(decision.number)}`, { size: 11, anchor: 'end' }),
    line([LEFT, 134], [RIGHT, 134], INK),
  ]
  let y = 134 + LEADING
  for (const [left, right] of facts(decision)) {
    shapes.push(text([LEFT, y], left, { size: SIZE }))
    if (right) shapes.push(text([WIDTH / 2 + 20, y], right, { size: SIZE }))
    y += LEADING
  }
  y += 6
  for (const paragraph of paragraphs(decision)) {
    for (const row of wrap(`　　${paragraph}`)) {
      shapes.push(text([LEFT, y], row, { size: SIZE }))
      y += LEADING
    }
    y += 4
  }
  shapes.push(...foot(decision, y + 18))
  return {
    title: `处罚决定书 ${decision.number}`,
    createdAt: decision.servedAt,
    width: WIDTH,
    height: Math.max(842, y + 190),
    shapes,
  }
}

function facts(decision: ServedDecision): [string, string?][] {
  return [
    [`被处罚人：${decision.person}`, `准驾车型：${decision.classes.join('、')}`],
    [`驾驶证号：${decision.licenceNumber}`, `档案编号：${decision.fileNumber}`],
    [`发证机关：${decision.licenceIssuer}`],
    [`车辆牌号：${decision.plate}`, `车辆类型：${decision.vehicleType}`],
  ]
}

function paragraphs(decision: ServedDecision): string[] {
  const { remedies } = decision
  const when = formatInstant(decision.happenedAt, 'YYYY年M月D日HH时mm分')
  const first = remedies.reconsiderationFirst
    ? `应当先申请行政复议；对复议决定不服的，可以自收到复议决定书之日起十五日内向${remedies.court}提起行政诉讼。`
    : `也可以在${remedies.lawsuitMonths}个月内直接向${remedies.court}提起行政诉讼。`
  return [
    `被处罚人于${when}，在${decision.place}实施“${decision.act}”（代码${decision.code}）的违法行为，违反了${decision.forbiddenBy}。`,
    `依据${decision.punishedBy}，决定给予${penalty(decision)}。`,
    decision.points > 0 ? `依据《道路交通安全违法行为记分管理办法》，记${decision.points}分。` : '本次违法行为不记分。',
    ...(decision.nearFull
      ? ['临界告知：本记分周期累积记分已达9分以上。满12分的，将扣留驾驶证并须参加学习、考试。']
      : []),
    decision.howToPay,
    ...(decision.surcharge ? [decision.surcharge] : []),
    `如不服本决定，可以自收到本决定书之日起${remedies.reconsiderationDays}日内向${remedies.reconsiderationBody}申请行政复议（${remedies.channel}），${first}`,
  ].filter((paragraph) => paragraph !== '')
}

function penalty(decision: ServedDecision): string {
  if (decision.penalty === 'warning') return '警告的处罚'
  return `罚款人民币${decision.fineInCapitals}（¥${formatYuan(decision.fineFen)}）的处罚`
}

function foot(decision: ServedDecision, y: number): Shape[] {
  const centre: Point = [RIGHT - 96, y + 44]
  return [
    text([LEFT, y], `电子送达：${formatInstant(decision.servedAt, 'YYYY年M月D日 HH:mm')}，被处罚人已在线确认违法事实`, {
      size: 11,
    }),
    ...(decision.dueOn
      ? [text([LEFT, y + 20], `缴款期限：${formatDate(decision.dueOn, 'YYYY年M月D日')}前（含当日）`, { size: 11 })]
      : []),
    text([centre[0], y + 30], decision.authority.name, { size: 11, anchor: 'middle' }),
    text([centre[0], y + 52], formatInstant(decision.servedAt, 'YYYY年M月D日'), { size: 11, anchor: 'middle' }),
    { kind: 'ellipse', centre, radii: [56, 56], width: 2.2, colour: SEAL },
    text([centre[0], y + 8], '处罚专用章', { size: 11, anchor: 'middle', colour: SEAL }),
    text([centre[0], y + 84], '演示用', { size: 10, anchor: 'middle', colour: SEAL }),
    text([WIDTH / 2, y + 140], '本页由演示系统生成，人员、车辆、单位与印章均为虚构', {
      size: 9,
      colour: NOTE,
      anchor: 'middle',
    }),
  ]
}

/** No row begins with these (避头). */
const NOT_FIRST = '，。；：、）》”'
/** No row ends with these. */
const NOT_LAST = '（《“'

/** Rows of at most `PER_LINE` full-width characters; digits and Latin letters count half. */
function wrap(paragraph: string): string[] {
  const rows: string[] = []
  let row = ''
  let width = 0
  for (const character of paragraph) {
    const own = character.charCodeAt(0) < 0x100 ? 0.56 : 1
    const needs = own + (NOT_LAST.includes(character) ? 1 : 0)
    if (width + needs > PER_LINE && !NOT_FIRST.includes(character)) {
      rows.push(row)
      row = ''
      width = 0
    }
    row += character
    width += own
  }
  return [...rows, row]
}
