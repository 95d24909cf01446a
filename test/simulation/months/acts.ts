import type { OutputOf } from '@/contract/envelope'
import type { payments } from '@/contract/payments'
import { newCase, newCitizen } from './cases'
import { accountantDecides, accountantDelivers, accountantLooks } from './desk-acts'
import { type Case, type Citizen, type Month, newKey } from './month'
import { asksBack, takesRequestBack } from './refund-acts'
import { newcomerShowsCode } from './window-acts'

/** What somebody does in the month. Each answers what it was, for the trail of a failing one. */
type Act = (month: Month) => Promise<string>

const acts: readonly (readonly [number, Act])[] = [
  [12, newcomersPay],
  [2, newcomerOnlyOrders],
  [3, newcomerPaysByCard],
  [3, newcomerShowsCode],
  [3, somebodyElsePaysToo],
  [3, paysLate],
  [5, asksBack],
  [1, takesRequestBack],
  [6, accountantLooks],
  [6, accountantDecides],
  [4, accountantDelivers],
  [2, decisionIsWithdrawn],
  [1, paidAtTheCounter],
]
const MOST_AT_ONCE = 5

export function chooseAct({ chance }: Month): Act {
  let place = chance.pick(acts.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, act] of acts) {
    if (place < weight) return act
    place -= weight
  }
  return newcomersPay
}

async function newcomersPay(month: Month): Promise<string> {
  const said: string[] = []
  for (let more = month.chance.pick(MOST_AT_ONCE); more >= 0; more--) {
    const one = await newCase(month)
    said.push(await order(month, one, one.citizen), await pay(month, one.orders.at(-1)))
  }
  return said.join('; ')
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

/** With a bank card on the acquirer's page, beside the wallet. */
async function newcomerPaysByCard(month: Month): Promise<string> {
  const one = await newCase(month)
  return `${await order(month, one, one.citizen, 'card')}; ${await pay(month, one.orders.at(-1))}`
}

async function order(month: Month, one: Case, citizen: Citizen, means: 'wallet' | 'card' = 'wallet'): Promise<string> {
  const input = { target: { kind: 'decision', decisionId: one.decisionId }, expectedTotalFen: one.totalFen, means }
  const event = { action: 'placeOrder', input, idempotencyKey: newKey(month) }
  const answer = await month.call('payments', citizen, event)
  if (!answer.ok) return `${citizen.openId} orders: ${answer.error.code}`
  const { orderNo, cashier } = answer.data as OutputOf<typeof payments.placeOrder>
  if (!one.orders.includes(orderNo)) one.orders.push(orderNo)
  month.payers.set(orderNo, citizen)
  if (cashier.kind === 'card') month.cardForms.set(orderNo, cashier)
  return `${citizen.openId} orders ${orderNo}`
}

async function pay(month: Month, orderNo: string | undefined): Promise<string> {
  if (orderNo === undefined) return 'nothing to pay'
  const form = month.cardForms.get(orderNo)
  if (form) return `card pays ${orderNo}: ${await month.outside.card.payAtPage(form)}`
  return `pays ${orderNo}: ${await month.outside.walletApp.pay(orderNo)}`
}
