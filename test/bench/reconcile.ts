import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Environment } from '../../mock/functions/environment'
import { reconcileDay } from '../../mock/functions/reconciliation/reconcile-day'
import { addBillDays } from '../../mock/store/channel-bills'
import { findPostgresBinaries, INSTALL_HINT } from '../../mock/store/postgres-server'
import type { Tables } from '../../mock/store/tables'
import { openPostgresEngine } from './payments-engine'
import { watchMemory } from './payments-memory'
import { classesOf, reconcileBare, stageRows } from './reconcile-bare'
import { channelOf, DAY, fillOrders, MERCHANT, writeBillFile } from './reconcile-data'

const AT_MOST_OF_BARE = 4
const AT_MOST_DOUBLED = 2.2
const AT_MOST_MB = 300
const NOW = '2026-11-20T02:10:00.000Z'
/** A day of a million orders and its log fit in, so that no checkpoint falls into one size's time and not into the other's. */
const SERVER = { shared_buffers: '1GB', max_wal_size: '8GB', checkpoint_timeout: '1h' }
const day = { channel: 'wechat' as const, merchant_id: MERCHANT, bill_date: DAY }

/**
 * `npm run bench:reconcile [-- --orders=1000000]`: a day of so many orders reconciled against its bill, from the file
 * through the parser to classes, differences and fees, on PostgreSQL; beside the same join by PostgreSQL alone over
 * tables that hold both sides already; and the same of half as many, before and after, so that a machine which grows
 * slower or faster meanwhile does not count.
 */
async function main(): Promise<void> {
  const asked = process.argv.slice(2).map((argument) => /^--orders=(\d+)$/.exec(argument)?.[1])
  const orders = Number(asked.find(Boolean) ?? 1_000_000)
  if (!process.env.DATABASE_URL && !findPostgresBinaries()) throw new Error(INSTALL_HINT)
  console.log(`Ours: read the file, parse, look each row's order up, class it, write it; then what the bill lacks, differences, what rules
repair or put aside, fees. Alone: one statement that joins preloaded rows with orders and refunds and writes them with the
same classes under the same keys and indexes, and one for what the bill lacks. rss: highest of this process meanwhile.
Server, for both: ${process.env.DATABASE_URL ? 'that of DATABASE_URL' : JSON.stringify(SERVER)}.
`)
  console.log('   orders   file MB   ours s   rows/s   alone s   ratio   rss MB   differences')
  const before = await bench(Math.floor(orders / 2))
  const whole = await bench(orders)
  const after = await bench(Math.floor(orders / 2))
  const doubled = (2 * whole.seconds) / (before.seconds + after.seconds)
  console.log(`\nratio to PostgreSQL alone: ${whole.ratio.toFixed(2)}; at most ${AT_MOST_OF_BARE} wanted`)
  console.log(`twice the rows take ${doubled.toFixed(2)} times as long; at most ${AT_MOST_DOUBLED} wanted`)
  console.log(`memory at most ${whole.rssMb.toFixed(0)} MB; at most ${AT_MOST_MB} wanted`)
  if (whole.ratio > AT_MOST_OF_BARE || doubled > AT_MOST_DOUBLED || whole.rssMb > AT_MOST_MB) process.exitCode = 1
}

async function bench(orders: number) {
  const engine = await openPostgresEngine(SERVER)
  const folder = await mkdtemp(join(tmpdir(), 'bench-reconcile-'))
  try {
    const path = join(folder, 'bill.csv')
    await writeBillFile(path, orders)
    const { database } = engine
    await serveRegion(database)
    await fillOrders(database, orders)
    await addBillDays(database, [{ ...day, next_try_at: NOW }])
    const ours = await watchMemory(() =>
      timed(() => reconcileDay(environmentOf(database), channelOf(path), day, 'bench')),
    )
    const bill = await database.selectFrom('channel_bill').selectAll().executeTakeFirstOrThrow()
    if (bill.state !== 'reconciled') throw new Error(`the bill is ${bill.state}: ${bill.refused_because}`)
    await stageRows(database)
    const bare = await timed(() => reconcileBare(database))
    const [written, alone] = [await classesOf(database, 'bill_row'), await classesOf(database, 'bare_row')]
    if (written !== alone) throw new Error(`other classes: ${written} and ${alone}`)
    const { count } = await database
      .selectFrom('difference')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const result = { seconds: ours.result, ratio: ours.result / bare, rssMb: ours.memory.rssMb }
    const cell = (value: number, width: number, digits = 0) => value.toFixed(digits).padStart(width)
    const megabytes = (await stat(path)).size / 1024 / 1024
    console.log(
      `${cell(orders, 9)}${cell(megabytes, 10)}${cell(ours.result, 9, 1)}${cell((bill.rows ?? 0) / ours.result, 9)}${cell(bare, 10, 1)}${cell(result.ratio, 8, 2)}${cell(result.rssMb, 9)}${cell(count, 14)}   ${written}`,
    )
    return result
  } finally {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const environmentOf = (database: Kysely<Tables>) =>
  ({
    database,
    clock: { now: () => NOW },
    randomBytes,
    log: () => undefined,
  }) as Partial<Environment> as Environment

async function serveRegion(database: Kysely<Tables>): Promise<void> {
  await sql`
    insert into authority (region_code, unit_code, name, hotline, payee, item_code, policy, tariff)
    values ('140105', '140105000000', '安澜市公安局交通警察支队', '0351-0000000', '安澜市公安局', '103050101', 'shanxi-2018', 'shanxi')`.execute(
    database,
  )
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
