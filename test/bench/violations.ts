import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { chinaDate } from '@/domain/dates'
import { growTo } from '../../mock/data/bulk'
import { RECORDS_PER_BLOCK, VEHICLES_PER_BLOCK } from '../../mock/data/bulk-plans'
import { resetData } from '../../mock/data/reset'
import type { Environment } from '../../mock/functions/environment'
import { createKeyRing, type KeyRing } from '../../mock/providers/keys'
import { findPostgresBinaries, INSTALL_HINT } from '../../mock/store/postgres-server'
import { NOW } from './payments-data'
import { type Engine, openPostgresEngine } from './payments-engine'
import { median } from './payments-memory'
import { type Recording, record, replay, Tally, unrecorded } from './payments-tape'
import { composeEnvironment, type Outside, startOutside } from './payments-world'
import { type Kind, kinds, runCalls } from './violations-calls'
import { type Caller, registerCallers } from './violations-data'

const AT_LEAST = 0.4
const AT_MOST_DEARER = 1.5
const SMALL = 10_000
const CALLERS = 60
const AT_ONCE = 8

interface Plan {
  records: number
  calls: number
  rounds: number
}

interface Measured {
  ours: number
  bare: number
  ratio: number
}

interface World {
  records: number
  engine: Engine
  environment: Environment
  callers: readonly Caller[]
}

/**
 * `npm run bench:violations [-- --records=1000000 --calls=300 --rounds=6]`: list and eligibility calls per second through
 * the cloud functions beside the same statements sent through the driver alone, in a small world and in a large one.
 */
async function main(): Promise<void> {
  const options = new Map(
    process.argv.slice(2).map((argument) => argument.replace(/^--/, '').split('=') as [string, string]),
  )
  const plan: Plan = {
    records: Number(options.get('records') ?? 1_000_000),
    calls: Number(options.get('calls') ?? 300),
    rounds: Number(options.get('rounds') ?? 6),
  }
  if (!process.env.DATABASE_URL && !findPostgresBinaries()) throw new Error(INSTALL_HINT)
  const keys = await createKeyRing(randomBytes)
  const outside = startOutside(keys)
  const engines = [await openPostgresEngine(), await openPostgresEngine()] as const
  const surroundings: Surroundings = { plan, keys, outside }
  console.log(`A call: who calls, their licence and car, the records, every rule, the view. ${AT_ONCE} citizens at once.
"bare": the statements of the same calls through the same driver without our code. Worlds take turns in every round.`)
  try {
    const small = await worldOf(SMALL, engines[0], surroundings)
    const large = await worldOf(plan.records, engines[1], surroundings)
    const list = await compare(kinds.list, [small, large], surroundings)
    const preview = await compare(kinds.preview, [small, large], surroundings)
    conclude(list, preview)
  } finally {
    for (const engine of engines) await engine.close()
    outside.close()
  }
}

async function worldOf(records: number, engine: Engine, { keys, outside }: Surroundings): Promise<World> {
  const environment = composeEnvironment(engine.database, keys, outside)
  const seeding = { sealing: environment.sealing, today: chinaDate(NOW), seed: 1 }
  await resetData(engine.database, seeding)
  await growTo(engine.database, records, seeding, () => undefined)
  const callers = await registerCallers(engine.database, environment, spread(records))
  await sql`vacuum analyze`.execute(engine.database)
  return { records, engine, environment, callers }
}

/** Vehicles from everywhere in the world. The last block may not be full: the seed's own records count, too. */
function spread(records: number): number[] {
  const vehicles = (Math.floor(records / RECORDS_PER_BLOCK) - 1) * VEHICLES_PER_BLOCK
  return Array.from({ length: CALLERS }, (_, place) => Math.floor((vehicles / CALLERS) * place))
}

interface Surroundings {
  plan: Plan
  keys: KeyRing
  outside: Outside
}

interface Compared {
  /** Of the worlds in their order. */
  ratios: number[]
  /** What a call costs in the last world, of what it costs in the first, round by round. */
  dearer: number
}

async function compare(kind: Kind, worlds: readonly World[], { plan, keys, outside }: Surroundings): Promise<Compared> {
  const noted = []
  for (const world of worlds) noted.push(await tape(kind, world, { plan, keys, outside }))
  const rounds: Measured[][] = []
  for (let round = 0; round < plan.rounds; round++) {
    const measured: Measured[] = []
    for (const [place, { environment, callers, engine }] of worlds.entries()) {
      const { recording } = noted[place] as Noted
      const run = { environment, callers, calls: plan.calls, atOnce: AT_ONCE, onLane: unrecorded }
      const ours = plan.calls / (await secondsOf(() => runCalls(kind, run)))
      const bare = plan.calls / (await secondsOf(() => replay(recording, engine.bare, AT_ONCE)))
      measured.push({ ours, bare, ratio: ours / bare })
    }
    rounds.push(measured)
  }
  console.log(`\n${kind.name}, ${(noted[0]?.statements ?? 0) / plan.calls} statements a call`)
  console.log('  records   calls/s   bare/s   ratio')
  const ratios = worlds.map(({ records }, place) => {
    const of = (read: (measured: Measured) => number) => median(rounds.map((each) => read(each[place] as Measured)))
    const ratio = of((each) => each.ratio)
    const cell = (value: number, width: number) => value.toFixed(0).padStart(width)
    console.log(
      `${cell(records, 9)}${cell(
        of((each) => each.ours),
        10,
      )}${cell(
        of((each) => each.bare),
        9,
      )}${ratio.toFixed(2).padStart(8)}`,
    )
    return ratio
  })
  const dearer = median(rounds.map((each) => (each[0]?.ours ?? 0) / (each.at(-1)?.ours ?? 0)))
  return { ratios, dearer }
}

interface Noted {
  recording: Recording
  statements: number
}

/** The statements of a round, and that sending them again reads the same rows. */
async function tape(kind: Kind, { engine, callers }: World, { plan, keys, outside }: Surroundings): Promise<Noted> {
  const noted = new Tally()
  const environment = composeEnvironment(engine.tapedDatabase(noted), keys, outside)
  const recording = await record((onLane) =>
    runCalls(kind, { environment, callers, calls: plan.calls, atOnce: AT_ONCE, onLane }),
  )
  await environment.database.destroy()
  const repeated = await replay(recording, engine.bare, AT_ONCE)
  if (repeated.rows !== noted.rows) throw new Error(`${noted.rows} rows were read, ${repeated.rows} when repeated`)
  return { recording, statements: noted.statements }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

function conclude(list: Compared, preview: Compared): void {
  const lowest = Math.min(...list.ratios, ...preview.ratios)
  console.log(`\nlowest ratio to the bare statements: ${lowest.toFixed(2)}; at least ${AT_LEAST} wanted`)
  console.log(
    `a page of 20 in the large world costs ${list.dearer.toFixed(2)} of what it costs in the small one; at most ${AT_MOST_DEARER} wanted`,
  )
  if (lowest < AT_LEAST || list.dearer > AT_MOST_DEARER) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
