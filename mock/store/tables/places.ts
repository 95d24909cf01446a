import type { Generated } from 'kysely'
import type { ChinaDate } from '@/domain/dates'
import type { ScheduleName } from '../../rules/counter-hours'
import type { Service } from '../../rules/guides/matter'

export interface AuthorityTable {
  /** Six digits of the district; key of everything below. */
  region_code: string
  /** Twelve digits of the unit. */
  unit_code: string
  name: string
  hotline: string
  /** Receiving unit on the fiscal receipt (执收单位) and its income item. */
  payee: string
  item_code: string
  /** Name of the policy profile in mock/rules/policies. */
  policy: string
  /** Name of the tariff of fines in mock/rules/tariffs. */
  tariff: string
  /** Plays the rules of an earlier day instead of today's; null in earnest. */
  rules_as_of: ChinaDate | null
}

export interface HallTable {
  id: string
  region_code: string
  name: string
  address: string
  phone: string
  /** GCJ-02 degrees. */
  latitude: number
  longitude: number
  /** Registers persons and handles records, not only payments. */
  full_service: boolean
  /** What is done there; see mock/rules/guides/matter.ts. */
  services: Service[]
  schedule: ScheduleName
}

export interface WindowTable {
  id: string
  region_code: string
  hall_id: string
  name: string
  /** `kiosk`: self-service, whoever stands before it uses it. */
  kind: Generated<'desk' | 'kiosk'>
}

export interface OfficerTable {
  id: string
  region_code: string
  name_masked: string
  badge_masked: string
  role: 'handler' | 'reviewer'
  unit: string
}
