import type { CheckedField, CheckedKind, Verdict } from '@/contract/checks'
import type { DocumentReason } from '@/contract/document-views'
import { formatDecisionNumber } from '@/domain/decision-number'
import { documentReasonWords } from './document-reasons'

/** Words for a document as somebody sees it who checks it; for the mini-program and for the public page. */

type Withdrawn = Extract<Verdict, { verdict: 'withdrawn' }>

const kinds: Record<CheckedKind, string> = {
  'driving-licence': '机动车驾驶证',
  'vehicle-licence': '机动车行驶证',
  'inspection-mark': '机动车检验标志',
  insurance: '交强险电子保单',
  decision: '公安交通管理处罚决定书',
  receipt: '非税收入统一票据（电子）',
  certificate: '安全驾驶信用证明',
}

/** As one speaks of them. */
const shortKinds: Record<CheckedKind, string> = {
  'driving-licence': '驾驶证',
  'vehicle-licence': '行驶证',
  'inspection-mark': '检验标志',
  insurance: '保单',
  decision: '决定书',
  receipt: '票据',
  certificate: '证明',
}

const fields: Record<CheckedField, string> = {
  holder: '持有人',
  'document-number': '证件号码',
  classes: '准驾车型',
  'first-issued-on': '初次领证',
  'valid-from': '有效期起',
  'valid-until': '有效期至',
  plate: '号牌号码',
  'vehicle-type': '车辆类型',
  use: '使用性质',
  insurer: '保险公司',
  'policy-number': '保单号',
  procedure: '程序',
  number: '编号',
  code: '票据代码',
  'check-code': '校验码',
  act: '违法行为',
  fine: '罚款',
  points: '记分',
  'decided-on': '决定日期',
  'served-on': '送达日期',
  'paid-on': '缴款日期',
  amount: '金额',
  'amount-in-capitals': '大写',
  items: '项目',
  payer: '交款人',
  payee: '收款单位',
  'issued-on': '开出日期',
  period: '证明时段',
  violations: '交通违法',
  'full-points': '记满 12 分',
  'open-violations': '没处理的',
  accidents: '有责事故',
  'red-number': '红字票据',
  'red-issued-on': '冲红日期',
  voids: '冲销的票据',
}

/** Of one kind of paper a field has another name. */
const ownNames: Partial<Record<CheckedKind, Partial<Record<CheckedField, string>>>> = {
  'driving-licence': { 'document-number': '证号' },
  'vehicle-licence': { holder: '所有人' },
  decision: { holder: '被处罚人' },
  receipt: { number: '票据号码', 'issued-on': '开票日期' },
}

const because: Record<NonNullable<Withdrawn['because']>, string> = {
  'handled-elsewhere': '这条违法已在别处处理',
  objection: '复核：异议成立',
  corrected: '原来的内容有错，已经更正',
  'not-paid-in-time': '没有按时缴款，当场处理不算数',
  'by-holder': '持有人自己收回了',
  'by-police': '交警已停用这本证',
  refunded: '处罚决定撤销，钱已退回，票据冲红',
  'refund-granted': '退款申请同意，钱已退回，票据冲红',
}

/** A field's value as it is read: sums with their sign, numbers in groups, counts with what is counted. */
function valueWords(kind: CheckedKind, name: CheckedField, value: string): string {
  if (name === 'amount' || name === 'fine') return /^-?[\d.]+$/.test(value) ? value.replace(/^(-?)/, '$1¥') : value
  if (name === 'points') return /^\d+$/.test(value) ? `${value} 分` : value
  if (name === 'violations' || name === 'open-violations' || name === 'accidents')
    return /^\d+$/.test(value) ? (value === '0' ? '没有' : `${value} 条`) : value
  if (name === 'full-points') return /^\d+$/.test(value) ? (value === '0' ? '没有' : `${value} 次`) : value
  return kind === 'decision' && name === 'number' ? formatDecisionNumber(value) : value
}

export const checkedWords = {
  kinds,
  shortKinds,
  /** What the field is called on this kind of paper. */
  nameOf: (kind: CheckedKind, name: CheckedField): string => ownNames[kind]?.[name] ?? fields[name],
  valueOf: valueWords,
  /** As the holder reads it, too. */
  reasons: (codes: readonly DocumentReason[]): string =>
    codes.map((code) => documentReasonWords[code].short).join('；'),
  because: (why: Withdrawn['because']): string => (why === null ? '开出的交警部门撤销' : because[why]),
} as const
