import { randomBytes } from 'node:crypto'
import { createKeyRing, type KeyRing } from '../../mock/providers/keys'
import { findPostgresBinaries, INSTALL_HINT } from '../../mock/store/postgres-server'
import { benchAgainst } from './payments-against'
import { checkBooks, runCycles } from './payments-cycles'
import { prepare, restore } from './payments-data'
import { type Engine, openPgliteEngine, openPostgresEngine } from './payments-engine'
import { type MemorySample, median, trendOf, watchMemory } from './payments-memory'
import { record, replay, Tally, unrecorded } from './payments-tape'
import { type Outside, startOutside } from './payments-world'

const AT_LEAST = 0.4
/** As many as the pool has connections, less one for housekeeping and one to spare. */
const PAYERS_AT_ONCE = 8

interface Plan {
  cycles: number
  rounds: number
}

interface Round {
  ours: number
  bare: number
  cpuMs: number
  bareCpuMs: number
  memory: MemorySample
}

/**
 * `npm run bench:payments [-- --engine=postgres --cycles=600 --rounds=6]`: whole pay cycles per second beside the
 * rate of the very same statements sent through the driver alone. With `--against=<commit>` beside the rate of that
 * commit instead.
 */
async function main(): Promise<void> {
  const options = new Map(
    process.argv.slice(2).map((argument) => argument.replace(/^--/, '').split('=') as [string, string]),
  )
  const against = options.get('against')
  if (against) {
    if (!benchAgainst(against, options.get('cycles') ?? '500')) process.exitCode = 1
    return
  }
  const wanted = options.get('engine')
  const keys = await createKeyRing(randomBytes)
  const outside = startOutside(keys)
  const planOf = (cycles: number): Plan => ({
    cycles: Number(options.get('cycles') ?? cycles),
    rounds: Number(options.get('rounds') ?? 6),
  })
  introduce()
  try {
    if (!wanted || wanted === 'pglite') await bench(await openPgliteEngine(), planOf(150), keys, outside)
    if (wanted === 'pglite') return
    if (!process.env.DATABASE_URL && !findPostgresBinaries()) throw new Error(INSTALL_HINT)
    const ratio = await bench(await openPostgresEngine(), planOf(500), keys, outside)
    console.log(`\nPostgreSQL: ${ratio.toFixed(2)} of the bare statements' rate; at least ${AT_LEAST} wanted`)
    if (ratio < AT_LEAST) process.exitCode = 1
  } finally {
    outside.close()
  }
}

function introduce(): void {
  console.log(`A cycle: open the bill, order, sign to the wallet, pay there, verify its notification, settle, receipt.
${PAYERS_AT_ONCE} payers at once, both wallets in turn, RSA-2048. Wallets and treasury, other people's machines, are played by a
thread of their own, which shares this machine's processors with the host and, if it is here, the server.
"bare": the statements of one recorded round, transactions kept, through the same driver without our code.
CPU: of this process per cycle, with the wallets' thread. rss: highest while the cycles ran; heap: afterwards, rubbish collected.`)
}

async function bench(engine: Engine, plan: Plan, keys: KeyRing, outside: Outside): Promise<number> {
  const prepared = prepare(plan.cycles, keys)
  const round = { keys, outside, prepared, atOnce: PAYERS_AT_ONCE, onLane: unrecorded }
  try {
    await restore(engine.database, prepared)
    const noted = new Tally()
    const taped = engine.tapedDatabase(noted)
    const recording = await record((onLane) => runCycles({ ...round, database: taped, onLane }))
    await taped.destroy()
    await checkBooks(engine.database, prepared)
    await restore(engine.database, prepared)
    const repeated = await replay(recording, engine.bare, PAYERS_AT_ONCE)
    await checkBooks(engine.database, prepared)

    console.log(`\n${engine.name}: ${plan.cycles} cycles a round, ${perCycle(noted.statements, plan)} statements each`)
    console.log(`rows touched: recorded ${noted.rows}, repeated ${repeated.rows}\n`)
    console.log('round   cycles/s   bare/s   ratio   CPU ms  bare CPU ms   rss MB   heap MB')
    const rounds: Round[] = []
    for (let number = 1; number <= plan.rounds; number++) {
      await restore(engine.database, prepared)
      const ours = await watchMemory(() => timed(() => runCycles({ ...round, database: engine.database })))
      await checkBooks(engine.database, prepared)
      await restore(engine.database, prepared)
      const bare = await timed(() => replay(recording, engine.bare, PAYERS_AT_ONCE))
      rounds.push({
        ours: plan.cycles / ours.result.seconds,
        bare: plan.cycles / bare.seconds,
        cpuMs: ours.result.cpuMs / plan.cycles,
        bareCpuMs: bare.cpuMs / plan.cycles,
        memory: ours.memory,
      })
      printRound(String(number), rounds[number - 1] as Round)
    }
    return conclude(rounds)
  } finally {
    await engine.close()
  }
}

async function timed(work: () => Promise<unknown>) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { seconds, cpuMs: (user + system) / 1000 }
}

const perCycle = (count: number, { cycles }: Plan) => (count / cycles).toFixed(1)

function printRound(name: string, { ours, bare, cpuMs, bareCpuMs, memory }: Round): void {
  const cell = (value: number, width: number, digits = 1) => value.toFixed(digits).padStart(width)
  const speed = `${name.padEnd(6)}${cell(ours, 10)}${cell(bare, 9)}${cell(ours / bare, 8, 2)}`
  const cpu = `${cell(cpuMs, 10)}${cell(bareCpuMs, 12)}`
  console.log(`${speed}${cpu}${cell(memory.rssMb, 10)}${cell(memory.heapMb, 10)}`)
}

/** Prints medians; a host that grows under load is a failure. */
function conclude(rounds: readonly Round[]): number {
  const of = (read: (round: Round) => number) => median(rounds.map(read))
  const middle: Round = {
    ours: of((round) => round.ours),
    bare: of((round) => round.bare),
    cpuMs: of((round) => round.cpuMs),
    bareCpuMs: of((round) => round.bareCpuMs),
    memory: { rssMb: of((round) => round.memory.rssMb), heapMb: of((round) => round.memory.heapMb) },
  }
  printRound('median', middle)
  const { heapMb, rssMb, flat } = trendOf(rounds.map((round) => round.memory))
  const change = ([first, last]: [number, number]) => `${first.toFixed(1)} → ${last.toFixed(1)} MB`
  console.log(
    `memory, first third → last third: heap ${change(heapMb)}, rss ${change(rssMb)}: ${flat ? 'flat' : 'GROWS'}`,
  )
  if (!flat) process.exitCode = 1
  return middle.ours / middle.bare
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
