import { fen } from '@/domain/money'
import type { PrintedCertificate } from '../../mock/functions/printing/certificate-page'
import type { ReceiptContent } from '../../mock/functions/printing/receipt-content'
import { order, receipt } from './pay-samples'

/** As long as a real one; leads nowhere. */
export const printedLink = { link: `https://pay.mashang.test/d/${'AwABBWkd'.repeat(15)}abc` }

export const printedCertificate = (changes: Partial<PrintedCertificate> = {}): PrintedCertificate => ({
  number: '9901008123456780',
  checkCode: 'A7KQ3M',
  issuedAt: '2026-11-20T02:30:00.000Z',
  validUntil: '2026-12-20',
  state: 'in-force',
  holder: '林晓岚',
  licenceNumber: '990101199005160028',
  fileNumber: '990126000017',
  classes: ['C1'],
  states: 'A',
  firstIssuedOn: '2019-03-15',
  licenceValidUntil: '2035-03-15',
  issuer: '山西省太原市公安局交通警察支队',
  purpose: 'employment',
  attested: {
    from: '2023-11-21',
    to: '2026-11-20',
    violations: 2,
    points: 4,
    fullPoints: 0,
    openViolations: 2,
    accidents: 0,
  },
  ...changes,
})

export const printedReceipt = (changes: Partial<ReceiptContent> = {}): ReceiptContent => ({
  ...receipt,
  paper: 'blue',
  orderNo: order('recorded').orderNo,
  channel: 'wechat',
  paidAt: '2026-11-20T02:31:05.000Z',
  decisionNumbers: ['1401051260000017'],
  regionCode: '140105',
  unitCode: '140105000300',
  refund: null,
  ...changes,
})

/** Fines and surcharges of so many decisions, with names of every length. */
export function printedReceiptOf(decisions: number): ReceiptContent {
  const acts = [
    '驾驶机动车违反道路交通信号灯通行的',
    '机动车违反规定停放、临时停车且驾驶人不在现场或驾驶人虽在现场拒绝立即驶离，妨碍其他车辆、行人通行的',
    '逆向行驶的',
  ]
  const items = Array.from({ length: decisions }, (_, place) => acts[place % acts.length] as string).flatMap((act) => [
    { itemCode: '103050101', name: `罚款：${act}`, amountFen: fen(20_000) },
    { itemCode: '103050101', name: `加处罚款：${act}`, amountFen: fen(600) },
  ])
  return printedReceipt({
    items,
    totalFen: fen(20_600 * decisions),
    totalInCapitals: '贰仟零陆拾元整',
    decisionNumbers: Array.from({ length: decisions }, (_, place) => `14010512600${String(10_017 + place)}`),
  })
}
