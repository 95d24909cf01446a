import type { Material, MatterGroup, MatterTier, MatterView } from '@/contract/guides'

/** What is done at an office, so that a matter finds the offices that do it. */
export const services = ['vehicle', 'licence', 'record', 'payment', 'test', 'inspection', 'medical'] as const
export type Service = (typeof services)[number]

/** A sentence for the citizen with the law, article or published rule that it stands on. */
export type Told = MatterView['law'][number]

/** A matter of the police's service (办事事项) as today's law has it. */
export interface Matter {
  /** Never changes: ticks on phones are kept under it. */
  id: string
  name: string
  group: MatterGroup
  summary: string
  /** What people call it; each belongs to this matter alone. */
  synonyms: readonly string[]
  /** More that people type, found but not shown. */
  alsoTyped: readonly string[]
  here: MatterView['here']
  /** The kind of office that does it on the spot. */
  service: Service
  tier: MatterTier
  who: readonly Told[]
  materials: readonly Material[]
  steps: readonly string[]
  where: readonly Told[]
  howLong: readonly Told[]
  fee: readonly Told[]
  delivery: readonly Told[]
  law: readonly Told[]
  /** How the places that this product grew from did it. */
  elsewhere: MatterView['elsewhere']
}

/** The day on which all texts were last held against the law. */
export const CHECKED_ON = '2026-11-20'

export const told = (text: string, source: string): Told => ({ text, source })

export const QINGDAO = { place: '青岛', year: 2016 }
export const ZHUMADIAN = { place: '驻马店', year: 2015 }
export const SHANXI = { place: '山西', year: 2018 }
export const NANNING = { place: '南宁', year: 2019 }

const REGISTRATION = '机动车登记规定'
const LICENCE = '机动车驾驶证申领和使用规定'

/** 公安部令第164号, in force since 2022-05-01. */
export const registration = (article: string) => `${REGISTRATION}${article}`
/** 公安部令第162号, in force since 2022-04-01, amended by 第172号 since 2025-01-01. */
export const licenceRule = (article: string) => `${LICENCE}${article}`
/** 公安部令第105号 as amended in 2020. */
export const procedure = (article: string) => `道路交通安全违法行为处理程序规定${article}`
export const roadLaw = (article: string) => `道路交通安全法${article}`
export const penaltyLaw = (article: string) => `行政处罚法${article}`
