import type { ObjectionView } from '@/contract/objections'
import type { ConditionCode, ConditionView, CounterView, LicenceView, RecordRow } from '@/contract/records'
import type { Overview, RecordView, ServedDecision, SettlementPreview } from '@/contract/violations'
import { fen } from '@/domain/money'

/** All of this is invented; 2026-11-20 is today. */
const authority = { regionCode: '990102', name: '安澜市公安局交通警察支队', hotline: '0990-12123' }

/** A made-up id, the same for the same number. */
export const id = (number: number): string => `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`

export const licence: LicenceView = {
  numberMasked: '9901************17',
  fileNumberMasked: '9901******17',
  classes: ['C1'],
  states: ['A'],
  issuer: '安澜市公安局交通警察支队',
  validUntil: '2030-03-15',
  points: 3,
  pendingPoints: 0,
  cycleEndsOn: '2027-03-14',
  asOf: '2026-11-20T02:30:00.000Z',
}

export function row(number: number, changes: Partial<RecordRow> = {}): RecordRow {
  return {
    recordId: id(number),
    act: '变道压了实线',
    happenedAt: '2026-11-06T00:17:00.000Z',
    place: '迎宾路',
    charge: { kind: 'fine', fineFen: fen(10000) },
    points: 1,
    stand: 'here',
    clock: { kind: 'come', until: '2026-12-13', daysLeft: 23, extended: false },
    ...changes,
  }
}

export function overview(changes: Partial<Overview> = {}): Overview {
  return {
    licence,
    vehicles: [
      {
        vehicleId: id(901),
        plate: '晋N6K283',
        plateKind: '02',
        relation: 'own',
        ownerMasked: null,
        open: 2,
        records: [
          row(1),
          row(2, { act: '没给行人让行', place: '学府街', points: 3, charge: { kind: 'fine', fineFen: fen(20000) } }),
        ],
      },
    ],
    here: { recordIds: [id(1), id(2)], points: 4, totalFen: fen(30000) },
    mostAtOnce: 10,
    dues: { count: 0, totalFen: fen(0), nextDueOn: null, late: 0 },
    asOf: '2026-11-20T02:30:00.000Z',
    ...changes,
  }
}

export function condition(code: ConditionCode, changes: Partial<ConditionView> = {}): ConditionView {
  return { code, met: false, source: '处理程序规定 第五十二条', wayOut: 'window', facts: {}, ...changes }
}

export const met = (...codes: ConditionCode[]): ConditionView[] =>
  codes.map((code) => condition(code, { met: true, wayOut: 'none' }))

export const counter: CounterView = {
  counterId: id(801),
  regionCode: '990102',
  name: '城东大队违法处理窗口',
  address: '滨河东路 88 号',
  phone: '0990-5550188',
  latitude: 36.1,
  longitude: 113.2,
  hours: '工作日 9:00–12:00，13:30–17:00',
  open: 'now',
}

export function record(changes: Partial<RecordView> = {}): RecordView {
  return {
    ...row(1),
    number: '9901027900261743',
    plate: '晋N6K283',
    plateKind: '02',
    relation: 'own',
    ownerMasked: null,
    authority,
    code: '1117',
    actInFull: '驾驶机动车违反禁止标线指示',
    forbiddenBy: '《道路交通安全法》第三十八条',
    punishedBy: '《道路交通安全法》第九十条',
    tariffSource: '安澜市罚款标准',
    pointsSource: '《道路交通安全违法行为记分管理办法》第十二条',
    placeInFull: '迎宾路与滨河东路路口',
    direction: '北向南',
    latitude: 36.1,
    longitude: 113.2,
    device: '990102000123',
    notifiedOn: '2026-11-13',
    conditions: met('not-by-camera', 'fine-too-high', 'points-reach-full', 'objection-open'),
    counters: [],
    extensionMonthsLeft: 3,
    photosCanBeShown: true,
    objectionId: null,
    decisionId: null,
    ...changes,
  }
}

export const photos = {
  state: 'shown',
  photos: [1, 2, 3].map((number) => ({ url: `https://files.test/${number}.png`, caption: `抓拍照片 ${number}` })),
  expiresAt: '2026-11-20T03:00:00.000Z',
} as const

export function preview(changes: Partial<SettlementPreview> = {}): SettlementPreview {
  return {
    mode: 'decide-then-pay',
    records: [
      {
        ...row(1),
        plate: '晋N6K283',
        plateKind: '02',
        fact: '11月6日 08:17，晋N6K283 在迎宾路与滨河东路路口变道，压了实线',
        authorityName: authority.name,
      },
    ],
    refused: [],
    pointsNow: 3,
    pointsAdded: 1,
    pointsAfter: 4,
    totalFen: fen(10000),
    warnings: 0,
    payDays: 15,
    payMinutes: null,
    objectionWorkingDays: 5,
    reconsiderationDays: 60,
    ...changes,
  }
}

/** Two records of one vehicle, ¥300.00 and 4 points in all. */
export function previewOfTwo(changes: Partial<SettlementPreview> = {}): SettlementPreview {
  const one = preview()
  const [first] = one.records
  if (!first) throw new Error('the sample has a record')
  const second = {
    ...first,
    ...row(2, { act: '没给行人让行', points: 3, charge: { kind: 'fine', fineFen: fen(20000) } }),
    fact: '10月30日 17:52，晋N6K283 在学府街没给行人让行',
  }
  return preview({
    records: [first, second],
    pointsAdded: 4,
    pointsAfter: 7,
    totalFen: fen(30000),
    ...changes,
  })
}

export function served(number: number, changes: Partial<ServedDecision> = {}): ServedDecision {
  return {
    decisionId: id(number),
    number: `990102126004${String(number).padStart(4, '0')}`,
    title: '公安交通管理简易程序处罚决定书',
    authority,
    penalty: 'fine',
    status: 'in-force',
    person: '林晓岚',
    licenceNumber: '990102199003070017',
    fileNumber: '990102000017',
    licenceIssuer: authority.name,
    classes: ['C1'],
    plate: '晋N6K283',
    plateKind: '02',
    vehicleType: '小型轿车',
    happenedAt: '2026-11-06T00:17:00.000Z',
    place: '迎宾路与滨河东路路口',
    act: '驾驶机动车违反禁止标线指示',
    code: '1117',
    forbiddenBy: '《道路交通安全法》第三十八条',
    punishedBy: '《道路交通安全法》第九十条',
    fineFen: fen(10000),
    fineInCapitals: '壹佰元整',
    points: 1,
    nearFull: false,
    servedAt: '2026-11-20T02:41:00.000Z',
    dueOn: '2026-12-05',
    lapsesAt: null,
    howToPay: '请在收到决定书之日起 15 日内，用电子支付缴纳。',
    surcharge: '到期不缴，每日按罚款数额的百分之三加处罚款。',
    remedies: {
      reconsiderationBody: '安澜市人民政府',
      reconsiderationDays: 60,
      reconsiderationFirst: true,
      court: '安澜市城东区人民法院',
      lawsuitMonths: 6,
      channel: '安澜市人民政府网站',
    },
    recordedAt: '2026-11-20T02:41:10.000Z',
    paidAt: null,
    withdrawnAt: null,
    withdrawnBecause: null,
    ...changes,
  }
}

export function objection(state: ObjectionView['state'], changes: Partial<ObjectionView> = {}): ObjectionView {
  const answered = state === 'founded' || state === 'unfounded'
  return {
    objectionId: id(701),
    recordId: id(1),
    record: row(1, { stand: 'on-hold' }),
    plate: '晋N6K283',
    plateKind: '02',
    state,
    ground: 'yielding-to-emergency',
    words: '后面有救护车鸣笛，我往右让。',
    photos: [],
    submittedAt: '2026-11-19T01:00:00.000Z',
    dueOn: '2026-11-26',
    workingDaysLeft: 4,
    answeredAt: answered ? '2026-11-20T01:00:00.000Z' : null,
    reason: state === 'founded' ? 'emergency-vehicle' : state === 'unfounded' ? 'facts-clear' : null,
    reply: answered ? '我们看了照片和您说的情况。' : null,
    deleteBy: state === 'founded' ? '2026-11-25' : null,
    deletedAt: null,
    ...changes,
  }
}
