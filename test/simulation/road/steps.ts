import type { OutputOf } from '@/contract/envelope'
import type { objections } from '@/contract/objections'
import type { violations } from '@/contract/violations'
import type { Visitor, World } from '../world'
import type { Driver, Road } from './cast'

/** What drivers, the owner, officers and the police do. Each answers what it was, for the trail of a failing world. */
type Step = (world: World) => Promise<string>
type RoadWorld = World & { road: Road }
type RoadStep = (world: RoadWorld) => Promise<string>

const acts: readonly (readonly [number, RoadStep])[] = [
  [9, settle],
  [2, confirmAgain],
  [5, object],
  [1, takeBack],
  [8, officerActs],
  [1, withdrawConsent],
  [1, extend],
  [4, policeAct],
  [7, payOwnDues],
]

export const roadSteps: readonly (readonly [number, Step])[] = acts.map(([weight, act]) => {
  const step: Step = (world) => {
    if (!world.road) throw new Error('this world has no road')
    return act(world as RoadWorld)
  }
  Object.defineProperty(step, 'name', { value: act.name })
  return [weight, step]
})

/** Looks, agrees to what is shown, and confirms; now and then what was shown is out of date by then. */
async function settle(world: RoadWorld): Promise<string> {
  const driver = world.chance.oneOf(world.road.drivers)
  const recordIds = world.road.records.map(({ id }) => id).filter(() => world.chance.happens(35))
  if (recordIds.length === 0) return 'nobody picked a record'
  const seen = await world.call('violations', driver.visitor.identity, { action: 'preview', input: { recordIds } })
  if (!seen.ok) return `preview: ${seen.error.code}`
  const preview = seen.data as OutputOf<typeof violations.preview>
  const chosen = preview.records
    .map(({ recordId }) => recordId)
    .filter((id) => !preview.refused.some((no) => no.recordId === id))
  if (chosen.length === 0)
    return `nothing can be settled: ${preview.refused.flatMap(({ conditions }) => conditions.filter(({ met }) => !met).map(({ code }) => code)).join()}`
  const expected = { points: preview.pointsAdded, totalFen: preview.totalFen }
  return confirm(world, driver, { recordIds: chosen, expected, droveMyself: true }, newKey(world))
}

async function confirm(world: RoadWorld, driver: Driver, input: unknown, key: string): Promise<string> {
  driver.visitor.confirmed.push({ input, key })
  const answer = await world.call('violations', driver.visitor.identity, {
    action: 'confirm',
    input,
    idempotencyKey: key,
  })
  const name = driver.visitor.identity.openId
  if (!answer.ok) return `${name} confirms: ${answer.error.code}`
  const data = answer.data as OutputOf<typeof violations.confirm>
  if (data.kind !== 'served') return `${name} confirms: ${data.kind}`
  const points = data.licence.points + data.licence.pendingPoints
  if (points >= 12) throw new Error(`${name} was brought to ${points} points here`)
  for (const { decisionId } of data.decisions)
    if (!world.decisionIds.includes(decisionId)) world.decisionIds.push(decisionId)
  return `${name} is served ${data.decisions.length} decisions`
}

/** The phone lost the answer and sends the same again. */
async function confirmAgain(world: RoadWorld): Promise<string> {
  const driver = world.chance.oneOf(world.road.drivers)
  if (driver.visitor.confirmed.length === 0) return 'nothing to confirm again'
  const { input, key } = world.chance.oneOf(driver.visitor.confirmed)
  driver.visitor.confirmed.pop()
  return `again ${await confirm(world, driver, input, key)}`
}

async function object(world: RoadWorld): Promise<string> {
  const { visitor } = world.chance.oneOf(world.road.drivers)
  const recordId = world.chance.oneOf(world.road.records).id
  const input = { recordId, ground: 'photo-unclear', words: '照片看不清', photoIds: [] }
  const answer = await world.call('objections', visitor.identity, {
    action: 'object',
    input,
    idempotencyKey: newKey(world),
  })
  if (!answer.ok) return `objects: ${answer.error.code}`
  const data = answer.data as OutputOf<typeof objections.object>
  return data.kind === 'submitted' ? 'objects' : `objects: ${data.because}`
}

async function openObjections(world: RoadWorld, states: readonly string[]) {
  const rows = await world.database.selectFrom('objection').selectAll().orderBy('id').execute()
  return rows.filter(({ state }) => states.includes(state))
}

async function takeBack(world: RoadWorld): Promise<string> {
  const [open] = await openObjections(world, ['submitted'])
  if (!open) return 'no objection to take back'
  const driver = world.road.drivers.find(({ personId }) => personId === open.person_id) as Driver
  const event = { action: 'takeBack', input: { objectionId: open.id }, idempotencyKey: newKey(world) }
  return `takes back: ${outcome(await world.call('objections', driver.visitor.identity, event))}`
}

async function officerActs(world: RoadWorld): Promise<string> {
  const waiting = await openObjections(world, ['submitted', 'under-review'])
  if (waiting.length === 0) return 'no objection waits'
  const { id: objectionId, state, proposed_at: proposedAt } = world.chance.oneOf(waiting)
  const proposing = state === 'submitted'
  const officer = {
    kind: 'case-officer' as const,
    officerId: proposing ? world.road.handler : world.road.reviewer,
    regionCode: world.officer.regionCode,
    role: proposing ? ('handler' as const) : ('reviewer' as const),
  }
  const founded = world.chance.happens(50)
  const input = proposing
    ? {
        objectionId,
        outcome: founded ? 'founded' : 'unfounded',
        reason: founded ? 'image-unclear' : 'facts-clear',
        reply: '核对过照片，答复如下：以核对结果为准。',
      }
    : { objectionId, proposedAt, agree: world.chance.happens(80), note: '请再看一遍' }
  const action = proposing ? 'propose' : 'review'
  const answer = await world.call('casework', officer, { action, input, idempotencyKey: newKey(world) })
  const said = `officer ${action}: ${outcome(answer)}`
  return proposing && world.chance.happens(75) ? `${said}; ${await officerActs(world)}` : said
}

async function withdrawConsent(world: RoadWorld): Promise<string> {
  const owner = world.road.drivers[2] as Driver
  const consentId = world.chance.oneOf(world.road.consents)
  const event = { action: 'endConsent', input: { consentId }, idempotencyKey: newKey(world) }
  return `owner withdraws: ${outcome(await world.call('vehicles', owner.visitor.identity, event))}`
}

async function extend(world: RoadWorld): Promise<string> {
  const { visitor } = world.chance.oneOf(world.road.drivers)
  const input = { recordId: world.chance.oneOf(world.road.records).id, months: 1, reason: 'away' }
  const event = { action: 'extend', input, idempotencyKey: newKey(world) }
  return `more time: ${outcome(await world.call('violations', visitor.identity, event))}`
}

/** Behind our back: a window settles a record, the police delete one or give points for something else. */
async function policeAct(world: RoadWorld): Promise<string> {
  const { chance, road, outside } = world
  const { regionCode, number } = chance.oneOf(road.records)
  const driver = chance.oneOf(road.drivers)
  const police = outside.policePlatform.behindOurBack
  if (!police) throw new Error('this world has no police')
  try {
    switch (chance.pick(4)) {
      case 0:
      case 1: {
        await police.handleAtWindow({ regionCode, number }, driver.idNumber)
        return `a window settles ${number}`
      }
      case 2: {
        await police.deleteRecord({ regionCode, number })
        return `the police delete ${number}`
      }
      default: {
        const points = chance.oneOf([1, 3])
        await police.addPoints(driver.idNumber, points)
        road.pointsElsewhere.set(driver.idNumber, (road.pointsElsewhere.get(driver.idNumber) ?? 0) + points)
        return `${points} points elsewhere`
      }
    }
  } catch (error) {
    return `the police cannot: ${error instanceof Error ? error.message : 'refused'}`
  }
}

/** All of a driver's dues that can be paid now, together. */
async function payOwnDues(world: RoadWorld): Promise<string> {
  const { visitor } = world.chance.oneOf(world.road.drivers)
  const answer = await world.call('payments', visitor.identity, { action: 'dues', input: {} })
  if (!answer.ok) return `dues: ${answer.error.code}`
  const payable = (
    answer.data as { decisions: { decisionId: string; totalFen: number; notPayable: unknown }[] }
  ).decisions
    .filter(({ notPayable }) => notPayable === null)
    .slice(0, 10)
  if (payable.length === 0) return 'no dues'
  const input = {
    target: { kind: 'decisions', decisionIds: payable.map(({ decisionId }) => decisionId) },
    expectedTotalFen: payable.reduce((sum, { totalFen }) => sum + totalFen, 0),
  }
  return sendOrder(world, visitor, input)
}

async function sendOrder(world: RoadWorld, visitor: Visitor, input: unknown): Promise<string> {
  const key = newKey(world)
  visitor.sent.push({ action: 'placeOrder', input, key })
  const answer = await world.call('payments', visitor.identity, { action: 'placeOrder', input, idempotencyKey: key })
  const orderNo = answer.ok && (answer.data as { orderNo: string }).orderNo
  if (orderNo && !visitor.orders.includes(orderNo)) visitor.orders.push(orderNo)
  return `pays dues: ${outcome(answer)}`
}

const newKey = (world: World) => Buffer.from(world.chance.bytes(16)).toString('hex')

const outcome = (answer: { ok: true } | { ok: false; error: { code: string } }) =>
  answer.ok ? 'ok' : answer.error.code
