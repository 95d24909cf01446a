import type {
  ApplicableDocument,
  CertificateView,
  DocumentCard,
  DocumentList,
  MinuteCode,
  OpenedDocument,
} from '@/contract/document-views'
import { addSeconds } from '@/domain/dates'

/** Documents as the cloud tells them, on 2026-11-20 10:34:27 in China. */
export const NOW = '2026-11-20T02:34:27.000Z'
export const documentId = (place: number) => `01890a5d-ac96-774b-bcce-b302099a9${String(place).padStart(3, '0')}`
export const NAME = '林晓岚'

export const card = (changes: Partial<DocumentCard> = {}): DocumentCard => ({
  documentId: documentId(1),
  kind: 'driving-licence',
  stand: 'usable',
  reasons: [],
  notes: [],
  deferred: null,
  holderMasked: '林*岚',
  vehicle: null,
  classes: ['C1'],
  points: 3,
  validUntil: '2029-03-15',
  daysLeft: 846,
  insurer: null,
  ...changes,
})

const car = { plate: '晋N6K283', plateKind: '02', vehicleType: '小型轿车' }
const ofCar = (place: number, kind: DocumentCard['kind'], validUntil: string, daysLeft: number) =>
  card({ documentId: documentId(place), kind, vehicle: car, classes: null, points: null, validUntil, daysLeft })

export const cards: DocumentCard[] = [
  card(),
  ofCar(2, 'vehicle-licence', '2026-12-31', 41),
  ofCar(3, 'inspection-mark', '2026-12-31', 41),
  { ...ofCar(4, 'insurance', '2027-01-15', 56), insurer: '安澜财产保险' },
]

export const list = (changes: Partial<DocumentList> = {}): DocumentList => ({
  documents: cards,
  absent: [],
  applicable: [],
  counts: { decisions: 2, receipts: 5, certificates: 0 },
  checkedThisWeek: 2,
  asOf: NOW,
  ...changes,
})

export const applicable = (changes: Partial<ApplicableDocument> = {}): ApplicableDocument => ({
  kind: 'driving-licence',
  vehicleId: null,
  plate: null,
  state: 'none',
  storedPhoto: true,
  askedAt: null,
  reviewBy: null,
  refusedBecause: null,
  ...changes,
})

const ORIGIN = 'https://pay.mashang.test/d/'

/** Six of them, one after the other; as long as real ones. */
export const codesFrom = (from: string): MinuteCode[] =>
  Array.from({ length: 6 }, (_, minute) => ({
    link: `${ORIGIN}${`${from.replace(/\D/g, '')}_${minute}_`.padEnd(123, 'x')}`,
    from: addSeconds(from, minute * 60),
    until: addSeconds(from, (minute + 1) * 60),
  }))

export const opened = (changes: Partial<OpenedDocument> = {}): OpenedDocument => ({
  ...card(),
  fields: [
    { name: 'holder', value: NAME, covered: '林*岚' },
    { name: 'document-number', value: '99010219900307231X', covered: '9****************X' },
    { name: 'classes', value: 'C1', covered: null },
    { name: 'first-issued-on', value: '2013-03-15', covered: null },
    { name: 'valid-period', value: '2019-03-15 至 2029-03-15', covered: null },
    { name: 'issuer', value: '安澜市公安局交警支队', covered: null },
  ],
  backFields: [
    { name: 'file-number', value: '990102837261', covered: '9901******61' },
    { name: 'points', value: '3', covered: null },
  ],
  portrait: null,
  issuer: '安澜市公安局交警支队',
  generatedAt: NOW,
  codes: codesFrom(NOW),
  checks: { thisWeek: 2, latest: [] },
  now: NOW,
  ...changes,
})

export const certificate = (changes: Partial<CertificateView> = {}): CertificateView => ({
  certificateId: documentId(50),
  number: '9901022600004837',
  checkCode: 'K7M2QX',
  state: 'in-force',
  holderMasked: '林*岚',
  classes: ['C1'],
  issuedAt: NOW,
  validUntil: '2026-12-20',
  withdrawnAt: null,
  content: {
    from: '2023-11-20',
    to: '2026-11-20',
    violations: 4,
    points: 3,
    fullPoints: 0,
    openViolations: 1,
    accidents: 0,
  },
  issuer: '安澜市公安局交警支队',
  ...changes,
})
