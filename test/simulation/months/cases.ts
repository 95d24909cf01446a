import type { Wallet } from '@/contract/fields'
import { addDays, chinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import { insertDecisions } from '../../../mock/store/decisions'
import { randomUuid } from '../random-uuid'
import type { Case, Citizen, Month } from './month'

export function newCitizen({ chance, keys }: Month): Citizen {
  const wallet = chance.oneOf<Wallet>(['wechat', 'wechat', 'alipay'])
  return {
    kind: 'citizen',
    wallet,
    appId: keys[wallet].appId,
    openId: `o${Buffer.from(chance.bytes(9)).toString('hex')}`,
  }
}

/** Somebody with a decision that is due today at the latest. */
export async function newCase(month: Month): Promise<Case> {
  const { chance, database, clock } = month
  const today = chinaDate(clock.at)
  const regionCode = chance.oneOf(month.regions)
  const totalFen = fen(chance.oneOf([1_000, 5_000, 10_000, 20_000, 30_900]))
  const id = randomUuid(chance)
  await insertDecisions(database, [
    {
      region_code: regionCode,
      id,
      number15: `${regionCode}1${String(20_000_000 + month.cases.length)}`,
      check_digit: String(month.cases.length % 10),
      procedure: 'simple',
      act_code: '1625',
      act: '驾驶机动车违反道路交通信号灯通行',
      fine_fen: totalFen,
      demerit_points: 6,
      surcharge_applies: false,
      payer_masked: '赵*安',
      plate_masked: null,
      payer_sealed: month.environment.sealing.seal('虚构'),
      plate_sealed: null,
      licence_index: id,
      plate_index: null,
      decided_on: addDays(today, -9),
      served_on: addDays(today, -chance.pick(9)),
      status: 'in-force',
      withdrawn_at: null,
      held_reason: null,
      held_since: null,
      paid_elsewhere_at: null,
    },
  ])
  const one: Case = { citizen: newCitizen(month), regionCode, decisionId: id, totalFen, orders: [] }
  month.cases.push(one)
  return one
}
