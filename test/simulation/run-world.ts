import { noFaults } from '../../mock/providers/faults'
import { verifyLedger } from '../../mock/store/verify-ledger'
import { readFacts } from './facts'
import { brokenInvariants, unfinishedBusiness } from './invariants'
import { readRoadFacts } from './road/facts'
import { brokenOnTheRoad, unfinishedOnTheRoad } from './road/invariants'
import { takeStep } from './steps'
import { walletBooks } from './wallet-money'
import { createWorld, passTime, type World, type WorldParts } from './world'

const STEPS_AT_LEAST = 8
const QUIET_HOURS = [0.01, 0.05, 0.3, 2, 14, 24, 24]

/** What came out of a world, counted so that a run can show what it really met. */
export interface WorldResult {
  steps: number
  orders: number
  settled: number
  refunds: number
  crashes: number
  /** Made here on records, those of them that were taken back, and objections. */
  decisions: number
  withdrawn: number
  objections: number
  /** Of those, by two officers. */
  answered: number
  /** Worlds with drivers and records. */
  roads: number
}

/**
 * Runs one world to its quiet end and holds the invariants after every step.
 * @throws Error with the seed and the whole trail when a promise is broken
 */
export async function runWorld(parts: WorldParts): Promise<WorldResult> {
  const world = await createWorld(parts)
  const trail: string[] = []
  const steps = STEPS_AT_LEAST + world.chance.pick(18)
  let crashes = 0
  for (let step = 0; step < steps; step++) {
    const what = await takeStep(world)
    trail.push(`${world.clock.at} ${what}`)
    if (what.endsWith('the host died')) crashes += 1
    await hold(world, trail, false)
  }
  world.faults.replace(noFaults)
  for (const hours of QUIET_HOURS) await passTime(world, hours * 3600)
  trail.push(`${world.clock.at} quiet`)
  const { facts, road } = await hold(world, trail, true)
  const decisions = road?.decisions ?? []
  return {
    steps,
    crashes,
    orders: facts.orders.length,
    settled: facts.settlements.length,
    refunds: facts.refunds.length,
    decisions: decisions.length,
    withdrawn: decisions.filter(({ status }) => status === 'withdrawn').length,
    objections: road?.objections.length ?? 0,
    answered: road?.objections.filter(({ decided_at }) => decided_at !== null).length ?? 0,
    roads: world.road ? 1 : 0,
  }
}

async function ledgerFaults({ database }: World): Promise<string[]> {
  const { fault } = await verifyLedger(database)
  return fault ? [`the ledger is broken: ${JSON.stringify(fault)}`] : []
}

async function hold(world: World, trail: readonly string[], atTheEnd: boolean) {
  const facts = await readFacts(world.database)
  const road = world.road && (await readRoadFacts(world.database, world.environment.sealing))
  const books = await walletBooks(world.stores.wechat, world.stores.alipay, world.latePaid)
  const broken = [...world.unforeseen, ...brokenInvariants(facts, books)]
  if (road) broken.push(...brokenOnTheRoad(road))
  if (atTheEnd) broken.push(...unfinishedBusiness(facts, books), ...(await ledgerFaults(world)))
  if (atTheEnd && road && world.road) broken.push(...unfinishedOnTheRoad(road, world.road))
  if (broken.length === 0) return { facts, road }
  throw new Error(
    [`world ${world.seed}: npm run simulate -- --seed ${world.seed}`, ...broken, 'what had happened:', ...trail].join(
      '\n  ',
    ),
  )
}
