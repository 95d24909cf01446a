import type { OutputOf } from '@/contract/envelope'
import type { Wallet } from '@/contract/fields'
import type { payments } from '@/contract/payments'
import { addDays, chinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import { insertDecisions } from '../../../mock/store/decisions'
import { randomUuid } from '../random-uuid'
import type { Case, Month } from './month'

/** What somebody does in the month. Each answers what it was, for the trail of a failing one. */
type Act = (month: Month) => Promise<string>

const acts: readonly (readonly [number, Act])[] = [
  [12, newcomerPays],
  [2, newcomerOnlyOrders],
  [3, somebodyElsePaysToo],
  [3, paysLate],
  [2, decisionIsWithdrawn],
  [1, paidAtTheCounter],
]

export function chooseAct({ chance }: Month): Act {
  let place = chance.pick(acts.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, act] of acts) {
    if (place < weight) return act
    place -= weight
  }
  return newcomerPays
}

async function newcomerPays(month: Month): Promise<string> {
  const one = await newCase(month)
  return `${await order(month, one, one.citizen)}; ${await pay(month, one.orders.at(-1))}`
}

async function newcomerOnlyOrders(month: Month): Promise<string> {
  const one = await newCase(month)
  return order(month, one, one.citizen)
}

/** The same decision from two phones; whoever comes second gets the money back. */
async function somebodyElsePaysToo(month: Month): Promise<string> {
  const one =
    month.cases.length > 0 && month.chance.happens(30) ? month.chance.oneOf(month.cases) : await newCase(month)
  const first = await order(month, one, one.citizen)
  const second = await order(month, one, newCitizen(month))
  const [a, b] = one.orders.slice(-2)
  return [first, second, await pay(month, a), await pay(month, b)].join('; ')
}

/** Any cashier that was ever opened, also one whose time is over. */
async function paysLate(month: Month): Promise<string> {
  const orders = month.cases.flatMap((one) => one.orders)
  return pay(month, orders.length > 0 ? month.chance.oneOf(orders) : undefined)
}

async function decisionIsWithdrawn(month: Month): Promise<string> {
  return policeSay(month, 'withdrawn')
}

async function paidAtTheCounter(month: Month): Promise<string> {
  return policeSay(month, 'paid-elsewhere')
}

async function policeSay(month: Month, change: 'withdrawn' | 'paid-elsewhere'): Promise<string> {
  if (month.cases.length === 0) return 'the police know nobody'
  const { decisionId } = month.chance.oneOf(month.cases)
  const event = { action: 'decisionChanged', input: { decisionId, change } }
  const answer = await month.call('housekeeping', { kind: 'police-platform' }, event)
  return `police: ${change} ${decisionId}: ${answer.ok ? 'ok' : answer.error.code}`
}

async function order(month: Month, one: Case, citizen: Case['citizen']): Promise<string> {
  const input = { target: { kind: 'decision', decisionId: one.decisionId }, expectedTotalFen: one.totalFen }
  const idempotencyKey = Buffer.from(month.chance.bytes(16)).toString('hex')
  const answer = await month.call('payments', citizen, { action: 'placeOrder', input, idempotencyKey })
  if (!answer.ok) return `${citizen.openId} orders: ${answer.error.code}`
  const { orderNo } = answer.data as OutputOf<typeof payments.placeOrder>
  if (orderNo && !one.orders.includes(orderNo)) one.orders.push(orderNo)
  return `${citizen.openId} orders ${orderNo}`
}

async function pay(month: Month, orderNo: string | undefined): Promise<string> {
  return orderNo === undefined ? 'nothing to pay' : `pays ${orderNo}: ${await month.outside.walletApp.pay(orderNo)}`
}

function newCitizen({ chance, keys }: Month): Case['citizen'] {
  const wallet = chance.oneOf<Wallet>(['wechat', 'wechat', 'alipay'])
  return {
    kind: 'citizen',
    wallet,
    appId: keys[wallet].appId,
    openId: `o${Buffer.from(chance.bytes(9)).toString('hex')}`,
  }
}

/** Somebody with a decision that is due today at the latest. */
async function newCase(month: Month): Promise<Case> {
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
