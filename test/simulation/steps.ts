import type { OutputOf } from '@/contract/envelope'
import type { hall } from '@/contract/hall'
import type { payments } from '@/contract/payments'
import { readScannedCode } from '@/domain/scanned-code'
import { type FaultSettings, noFaults } from '../../mock/providers/faults'
import { askBack, decideRequest } from './refund-steps'
import { roadSteps } from './road/steps'
import { passTime, type Visitor, type World } from './world'

/** What somebody does, or what happens. Answers what it was, for the trail of a failing world. */
type Step = (world: World) => Promise<string>

const MINUTE = 60
const HOUR = 3600

type Weighted = readonly (readonly [number, Step])[]

/** Steps with their weight: how often each comes up beside the others. */
const hallSteps: Weighted = [
  [3, issueBill],
  [1, withdrawBill],
  [8, order],
  [1, changeDecision],
]
const moneySteps: Weighted = [
  [3, repeatCall],
  [9, payAtWallet],
  [1, failAtWallet],
  [4, reportCashier],
  [3, askForOrder],
  [7, waitAWhile],
  [2, askBack],
  [2, decideRequest],
  [2, breakSomething],
]

const stepsOf: Record<'hall' | 'road', Weighted> = {
  hall: [...hallSteps, ...moneySteps],
  road: [...roadSteps, [2, order], ...moneySteps],
}

function chooseStep(world: World): Step {
  const steps = stepsOf[world.road ? 'road' : 'hall']
  let place = world.chance.pick(steps.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, step] of steps) {
    if (place < weight) return step
    place -= weight
  }
  return waitAWhile
}

/** One step, sometimes with somebody else acting in its middle, sometimes ended by the death of the host. */
export async function takeStep(world: World): Promise<string> {
  const { chance, crash } = world
  const step = chooseStep(world)
  const during: string[] = []
  if (chance.happens(15))
    world.meanwhile = async () => {
      during.push(await chooseStep(world)(world))
    }
  const dies = chance.happens(12)
  if (dies) crash.arm(chance.pick(14))
  let what: string
  try {
    what = await step(world)
  } catch (error) {
    if (!crash.dead) throw error
    what = `${step.name} did not finish`
  }
  const died = crash.dead
  crash.restart()
  world.meanwhile = null
  return [what, ...during.map((other) => `meanwhile ${other}`), ...(died ? ['the host died'] : [])].join('; ')
}

async function issueBill(world: World): Promise<string> {
  const decisionIds = world.decisionIds.filter(() => world.chance.happens(60))
  if (decisionIds.length === 0) return 'officer picked nothing'
  const answer = await world.call('hall', world.officer, {
    action: 'issueBill',
    input: { decisionIds },
    idempotencyKey: newKey(world),
  })
  if (!answer.ok) return `bill refused: ${answer.error.code}`
  const bill = answer.data as OutputOf<typeof hall.issueBill>
  const code = bill.link && readScannedCode(bill.link, [new URL(bill.link).origin])
  if (code && code.kind === 'payment-code') world.bills.push({ billId: bill.billId, token: code.token })
  return `bill ${world.bills.length} over ${bill.totalFen} fen`
}

async function withdrawBill(world: World): Promise<string> {
  if (world.bills.length === 0) return 'no bill to withdraw'
  const { billId } = world.chance.oneOf(world.bills)
  const event = { action: 'withdrawBill', input: { billId }, idempotencyKey: newKey(world) }
  return `withdraw: ${outcome(await world.call('hall', world.officer, event))}`
}

/** Opens a bill or looks a decision up, and presses pay; now and then with a sum that is out of date. */
async function order(world: World): Promise<string> {
  const visitor = world.chance.oneOf(world.visitors)
  const seen =
    world.bills.length > 0 && world.chance.happens(65)
      ? await seeBill(world, visitor)
      : await seeDecision(world, visitor)
  if (!seen) return 'nothing to pay seen'
  const expectedTotalFen = world.chance.happens(5) ? seen.totalFen + 100 : seen.totalFen
  return send(world, visitor, 'placeOrder', { target: seen.target, expectedTotalFen }, newKey(world))
}

async function seeBill(world: World, visitor: Visitor) {
  const { token } = world.chance.oneOf(world.bills)
  const answer = await world.call('payments', visitor.identity, { action: 'openBill', input: { token } })
  if (!answer.ok) return null
  const bill = answer.data as OutputOf<typeof payments.openBill>
  return { target: { kind: 'bill', token }, totalFen: bill.totalFen }
}

async function seeDecision(world: World, visitor: Visitor) {
  const decisionId = world.chance.oneOf(world.decisionIds)
  const row = await world.database
    .selectFrom('decision')
    .selectAll()
    .where('id', '=', decisionId)
    .executeTakeFirstOrThrow()
  const number = row.number15 + row.check_digit
  const answer = await world.call('payments', visitor.identity, { action: 'lookUp', input: { number } })
  const found = answer.ok && (answer.data as OutputOf<typeof payments.lookUp>)
  const decision = found && found.kind === 'found' && found.decisions[0]
  return decision ? { target: { kind: 'decision', decisionId }, totalFen: decision.totalFen } : null
}

async function send(world: World, visitor: Visitor, action: string, input: unknown, key: string): Promise<string> {
  visitor.sent.push({ action, input, key })
  const answer = await world.call('payments', visitor.identity, { action, input, idempotencyKey: key })
  const orderNo = answer.ok && (answer.data as { orderNo?: string }).orderNo
  if (orderNo && !visitor.orders.includes(orderNo)) visitor.orders.push(orderNo)
  return `${visitor.identity.openId} ${action}: ${outcome(answer)}${orderNo ? ` ${orderNo}` : ''}`
}

/** The phone lost the answer and sends the same again. */
async function repeatCall(world: World): Promise<string> {
  const visitor = world.chance.oneOf(world.visitors)
  if (visitor.sent.length === 0) return 'nothing to repeat'
  const { action, input, key } = world.chance.oneOf(visitor.sent)
  return `again ${await send(world, visitor, action, input, key)}`
}

async function payAtWallet(world: World): Promise<string> {
  const orderNo = await someOrder(world)
  if (!orderNo) return 'no cashier to pay at'
  const before = await world.outside.walletApp.describe(orderNo)
  const paid = await world.outside.walletApp.pay(orderNo)
  const inTime = before?.state === 'unpaid' && holdsCashier(world, orderNo)
  if (paid === 'paid' && !inTime) world.latePaid.add(orderNo)
  return `pays ${orderNo}: ${paid}`
}

async function failAtWallet(world: World): Promise<string> {
  const orderNo = await someOrder(world)
  return orderNo ? `bank refuses ${orderNo}: ${await world.outside.walletApp.fail(orderNo)}` : 'no cashier to fail at'
}

const holdsCashier = (world: World, orderNo: string) => world.visitors.some(({ orders }) => orders.includes(orderNo))

/** Mostly one whose cashier a phone holds; now and then any trade that a wallet knows, also a closed one. */
async function someOrder(world: World): Promise<string | null> {
  const held = world.visitors.flatMap(({ orders }) => orders)
  const known = [...(await world.stores.wechat.list('trade')), ...(await world.stores.alipay.list('trade'))]
  const choice = world.chance.happens(85) ? held : known.map(({ key }) => key)
  return choice.length > 0 ? world.chance.oneOf(choice) : null
}

/** What the phone says the cashier said, which is not always the truth. */
async function reportCashier(world: World): Promise<string> {
  const visitor = world.chance.oneOf(world.visitors)
  if (visitor.orders.length === 0) return 'nothing to report'
  const said = world.chance.oneOf(['done', 'cancelled', 'failed', 'unknown'])
  const input = { orderNo: world.chance.oneOf(visitor.orders), outcome: said }
  return `${said}: ${await send(world, visitor, 'reportCashier', input, newKey(world))}`
}

async function askForOrder(world: World): Promise<string> {
  const visitor = world.chance.oneOf(world.visitors)
  if (visitor.orders.length === 0) return 'nothing to ask for'
  const input = { orderNo: world.chance.oneOf(visitor.orders) }
  const answer = await world.call('payments', visitor.identity, { action: 'getOrder', input })
  return `asks: ${answer.ok ? (answer.data as OutputOf<typeof payments.getOrder>).state : answer.error.code}`
}

async function waitAWhile(world: World): Promise<string> {
  const seconds = world.chance.oneOf([1, 5, 20, MINUTE, 4 * MINUTE, 16 * MINUTE, 2 * HOUR, 15 * HOUR])
  await passTime(world, seconds)
  return `${seconds} s pass`
}

async function changeDecision(world: World): Promise<string> {
  const input = {
    decisionId: world.chance.oneOf(world.decisionIds),
    change: world.chance.oneOf(['paid-elsewhere', 'withdrawn', 'held', 'released'] as const),
  }
  const answer = await world.call('housekeeping', { kind: 'police-platform' }, { action: 'decisionChanged', input })
  return `police: ${input.change}: ${outcome(answer)}`
}

async function breakSomething(world: World): Promise<string> {
  const { chance } = world
  const times = 1 + chance.pick(4)
  const call = chance.oneOf(['prepay', 'query', 'close', 'refund', 'queryRefund'] as const)
  const faults: FaultSettings[] = [
    noFaults,
    { ...noFaults, notifications: { mode: 'lost', times } },
    { ...noFaults, notifications: { mode: 'late', seconds: chance.pick(2 * HOUR), times } },
    { ...noFaults, notifications: { mode: 'doubled', copies: 2 + chance.pick(3), times } },
    { ...noFaults, notifications: { mode: 'reordered', withinSeconds: 600, times } },
    {
      ...noFaults,
      notifications: { mode: 'forged', how: chance.oneOf(['bad-signature', 'sign-test', 'wrong-key']), times },
    },
    { ...noFaults, calls: { ...noFaults.calls, [call]: { mode: 'time-out-before', times } } },
    { ...noFaults, calls: { ...noFaults.calls, [call]: { mode: 'time-out-after', times } } },
    { ...noFaults, calls: { ...noFaults.calls, [call]: { mode: 'server-error', times } } },
    { ...noFaults, refunds: { mode: chance.oneOf(['abnormal', 'closed', 'not-enough']), times } },
    { ...noFaults, latePayments: { mode: 'accepted', times } },
    { ...noFaults, treasury: 'frozen' },
    { ...noFaults, fiscalReceipts: { mode: chance.oneOf(['not-answering', 'answer-lost']), times } },
    { ...noFaults, police: chance.oneOf(['frozen', 'slow']) },
    { ...noFaults, policeRegister: { mode: chance.oneOf(['not-answering', 'time-out-after']), times } },
    { ...noFaults, policeLag: chance.oneOf([0, 600, 6 * HOUR]) },
  ]
  const chosen = chance.oneOf(faults)
  world.faults.replace(chosen)
  return `fault ${JSON.stringify(Object.entries(chosen).filter(([part, state]) => state !== noFaults[part as keyof FaultSettings]))}`
}

const newKey = (world: World) => Buffer.from(world.chance.bytes(16)).toString('hex')

const outcome = (answer: { ok: true } | { ok: false; error: { code: string } }) =>
  answer.ok ? 'ok' : answer.error.code
