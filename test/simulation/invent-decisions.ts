import type { Kysely } from 'kysely'
import { addDays, chinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import { insertDecisions } from '../../mock/store/decisions'
import type { Tables } from '../../mock/store/tables'
import { randomUuid } from './random-uuid'
import type { World } from './world'

/** Two to four decisions of one person: in time, due today, late, nearly at the cap. */
export async function inventDecisions(
  database: Kysely<Tables>,
  { chance, clock, officer, environment }: World,
): Promise<string[]> {
  const today = chinaDate(clock.at)
  const served = [3, 15, 14, 20, 48, 60]
  const rows = Array.from({ length: 2 + chance.pick(3) }, (_, index) => ({
    region_code: officer.regionCode,
    id: randomUuid(chance),
    number15: `${officer.regionCode}1${String(13000000 + index * 977)}`,
    check_digit: String(index),
    procedure: 'simple' as const,
    act_code: '1625',
    act: '驾驶机动车违反道路交通信号灯通行',
    fine_fen: fen(chance.oneOf([5000, 10000, 20000])),
    demerit_points: 6,
    surcharge_applies: chance.happens(90),
    payer_masked: '赵*安',
    plate_masked: null,
    payer_sealed: environment.sealing.seal('虚构'),
    plate_sealed: null,
    licence_index: 'one-person',
    plate_index: null,
    decided_on: addDays(today, -60),
    served_on: addDays(today, -chance.oneOf(served)),
    status: 'in-force' as const,
    withdrawn_at: null,
    held_reason: null,
    held_since: null,
    paid_elsewhere_at: null,
  }))
  await insertDecisions(database, rows)
  return rows.map((row) => row.id)
}
