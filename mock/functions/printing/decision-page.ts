import type { ServedDecision } from '@/contract/violations'
import { formatDate, formatInstant } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { formatYuan } from '@/domain/money'
import { barcode } from './barcode'
import { acrossPage, checkMark, type PrintedCode } from './check-mark'
import { A4, INK, NOTE, type Paper, type Shape, text } from './page'
import { sealed } from './seals'
import { type Field, fieldGrid } from './table-grid'
import { flow, sizeThatFits } from './typesetting'

const LEFT = 68
const RIGHT = A4.width - LEFT
const MIDDLE = A4.width / 2
const WIDTH = RIGHT - LEFT
const GRID_TOP = 164
const GRID = { width: WIDTH, labelWidth: 66, size: 11, colour: INK }
/** Above it the paragraphs, below it the foot. */
const FOOT_TOP = 640
const COLUMN = { left: LEFT, width: WIDTH, size: 12, leading: 21.5, bottom: FOOT_TOP - 18 }

/**
 * A simple-procedure decision (公安交通管理简易程序处罚决定书) with every content that the law asks for: person, vehicle,
 * facts, legal basis, penalty, way and term of payment, remedies, authority and date (处理程序规定 art. 45, 行政处罚法
 * art. 52), and the points (记分管理办法 art. 13). What became of it since stands across the page.
 */
export function decisionPage(decision: ServedDecision, code: PrintedCode): Paper {
  const { shapes: grid, bottom } = fieldGrid([LEFT, GRID_TOP], facts(decision), GRID)
  const bodies = flow(paragraphs(decision), { ...COLUMN, top: bottom + 30, topAfter: GRID_TOP + 20 })
  const pages = bodies.map((body, place) => [
    ...standing(decision),
    ...heading(decision, bodies.length > 1 ? `第 ${place + 1} 页　共 ${bodies.length} 页` : ''),
    ...(place === 0 ? grid : []),
    ...body,
    ...(place === bodies.length - 1 ? foot(decision, code) : []),
  ])
  return { title: decision.title, createdAt: decision.servedAt, ...A4, pages }
}

function standing({ status, withdrawnAt }: ServedDecision): Shape[] {
  if (status === 'lapsed') return [acrossPage(A4, '已失效')]
  if (status !== 'withdrawn') return []
  const when = withdrawnAt ? `本决定已于${formatInstant(withdrawnAt, 'YYYY年M月D日')}撤销` : '本决定已撤销'
  return [acrossPage(A4, '已撤销'), text([RIGHT, 40], when, { size: 10, anchor: 'end', colour: NOTE })]
}

function heading(decision: ServedDecision, page: string): Shape[] {
  const { name } = decision.authority
  return [
    text([MIDDLE, 74], name, { size: sizeThatFits(name, 16, WIDTH, 'bold'), anchor: 'middle', weight: 'bold' }),
    text([MIDDLE, 106], decision.title, { size: 21, anchor: 'middle', weight: 'bold' }),
    barcode([LEFT, 122], [150, 26], decision.number),
    text([RIGHT, 146], `编号：${formatDecisionNumber(decision.number)}`, { size: 12, anchor: 'end' }),
    text([RIGHT, 802], page, { size: 9, anchor: 'end', colour: NOTE }),
  ]
}

function facts(decision: ServedDecision): Field[] {
  return [
    { label: '被处罚人', value: decision.person },
    { label: '准驾车型', value: decision.classes.join('、') },
    { label: '驾驶证号', value: decision.licenceNumber },
    { label: '档案编号', value: decision.fileNumber },
    { label: '发证机关', value: decision.licenceIssuer, wide: true },
    { label: '车辆牌号', value: decision.plate },
    { label: '车辆类型', value: decision.vehicleType },
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

function foot(decision: ServedDecision, code: PrintedCode): Shape[] {
  const day = formatInstant(decision.servedAt, 'YYYY年M月D日')
  const due = decision.dueOn ? [`缴款期限：${formatDate(decision.dueOn, 'YYYY年M月D日')}前（含当日）`] : []
  return [
    ...sealed([RIGHT - 104, FOOT_TOP + 84], decision.authority.name, '处罚专用章', day),
    text([LEFT, FOOT_TOP + 6], '被处罚人已刷脸核实身份，在线确认违法事实', { size: 10.5 }),
    ...[`电子送达：${formatInstant(decision.servedAt, 'YYYY年M月D日 HH:mm')}`, ...due].map((row, place) =>
      text([LEFT, FOOT_TOP + 24 + place * 18], row, { size: 10.5 }),
    ),
    ...checkMark([LEFT, FOOT_TOP + 64], code, [
      '扫码查验真伪，',
      '或在「查验」中输入编号',
      `咨询电话：${decision.authority.hotline}`,
    ]),
    text([MIDDLE, 818], '本页由演示系统生成，人员、车辆、单位与印章均为虚构', {
      size: 9,
      colour: NOTE,
      anchor: 'middle',
    }),
  ]
}
