import type { UseNature } from '@/domain/vehicle'
import { fictionalCreditCode, fictionalIdNumber, fictionalPlate } from './identifiers'

/** A vehicle as its papers show it. */
export interface Car {
  plate: string
  plateKind: string
  vehicleType: string
  use: UseNature
  vinLastSix: string
  engineLastSix: string
  /** One letter per state. */
  states: string
  /** Last day of the inspection, counted from the day of seeding. */
  inspectionInDays: number
  /** Last day of the compulsory policy; null = no insurer knows one. */
  insuredForDays: number | null
  /** Registered on a company; absent = on the citizen. */
  company?: { name: string; creditCode: string }
}

export interface LicencePlan {
  classes: readonly string[]
  /** One letter per state. */
  states: string
  points: number
  /** Last day of the points' cycle, counted from the day of seeding. */
  cycleEndsInDays: number
  /** Whole cycles since the first issue. */
  years: number
  /** The licence's own term is over. */
  overdue?: boolean
  /** Last day of the term, counted from the day of seeding, where it matters. */
  validForDays?: number
  /** Last day of each deferral, counted from the day of seeding. */
  deferredForDays?: Partial<Record<'renewal' | 'medical' | 'review', number>>
  /** The photo on file cannot be used for an electronic licence. */
  noPhoto?: boolean
}

export interface Citizen {
  name: string
  /** Resident ID, and so the licence's number. */
  idNumber: string
  fileNumber: string
  phone: string
  licence: LicencePlan | null
  vehicles: readonly Car[]
}

type CarPlan = Pick<Car, 'plate'> & Partial<Omit<Car, 'plate'>>
type CitizenPlan = [name: string, birth: string, licence: Partial<LicencePlan> | null, ...cars: CarPlan[]]

const nev = (plate: string): CarPlan => ({ plate, plateKind: '52', vehicleType: '小型新能源轿车' })
const truck = (plate: string): CarPlan => ({ plate, plateKind: '01', vehicleType: '重型半挂牵引车', use: 'freight' })
const company = (serial: number, name: string) => ({ name, creditCode: fictionalCreditCode(serial) })

/** Everybody of the handling journeys, by the name under which tests and the workbench refer to them. No such office as 晋N. */
const plans = {
  /** C1 with 3 points; a blue car with two records that can be settled here, and one with none. */
  lin: [
    '林晓岚',
    '19900516',
    { points: 3, cycleEndsInDays: 114 },
    { plate: '晋N6K283', inspectionInDays: 41 },
    nev('晋NDA3517'),
  ],
  /** Owner of the blue car that 林晓岚 may handle since 19 days. */
  zhou: ['周建生', '19680921', { points: 1, cycleEndsInDays: 300 }, { plate: '晋N2F519' }],
  /** One point more is too many; parking still goes. */
  nearlyFull: ['钱立群', '19850203', { points: 11, cycleEndsInDays: 30 }, { plate: '晋N8H064' }],
  /** Licences that cannot be used, each for another reason. */
  overdrawn: ['孙可欣', '19931130', { points: 12, states: 'B' }, { plate: '晋N1L735' }],
  suspended: ['李慕白', '19880717', { states: 'D' }, { plate: '晋N3Q908' }],
  notRenewed: ['王锦程', '19790412', { states: 'M', overdue: true }, { plate: '晋N5R216' }],
  /** Owner of vehicles that are not private: a tractor unit, a taxi, a school bus. */
  trader: [
    '何大川',
    '19750608',
    { classes: ['A1', 'A2'], points: 2 },
    truck('晋N9S452'),
    { plate: '晋NT3718', use: 'taxi' },
    { plate: '晋N4X367', plateKind: '01', vehicleType: '大型专用校车', use: 'school-bus' },
  ],
  /** Drives for companies: a freight truck, a pool car that can be borrowed. */
  employee: [
    '吴敏之',
    '19951224',
    { classes: ['B2'] },
    { ...truck('晋N7C591'), company: company(1, '安澜货运有限公司') },
    { plate: '晋N6P847', use: 'company-non-operating', company: company(2, '望江科技有限公司') },
  ],
  /** Never registered with us; somebody asks for their car. */
  stranger: ['郑好', '19820319', null, { plate: '晋N2U630' }],
  /** A private car of Nanning. */
  wei: ['韦桂明', '19870905', { points: 0 }, { plate: fictionalPlate('桂A', 231) }],
  /** A car of Qingdao, where a record counts as settled only when it is paid. */
  sun: ['孙海宁', '19910127', { points: 0 }, { plate: fictionalPlate('鲁B', 231) }],
  /** Forty-five open records on one car, for paging. */
  busy: ['姜远山', '19840811', { points: 1 }, { plate: '晋N5W129' }],
  /** One record of every state. */
  states: ['陶清安', '19770226', { points: 0 }, { plate: '晋N8B703' }],
  /** Six open records, and the notice of an intended decision. */
  intended: ['魏明达', '19811019', { points: 6, states: 'AH' }, { plate: '晋N1Y864' }],
  /** Nothing before, one record that becomes a warning. */
  first: ['秦若溪', '19990730', { points: 0 }, { plate: '晋N3D275' }],
  /** Parked in Nanjing, in Urumqi and at home; an old record of before April 2022. */
  traveller: ['顾行之', '19720514', { points: 0 }, { plate: '晋N9J418' }],
  /** Motorcycles only. */
  rider: ['许乘风', '20011003', { classes: ['E'] }, { plate: '晋N4M552' }],
  /** Somebody whose first binding is still to come, without a record. */
  newcomer: ['朱颜', '20050622', { years: 1 }, { plate: '晋N7A336' }],
  /** They object; 沈禾 made way for an ambulance. */
  shen: ['沈禾', '19890108', { points: 0 }, { plate: '晋N7E326' }],
  luo: ['罗旭', '19830415', { points: 3 }, { plate: '晋N2K907' }],
  yu: ['余长青', '19690830', { points: 0 }, { plate: '晋N6D158' }],
  weiMing: ['卫思明', '19940702', { points: 1 }, { plate: '晋N1P493' }],
  yin: ['尹舟', '19970919', { points: 0 }, { plate: '晋N8T620' }],
  /** Documents that are not shown, each for another reason; the cars, too. */
  lockedOut: ['庄静姝', '19860311', { states: 'HL' }, { plate: '晋N4B182', states: 'O' }],
  stoppedUse: ['宋砚秋', '19910624', { states: 'J' }, { plate: '晋N7F936', states: 'D' }],
  revoked: ['夏长风', '19800909', { states: 'F' }, { plate: '晋N2X571', states: 'M' }],
  /** Deferred: one until it ends, one whose deferral is over. */
  deferred: ['江雪晴', '19920218', { states: 'N', validForDays: -30, deferredForDays: { renewal: 60 } }],
  deferralOver: ['杜若飞', '19740530', { states: 'N', validForDays: -200, deferredForDays: { renewal: -5 } }],
  medicalDeferred: ['岳秉文', '19580127', { classes: ['B1'], states: 'P', deferredForDays: { medical: 45 } }],
  /** Red for several reasons at once. */
  manyReasons: [
    '石磊',
    '19871203',
    { states: 'HBM', points: 12, validForDays: -12 },
    { plate: '晋N9C348', states: 'GQ' },
  ],
  notReviewed: ['白露', '19890715', { classes: ['A2'], states: 'S' }],
  detained: ['洪波', '19940421', { states: 'U' }, { plate: '晋N6H725', states: 'L' }],
  /** No photo on file can be used: an own one is reviewed. */
  photoless: ['叶知秋', '20030514', { years: 2, noPhoto: true }, { plate: '晋N3V604' }],
  /** Licence, inspection and policy all run out soon. */
  expiring: ['康宁', '19840606', { validForDays: 75 }, { plate: '晋N8Y157', inspectionInDays: 20, insuredForDays: 12 }],
  /** An inspection that is over, a policy that is over, and a second car that nobody insures. */
  lapsedCar: [
    '柳青',
    '19790825',
    { points: 0 },
    { plate: '晋N5G890', states: 'A', inspectionInDays: -9, insuredForDays: -3 },
    { plate: '晋N1R263', insuredForDays: null },
  ],
} satisfies Record<string, CitizenPlan>

export type CitizenName = keyof typeof plans

/** In the order above; numbers follow the place, so they never change once somebody is here. New ones go to the end. */
export const citizens = Object.fromEntries(
  Object.entries(plans as unknown as Record<string, CitizenPlan>).map(([key, plan], place) => [
    key,
    citizenOf(plan, place),
  ]),
) as Record<CitizenName, Citizen>

export const citizen = (name: CitizenName): Citizen => citizens[name]

function citizenOf([name, birth, licence, ...cars]: CitizenPlan, place: number): Citizen {
  return {
    name,
    idNumber: fictionalIdNumber(birth, 2 + place),
    // The issuing district 9901 was never assigned.
    fileNumber: `9901${String(26000017 + place * 613)}`,
    phone: `139000000${String(1 + place).padStart(2, '0')}`,
    licence: licence && {
      classes: ['C1'],
      states: 'A',
      points: 0,
      cycleEndsInDays: 40 + ((place * 37) % 300),
      years: 8,
      ...licence,
    },
    vehicles: cars.map((car, index) => carOf(car, serialOf(place) + index)),
  }
}

/** The crowd's cars are numbered from 300 on. */
function serialOf(place: number): number {
  return place < 30 ? place * 10 : 100 + place * 10
}

/** A small private car unless said otherwise. */
export function carOf(car: CarPlan, serial: number): Car {
  return {
    plateKind: '02',
    vehicleType: '小型轿车',
    use: 'non-operating',
    states: 'A',
    // Far enough off for nobody to be told of it, unless said otherwise.
    inspectionInDays: 130 + ((serial * 37) % 500),
    insuredForDays: 95 + ((serial * 53) % 260),
    vinLastSix: `N${fiveDigits(40111 + serial * 37)}`,
    engineLastSix: `E${fiveDigits(70233 + serial * 53)}`,
    ...car,
  }
}

function fiveDigits(value: number): string {
  return String(value % 100_000).padStart(5, '0')
}
