import fc from 'fast-check'
import { fen } from '@/domain/money'
import { insuranceFields, licenceFields, vehicleLicenceFields } from '../../mock/rules/checks/card-fields'
import { cardVerdict } from '../../mock/rules/checks/card-verdict'
import { type DecisionFacts, decisionVerdict } from '../../mock/rules/checks/decision-verdict'
import { type ReceiptFacts, receiptVerdict } from '../../mock/rules/checks/receipt-verdict'
import { fits, plainReceipt } from '../../mock/rules/checks/typed'
import { property } from '../support/property'

const NOW = '2026-11-20T02:30:00.000Z'
const issuer = { regionCode: '140105', name: '太原市公安局交通警察支队小店大队', hotline: '12123' }

const decision = (change: Partial<DecisionFacts> = {}): DecisionFacts => ({
  number: '1401051260041701',
  procedure: 'simple',
  act: '违反禁止标线',
  penalty: 'fine',
  fineFen: fen(10_000),
  points: 1,
  holderMasked: '林*岚',
  plateMasked: '晋N6**83',
  decidedOn: '2026-11-01',
  servedOn: '2026-11-01',
  status: 'in-force',
  lapsesAt: null,
  withdrawnAt: null,
  withdrawnBecause: null,
  paidAt: null,
  returnedFen: null,
  pointsReturned: null,
  issuer,
  ...change,
})

describe('the verdict on a decision', () => {
  const withdrawnAt = '2026-11-16T03:00:00.000Z'
  const lapsesAt = '2026-11-20T02:00:00.000Z'
  test.each<[string, Partial<DecisionFacts>, object]>([
    ['in force', {}, { verdict: 'genuine' }],
    ['being enforced by a court', { status: 'enforced-by-court' }, { verdict: 'genuine' }],
    ['put off', { status: 'suspended' }, { verdict: 'genuine' }],
    [
      'withdrawn on objection',
      { status: 'withdrawn', withdrawnAt, withdrawnBecause: 'objection' },
      { because: 'objection' },
    ],
    ['withdrawn, nobody said why', { status: 'withdrawn', withdrawnAt }, { because: null, withdrawnOn: '2026-11-16' }],
    [
      'withdrawn after it was paid',
      { status: 'withdrawn', withdrawnAt, withdrawnBecause: 'corrected', returnedFen: fen(10_000), pointsReturned: 1 },
      { verdict: 'withdrawn', refundedFen: 10_000, pointsReturned: 1 },
    ],
    [
      'confirmed, minutes to pay it left',
      { status: 'provisional', lapsesAt: '2026-11-20T02:31:00.000Z' },
      { verdict: 'genuine' },
    ],
    [
      'confirmed, its minutes over',
      { status: 'provisional', lapsesAt },
      { because: 'not-paid-in-time', withdrawnOn: '2026-11-20' },
    ],
    ['confirmed and paid in time', { status: 'provisional', lapsesAt, paidAt: lapsesAt }, { verdict: 'genuine' }],
  ])('%s', (_name, change, verdict) => {
    expect(decisionVerdict(decision(change), NOW)).toMatchObject(verdict)
  })

  it('shows a warning without a fine, and a pedestrian’s without a plate', () => {
    const read = decisionVerdict(decision({ penalty: 'warning', plateMasked: null, procedure: 'general' }), NOW)
    expect(read).toMatchObject({
      document: { fields: [{ value: '一般程序' }, {}, {}, {}, { name: 'points' }, {}, {}] },
    })
  })
})

describe('the verdict on a receipt', () => {
  const facts: ReceiptFacts = {
    receipt: {
      code: '14060126',
      number: '0003180427',
      checkCode: '7c41ae',
      issuedAt: '2026-11-19T16:30:00.000Z',
      payerMasked: '赵*安',
      payee: '太原市财政局',
      items: [{ itemCode: '103', name: '罚款：违停', amountFen: fen(30_900) }],
      totalFen: fen(30_900),
      totalInCapitals: '叁佰零玖元整',
      red: null,
    },
    issuer,
    paper: 'blue',
    staysFen: fen(30_900),
    returnedAt: null,
  }
  const red = {
    code: '14060126',
    number: '0003180500',
    checkCode: '0a9b8c',
    issuedAt: '2026-11-20T16:30:00.000Z',
    because: 'granted' as const,
  }
  it('is genuine on the day in China on which it was issued', () => {
    expect(receiptVerdict(facts, fen(30_900), NOW)).toMatchObject({
      verdict: 'genuine',
      document: { fields: expect.arrayContaining([{ name: 'issued-on', value: '2026-11-20' }]) },
    })
    expect(receiptVerdict(facts, null, NOW)).toMatchObject({ verdict: 'genuine' })
  })
  it('is withdrawn as soon as any of its money goes back; a changed sum is said before', () => {
    const returned = { ...facts, staysFen: fen(30_800), returnedAt: NOW }
    expect(receiptVerdict(returned, fen(30_900), NOW)).toMatchObject({
      verdict: 'withdrawn',
      withdrawnOn: '2026-11-20',
      because: 'refunded',
      refundedFen: 100,
    })
    expect(receiptVerdict(returned, fen(30_901), NOW)).toMatchObject({ verdict: 'changed' })
  })
  it('and its red one name each other, and nothing can be claimed with either', () => {
    const voided = { ...facts, receipt: { ...facts.receipt, red }, staysFen: fen(0) }
    const common = { verdict: 'withdrawn', withdrawnOn: '2026-11-21', because: 'refund-granted', refundedFen: 30_900 }
    expect(receiptVerdict(voided, fen(30_900), NOW)).toMatchObject({
      ...common,
      document: {
        fields: expect.arrayContaining([
          { name: 'number', value: '0003180427' },
          { name: 'red-number', value: '14060126 0003180500' },
          { name: 'red-issued-on', value: '2026-11-21' },
        ]),
      },
    })
    expect(receiptVerdict({ ...voided, paper: 'red' }, fen(30_900), NOW)).toMatchObject({
      ...common,
      document: {
        fields: expect.arrayContaining([
          { name: 'number', value: '0003180500' },
          { name: 'amount', value: '-309.00' },
          { name: 'issued-on', value: '2026-11-21' },
          { name: 'voids', value: '14060126 0003180427' },
        ]),
      },
    })
  })
})

describe('the verdict on a card', () => {
  const fields = licenceFields({
    name: '林晓岚',
    number: '990102199003072316',
    classes: ['A2', 'E'],
    firstIssuedOn: '2012-03-07',
    validUntil: null,
  })
  it('shows the holder’s own green or red, and masks the person', () => {
    const card = { kind: 'driving-licence' as const, fields, issuer }
    expect(
      cardVerdict({ ...card, standing: { shown: true, stand: 'not-usable', reasons: [{ code: 'points-full' }] } }, NOW),
    ).toEqual({
      verdict: 'genuine',
      document: {
        kind: 'driving-licence',
        fields: [
          { name: 'holder', value: '林*岚' },
          { name: 'document-number', value: '9****************6' },
          { name: 'classes', value: 'A2、E' },
          { name: 'first-issued-on', value: '2012-03-07' },
          { name: 'valid-until', value: '长期' },
        ],
        issuer,
      },
      stand: 'not-usable',
      reasons: ['points-full'],
      checkedAt: NOW,
    })
  })
  it('tells of a card that is not shown any more that it is void, and nothing else', () => {
    expect(cardVerdict({ kind: 'driving-licence', fields, issuer, standing: { shown: false } }, NOW)).toMatchObject({
      verdict: 'withdrawn',
      because: 'by-police',
      withdrawnOn: null,
      document: { fields: [] },
    })
  })
  it('never shows a whole plate, name or policy number', () => {
    const vehicle = {
      plate: '晋N6K283',
      ownerName: '林晓岚',
      vehicleType: '小型轿车',
      useNature: 'non-operating' as const,
      inspectionUntil: null,
    }
    const policy = {
      insurer: '晋安财险',
      number: 'PDAA202614010500012345',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    }
    const told = JSON.stringify([vehicleLicenceFields(vehicle), insuranceFields(vehicle, policy)])
    expect(told).not.toMatch(/晋N6K283|林晓岚|PDAA202614010500012345/)
    expect(told).toContain('非营运')
  })
})

describe('what somebody types', () => {
  const receipt = { code: '14060126', number: '0003180427', checkCode: '7c41ae' }
  it('is read without regard to spaces, dashes, width and case', () => {
    const dressed = fc.tuple(fc.constantFrom('', ' ', '-', '－', '\u3000'), fc.boolean(), fc.boolean())
    property(dressed, ([gap, wide, upper]) => {
      const dress = (text: string) => {
        const cased = upper ? text.toUpperCase() : text
        const signs = Array.from(cased, (sign) => (wide ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
        return signs.join(gap)
      }
      const typed = { code: dress(receipt.code), number: dress(receipt.number), checkCode: dress(receipt.checkCode) }
      expect(plainReceipt(typed)).toEqual(receipt)
    })
  })

  it('fits when it is the very check code, and not when nothing was issued', () => {
    const text = fc.string({ maxLength: 20, unit: fc.constantFrom('0', '7', 'a', 'c', '\0', '码') })
    property(fc.tuple(text, text), ([typed, issued]) => {
      expect(fits(typed, issued)).toBe(typed === issued)
      expect(fits(typed, null)).toBe(false)
    })
  })
})
