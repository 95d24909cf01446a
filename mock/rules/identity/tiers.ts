import { type Tier, tiers } from '@/contract/identity'
import type { ChinaDate } from '@/domain/dates'

/** What somebody can do with the app, as far as it depends on how well we know them. */
export const capabilities = [
  'pay-by-code',
  'pay-by-number',
  'see-own-vehicles-and-licence',
  'settle-camera-records',
  'ask-an-owner',
  'answer-a-driver',
  'object',
  'change-contact',
  'book-inspection',
  'replace-plates-and-licence',
] as const
export type Capability = (typeof capabilities)[number]

export interface TierTable {
  source: string
  /** What the tier adds to those below it. */
  adds: Readonly<Record<Tier | 'none', readonly Capability[]>>
  /** The tier that a person gets to from this one, and how. */
  upgrade: Readonly<Record<Tier | 'none', { to: Tier; by: 'registering' | 'face-check' | 'counter' } | null>>
}

const anybody: readonly Capability[] = ['pay-by-code', 'pay-by-number']

/** Today the face check does what a counter did; whoever only said who they are sees nothing that belongs to a person. */
export const tiersToday: TierTable = {
  source: '交管12123：实人认证；机动车驾驶证申领和使用规定（公安部令第162号）第六条：核验申请人身份',
  adds: {
    none: anybody,
    web: [],
    face: [
      'see-own-vehicles-and-licence',
      'settle-camera-records',
      'ask-an-owner',
      'answer-a-driver',
      'object',
      'change-contact',
      'book-inspection',
      'replace-plates-and-licence',
    ],
    window: [],
  },
  upgrade: {
    none: { to: 'web', by: 'registering' },
    web: { to: 'face', by: 'face-check' },
    face: null,
    window: null,
  },
}

/** The platforms of 2015: on the web one settled, paid and booked; plates and licences needed a counter first. */
export const tiers2015: TierTable = {
  source: '驻马店 2015-10-12 须知附件五：上线业务注册方式',
  adds: {
    none: anybody,
    web: ['see-own-vehicles-and-licence', 'settle-camera-records', 'change-contact', 'book-inspection'],
    face: [],
    window: ['replace-plates-and-licence'],
  },
  upgrade: {
    none: { to: 'web', by: 'registering' },
    web: { to: 'window', by: 'counter' },
    face: null,
    window: null,
  },
}

const FACE_CHECKS_FROM: ChinaDate = '2019-01-01'

export function tierTableOn(day: ChinaDate): TierTable {
  return day < FACE_CHECKS_FROM ? tiers2015 : tiersToday
}

/** -1 for nobody, then as `tiers`: who is known better comes later. */
export function tierRank(tier: Tier | 'none'): number {
  return tier === 'none' ? -1 : tiers.indexOf(tier)
}

/** Whether `tier` may do it; a better tier may all that a weaker one may. */
export function canDo(tier: Tier | 'none', capability: Capability, table: TierTable = tiersToday): boolean {
  const within = ['none', ...tiers.slice(0, tierRank(tier) + 1)] as const
  return within.some((step) => table.adds[step].includes(capability))
}
