import type { FaceCheckView, MeView } from '@/contract/identity'
import type { CounterView, LicenceView } from '@/contract/records'
import type { ConsentView, VehicleView } from '@/contract/vehicles'

/** A person as the cloud tells it, on 2026-11-20; the region 9901 was never assigned. */
export const ID_NUMBER = '990102199003072316'
export const CHECK_ID = '01890a5d-ac96-774b-bcce-b302099a8101'
export const CONSENT_ID = '01890a5d-ac96-774b-bcce-b302099a8201'
export const VEHICLE_ID = '01890a5d-ac96-774b-bcce-b302099a8301'

type Person = NonNullable<MeView['person']>

export const person = (changes: Partial<Person> = {}): Person => ({
  group: 'mainland-local',
  name: '林晓岚',
  documentMasked: '9****************6',
  phoneMasked: '139****0027',
  tier: 'face',
  verifiedAt: '2026-11-19T02:30:00.000Z',
  ...changes,
})

export const licence = (changes: Partial<LicenceView> = {}): LicenceView => ({
  numberMasked: '9****************6',
  fileNumberMasked: '9901******83',
  classes: ['C1'],
  states: ['A'],
  issuer: '安澜市公安局交通警察支队',
  validUntil: '2030-03-07',
  points: 3,
  pendingPoints: 0,
  cycleEndsOn: '2027-03-07',
  asOf: '2026-11-20T02:00:00.000Z',
  ...changes,
})

export const me = (changes: Partial<MeView> = {}): MeView => ({
  person: null,
  licence: null,
  counts: { ownVehicles: 0, borrowedVehicles: 0, drivers: 0, requests: 0, objections: 0 },
  ...changes,
})

export const faceCheck = (state: FaceCheckView['state'], changes: Partial<FaceCheckView> = {}): FaceCheckView => ({
  checkId: CHECK_ID,
  state,
  failure: null,
  triesLeft: 4,
  againAt: null,
  reviewBy: null,
  ...changes,
})

export const counter = (changes: Partial<CounterView> = {}): CounterView => ({
  counterId: '01890a5d-ac96-774b-bcce-b302099a8401',
  regionCode: '990102',
  name: '安澜市车辆管理所',
  address: '安澜市迎宾路 88 号',
  phone: '0990-12123',
  latitude: 37.12,
  longitude: 112.34,
  hours: '工作日 9:00–12:00，13:30–17:00',
  open: 'now',
  ...changes,
})

export const vehicle = (changes: Partial<VehicleView> = {}): VehicleView => ({
  vehicleId: VEHICLE_ID,
  plate: '晋N6K283',
  plateKind: '02',
  vehicleType: '小型轿车',
  use: '非营运',
  relation: 'own',
  ownerMasked: null,
  since: '2026-11-02T02:00:00.000Z',
  consentId: null,
  ...changes,
})

export const consent = (changes: Partial<ConsentView> = {}): ConsentView => ({
  consentId: CONSENT_ID,
  side: 'driver',
  state: 'asked',
  method: 'face',
  purpose: 'family',
  plate: '晋N6K283',
  plateKind: '02',
  personMasked: '*',
  askedAt: '2026-11-20T01:00:00.000Z',
  expiresAt: '2026-11-22T01:00:00.000Z',
  answeredAt: null,
  endedAt: null,
  link: null,
  settled: 0,
  ...changes,
})
