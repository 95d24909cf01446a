import type { CheckedDocument, Verdict } from '@/contract/checks'
import { fen } from '@/domain/money'

/** Verdicts of one story, as the cloud answers them. */
export const CHECKED_AT = '2026-11-20T02:42:16.000Z'
const issuer = { regionCode: '990102', name: '安澜市公安局交通警察支队', hotline: '12123' }

export const receiptPaper: CheckedDocument = {
  kind: 'receipt',
  issuer,
  fields: [
    { name: 'code', value: '99060126' },
    { name: 'number', value: '0003180427' },
    { name: 'amount', value: '309.00' },
    { name: 'payer', value: '赵*安' },
    { name: 'issued-on', value: '2026-11-19' },
  ],
}
export const certificatePaper: CheckedDocument = {
  kind: 'certificate',
  issuer,
  fields: [
    { name: 'number', value: '9901261104000372' },
    { name: 'holder', value: '林*岚' },
    { name: 'violations', value: '2' },
    { name: 'full-points', value: '0' },
    { name: 'valid-until', value: '2026-12-04' },
  ],
}
export const decisionPaper: CheckedDocument = {
  kind: 'decision',
  issuer,
  fields: [
    { name: 'number', value: '9901041260039148' },
    { name: 'holder', value: '吴*' },
    { name: 'fine', value: '200.00' },
    { name: 'points', value: '3' },
  ],
}
export const licenceCard: CheckedDocument = {
  kind: 'driving-licence',
  issuer,
  fields: [
    { name: 'holder', value: '林*岚' },
    { name: 'classes', value: 'C1' },
    { name: 'valid-until', value: '2028-05-03' },
  ],
}
export const vehicleCard: CheckedDocument = {
  kind: 'vehicle-licence',
  issuer,
  fields: [
    { name: 'plate', value: '晋N5K7Q2' },
    { name: 'vehicle-type', value: '小型轿车' },
  ],
}

export const genuine = (document: CheckedDocument): Verdict => ({
  verdict: 'genuine',
  document,
  stand: document.kind === 'driving-licence' || document.kind === 'vehicle-licence' ? 'usable' : null,
  reasons: [],
  checkedAt: CHECKED_AT,
})
export const notUsable: Verdict = {
  verdict: 'genuine',
  document: licenceCard,
  stand: 'not-usable',
  reasons: ['points-full', 'not-reviewed'],
  checkedAt: CHECKED_AT,
}
export const withdrawnDecision: Verdict = {
  verdict: 'withdrawn',
  document: decisionPaper,
  withdrawnOn: '2026-11-16',
  because: 'objection',
  refundedFen: fen(20000),
  pointsReturned: 3,
  checkedAt: CHECKED_AT,
}
export const voidReceipt: Verdict = {
  verdict: 'withdrawn',
  document: receiptPaper,
  withdrawnOn: '2026-11-18',
  because: 'refunded',
  refundedFen: fen(30900),
  pointsReturned: null,
  checkedAt: CHECKED_AT,
}
export const lockedCard: Verdict = {
  verdict: 'withdrawn',
  document: { ...licenceCard, fields: [] },
  withdrawnOn: null,
  because: 'by-police',
  refundedFen: null,
  pointsReturned: null,
  checkedAt: CHECKED_AT,
}
export const expired: Verdict = {
  verdict: 'expired',
  document: certificatePaper,
  expiredOn: '2026-12-04',
  checkedAt: CHECKED_AT,
}
export const changedReceipt: Verdict = {
  verdict: 'changed',
  kind: 'receipt',
  fields: [
    { name: 'code', typed: '99060126', issued: '99060126', same: true },
    { name: 'number', typed: '0003180427', issued: '0003180427', same: true },
    { name: 'check-code', typed: '7c41ae', issued: '7c41ae', same: true },
    { name: 'amount', typed: '1309.00', issued: '309.00', same: false },
  ],
  checkedAt: CHECKED_AT,
}
export const codeOver: Verdict = { verdict: 'code-over', kind: 'driving-licence', checkedAt: CHECKED_AT }
export const codeUsed: Verdict = { verdict: 'code-used', checkedAt: CHECKED_AT }
export const unknown: Verdict = { verdict: 'unknown', checkedAt: CHECKED_AT }
