import type { Channel } from '@/contract/fields'
import { formatInstant } from '@/domain/dates'
import { formatDecisionNumber } from '@/domain/decision-number'
import { formatYuan } from '@/domain/money'
import { acrossPage, type PrintedCode } from './check-mark'
import { codeSquare } from './code-square'
import { financeBureauOf } from './finance-bureau'
import { NOTE, type Paper, SEAL, type Shape, text } from './page'
import { numbersOn, type ReceiptContent } from './receipt-content'
import { FORM, LEFT, labelled, paged, RIGHT, receiptTable, rowsOf } from './receipt-table'
import { ovalSeal, roundSeal } from './seals'
import { sizeThatFits, wrap } from './typesetting'

/** As wide as the paper form, and a little higher: the decisions' numbers and the code find room. */
const SHEET = { width: 680, height: 520 }
const MIDDLE = SHEET.width / 2
const TABLE_TOP = 150
const ITEMS_HEIGHT = 168
const FOOT_TOP = TABLE_TOP + ITEMS_HEIGHT + 44
/** Of the other information; the seal stands to its right. */
const NOTES_WIDTH = 410
const PAYEE_WIDTH = 176
const PAID_WITH: Record<Channel, string> = {
  wechat: '微信支付',
  nontax: '微信支付（非税缴费）',
  alipay: '支付宝',
  card: '银行卡',
}

/**
 * The common layout of a fiscal e-receipt (财政电子票据, 财政票据管理办法 art. 11, 12: code 8, number 10, check code 6, payer, items,
 * total in capitals and figures, issuer, who checked and who received), on as many pages as its items need.
 */
export function receiptPage(content: ReceiptContent, code: PrintedCode): Paper {
  const parts = paged(rowsOf(content), ITEMS_HEIGHT)
  const pages = parts.map((rows, place) => [
    ...(content.paper === 'blue' && content.red ? [acrossPage(SHEET, '已冲红')] : []),
    ...heading(content, code, parts.length > 1 ? `第 ${place + 1} 页　共 ${parts.length} 页` : ''),
    ...receiptTable(TABLE_TOP, { rows, height: ITEMS_HEIGHT, total: place === parts.length - 1 ? content : null })
      .shapes,
    ...foot(content),
  ])
  return { title: '财政电子票据', createdAt: numbersOn(content).issuedAt, ...SHEET, pages }
}

function heading(content: ReceiptContent, { link }: PrintedCode, page: string): Shape[] {
  const { province, bureau } = financeBureauOf(content.regionCode)
  const { code: fiscalCode, number, checkCode, issuedAt } = numbersOn(content)
  const red = content.paper === 'red'
  return [
    codeSquare([LEFT, 22], 62, link),
    text([MIDDLE, 48], `${province}非税收入统一票据（电子）${red ? '　红字' : ''}`, {
      size: 21,
      colour: red ? SEAL : FORM,
      weight: 'bold',
      anchor: 'middle',
    }),
    text([RIGHT, 30], page, { size: 9, colour: NOTE, anchor: 'end' }),
    text([MIDDLE, 142], '模拟票据，不作报销凭证', { size: 10, colour: SEAL, anchor: 'middle' }),
    ...ovalSeal([MIDDLE, 92], province, bureau),
    ...labelled([LEFT, 104], '票据代码：', fiscalCode),
    ...labelled([LEFT, 122], '交款人统一社会信用代码：', '（个人）'),
    ...labelled([LEFT, 140], '交款人：', content.payerMasked),
    ...labelled([470, 104], '票据号码：', number),
    ...labelled([470, 122], '校验码：', checkCode),
    ...labelled([470, 140], '开票日期：', formatInstant(issuedAt, 'YYYY年M月D日')),
  ]
}

function foot(content: ReceiptContent): Shape[] {
  const notes = otherInformation(content).flatMap((row) => wrap(row, 9.5, NOTES_WIDTH))
  return [
    text([LEFT, FOOT_TOP + 14], '其他信息', { size: 10.5, colour: FORM }),
    ...notes.map((row, place) => text([LEFT + 56, FOOT_TOP + 14 + place * 14.5], row, { size: 9.5 })),
    ...roundSeal([RIGHT - 64, FOOT_TOP + 66], content.payee, '收费专用章'),
    ...labelled(
      [LEFT, SHEET.height - 34],
      '收款单位（章）：',
      content.payee,
      sizeThatFits(content.payee, 10.5, PAYEE_WIDTH),
    ),
    ...labelled([LEFT + 270, SHEET.height - 34], '复核人：', '系统'),
    ...labelled([LEFT + 370, SHEET.height - 34], '收款人：', '系统'),
    text([MIDDLE, SHEET.height - 12], '扫左上角的码查验真伪。本页由演示系统生成，票据、单位与印章均为虚构', {
      size: 9,
      colour: NOTE,
      anchor: 'middle',
    }),
  ]
}

/** What the form has no boxes for (财政电子票据 其他信息). */
function otherInformation(content: ReceiptContent): string[] {
  const { refund } = content
  return [
    `缴款码（模拟）：${paymentCode(content)}　执收单位编码：${content.unitCode}`,
    `缴款时间：${formatInstant(content.paidAt, 'YYYY-MM-DD HH:mm:ss')}　缴款渠道：${PAID_WITH[content.channel]}　订单号：${content.orderNo}`,
    `处罚决定书编号：${content.decisionNumbers.map(inOneRow).join('、')}`,
    ...otherPaper(content),
    ...(refund && content.red
      ? [
          `${content.red.because === 'withdrawn' ? '决定撤销' : '同意退款'}，退款 ¥${formatYuan(refund.amountFen)}：${refund.doneAt ? `${formatInstant(refund.doneAt, 'YYYY年M月D日')}已退回` : '办理中'}`,
        ]
      : []),
  ]
}

/** A red receipt and the one that it voids name each other. */
function otherPaper({ paper, red, code, number }: ReceiptContent): string[] {
  if (!red) return []
  if (paper === 'red') return [`冲销原票据　票据代码：${code}　票据号码：${number}`]
  return [`已由红字票据冲销　票据代码：${red.code}　票据号码：${red.number}`]
}

/** The number as it is printed elsewhere; its two parts stay in one row. */
const inOneRow = (number: string) => formatDecisionNumber(number).replace(' ', '\u00a0')

/** 缴款码: twenty digits; how they are made is no public rule, so these are marked. */
function paymentCode({ regionCode, code, number }: ReceiptContent): string {
  const body = `${regionCode}${code.slice(-2)}${number}`
  const sum = Array.from(body).reduce((total, digit, place) => total + Number(digit) * (place + 1), 0)
  return body + String(sum % 97).padStart(2, '0')
}
