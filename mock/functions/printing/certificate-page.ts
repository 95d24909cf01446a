import { type ChinaDate, formatDate, formatInstant, type Instant } from '@/domain/dates'
import type { CertificateContent } from '../documents/certificate-content'
import { acrossPage, checkMark, type PrintedCode } from './check-mark'
import { A4, frame, NOTE, type Paper, type Shape, text } from './page'
import { sealed } from './seals'
import { type Field, fieldGrid } from './table-grid'
import { paragraph, sizeThatFits } from './typesetting'

/** A credit certificate with all that is printed. */
export interface PrintedCertificate extends CertificateContent {
  number: string
  checkCode: string
  issuedAt: Instant
  validUntil: ChinaDate
  state: 'in-force' | 'withdrawn' | 'expired'
}

const LEFT = 72
const WIDTH = A4.width - 2 * LEFT
const RIGHT = LEFT + WIDTH
const MIDDLE = A4.width / 2
const BORDER = '#8a9bb8'
const GRID = { width: WIDTH, labelWidth: 74, size: 11, colour: BORDER }
const DAY = 'YYYY年M月D日'
const FOOT_TOP = 618

/**
 * A driver's credit certificate (驾驶人信用证明): who, what the police hold of the last three years, until when it is good,
 * and how to see whether it is genuine. No law prescribes its layout; it follows the certificates of police counters.
 */
export function certificatePage(certificate: PrintedCertificate, code: PrintedCode): Paper {
  const { attested } = certificate
  const opening = `　　经查询公安交通管理信息系统，持证人自${formatDate(attested.from, DAY)}至${formatDate(attested.to, DAY)}三年内的情况如下：`
  const holder = fieldGrid([LEFT, 178], holderFields(certificate), GRID)
  const said = paragraph([LEFT, holder.bottom + 30], opening, { width: WIDTH, size: 11.5, leading: 20 })
  const results = fieldGrid([LEFT, said.next - 4], resultFields(certificate), { ...GRID, labelWidth: 150 })
  const closing = paragraph([LEFT, results.bottom + 28], `　　${inWords(certificate)}`, {
    width: WIDTH,
    size: 11.5,
    leading: 20,
  })
  const page: Shape[] = [
    ...across(certificate),
    ...frame([36, 36], [A4.width - 36, A4.height - 36], BORDER, 1.6),
    ...frame([41, 41], [A4.width - 41, A4.height - 41], BORDER, 0.6),
    ...heading(certificate),
    ...holder.shapes,
    ...said.shapes,
    ...results.shapes,
    ...closing.shapes,
    ...foot(certificate, code),
  ]
  return { title: '安全驾驶信用证明', createdAt: certificate.issuedAt, ...A4, pages: [page] }
}

function across({ state }: PrintedCertificate): Shape[] {
  if (state === 'in-force') return []
  return [acrossPage(A4, state === 'withdrawn' ? '已收回' : '已过期')]
}

function heading({ issuer, number, checkCode }: PrintedCertificate): Shape[] {
  return [
    text([MIDDLE, 88], issuer, { size: sizeThatFits(issuer, 14, WIDTH), anchor: 'middle' }),
    text([MIDDLE, 126], '安全驾驶信用证明', { size: 26, anchor: 'middle', weight: 'bold', spacing: 4 }),
    text([LEFT, 164], `编号：${inFours(number)}`, { size: 11 }),
    text([RIGHT, 164], `校验码：${checkCode}`, { size: 11, anchor: 'end' }),
  ]
}

/** 9901 0081 2345 6789: as it is read out. */
const inFours = (number: string) => (number.match(/.{1,4}/g) ?? []).join(' ')

const PURPOSES = {
  employment: '求职、入职',
  'ride-hailing': '网约车从业',
  insurance: '办理保险',
  other: '其他',
} as const

/** 驾驶证状态 by its letters; combined ones stand beside each other. */
const STATES: Record<string, string> = {
  A: '正常',
  B: '超分',
  C: '转出',
  D: '暂扣',
  E: '撤销',
  F: '吊销',
  G: '注销',
  H: '违法未处理',
  I: '事故未处理',
  J: '停止使用',
  K: '扣押',
  L: '锁定',
  M: '逾期未换证',
  N: '延期换证',
  P: '延期体检',
  R: '注销可恢复',
  S: '逾期未审验',
  T: '延期审验',
  U: '扣留',
}

function holderFields(certificate: PrintedCertificate): Field[] {
  const { licenceValidUntil, states } = certificate
  return [
    { label: '姓名', value: certificate.holder },
    { label: '准驾车型', value: certificate.classes.join('、') },
    { label: '驾驶证号', value: certificate.licenceNumber },
    { label: '档案编号', value: certificate.fileNumber },
    { label: '初次领证', value: formatDate(certificate.firstIssuedOn, DAY) },
    { label: '有效期至', value: licenceValidUntil ? formatDate(licenceValidUntil, DAY) : '长期' },
    { label: '证件状态', value: Array.from(states, (letter) => STATES[letter] ?? letter).join('、') },
    { label: '用途', value: PURPOSES[certificate.purpose] },
  ]
}

function resultFields({ attested }: PrintedCertificate): Field[] {
  return [
    { label: '已处理的交通违法', value: `${attested.violations} 起，记 ${attested.points} 分`, wide: true },
    { label: '一个周期记满 12 分', value: `${attested.fullPoints} 次`, wide: true },
    { label: '名下车辆未处理的违法', value: `${attested.openViolations} 起（截至开具时）`, wide: true },
    { label: '负有责任的交通事故', value: `${attested.accidents} 起`, wide: true },
  ]
}

function inWords({ attested, validUntil }: PrintedCertificate): string {
  const full = attested.fullPoints === 0 ? '没有' : '有'
  const accidents = attested.accidents === 0 ? '没有' : '有'
  return `持证人近三年${full}记满12分的记录，${accidents}负有责任的交通事故。撤销的决定不计算在内。本证明自开具之日起三十日内有效，至${formatDate(validUntil, DAY)}止。`
}

function foot(certificate: PrintedCertificate, code: PrintedCode): Shape[] {
  const day = formatInstant(certificate.issuedAt, DAY)
  return [
    ...sealed([RIGHT - 108, FOOT_TOP + 68], certificate.issuer, '证明专用章', day),
    ...checkMark([LEFT, FOOT_TOP + 22], code, [
      '用人单位请扫码查验，',
      '或在「查验」中输入',
      '编号和校验码。',
      '以查验结果为准。',
    ]),
    text([LEFT, 770], '本证明只反映开具时系统内的记录，不含未录入、未决的事项；涂改、复印后以查验结果为准。', {
      size: 9,
      colour: NOTE,
    }),
    text([MIDDLE, 788], '本页由演示系统生成，人员、单位与印章均为虚构', { size: 9, colour: NOTE, anchor: 'middle' }),
  ]
}
