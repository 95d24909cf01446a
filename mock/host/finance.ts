import { runClearing } from '../functions/clearing/run'
import { contractsOf, expectBills } from '../functions/reconciliation/bill-days'
import { reconcileDay } from '../functions/reconciliation/reconcile-day'
import { billReadyAt } from '../rules/reconciliation/bill-times'
import { addBillDays, type ChannelBillRow } from '../store/channel-bills'
import { verifyLedger } from '../store/verify-ledger'
import { composeWorld } from './compose'
import { ConfigError, readConfig } from './config'
import { type FinanceCommand, readFinanceCommand, UsageError } from './finance-command'
import { billsTable, openDifferences, printStatus } from './finance-tables'
import { FolderInUse } from './folder-lock'
import { newTraceId } from './functions'
import { keptKeyRing } from './keys-file'
import type { World } from './world'

/** Of the process, for cron: everything agrees; something is left for persons, or wrong; it could not be done; not understood. */
const EXIT = { good: 0, left: 1, failed: 2, usage: 64 } as const

/** `npm run finance -- reconcile|sweep|status|verify`: what the timer does, by hand or by cron, and how things stand. */
async function main(): Promise<number> {
  const command = readFinanceCommand(process.argv.slice(2))
  const config = readConfig(process.env)
  const { ring } = await keptKeyRing(config.keysFolder)
  const world = await composeWorld({
    url: `http://${config.host}:${config.port}`,
    config,
    keys: ring,
    log: (entry) => {
      if (entry.level !== 'info') say(`${entry.level}: ${entry.event} ${JSON.stringify(entry.detail ?? {})}`)
    },
  })
  try {
    return await carryOut(world, command)
  } finally {
    await world.close()
  }
}

async function carryOut(world: World, command: FinanceCommand): Promise<number> {
  const { database } = world.environment
  switch (command.name) {
    case 'reconcile':
      return reconcile(world, command)
    case 'sweep': {
      const report = await runClearing(world.environment, newTraceId())
      for (const [what, count] of Object.entries(report)) print(`${what.padEnd(16)}${String(count).padStart(8)}`)
      return (await openDifferences(database, {})) > 0 ? EXIT.left : EXIT.good
    }
    case 'status':
      await printStatus(database, world.clock.now(), print)
      return (await openDifferences(database, {})) > 0 ? EXIT.left : EXIT.good
    case 'verify': {
      const { postings, entries, chains, fault } = await verifyLedger(database, (read) => say(`${read} postings`))
      print(`${postings} postings, ${entries} entries, ${chains} chains`)
      if (fault) print(`WRONG: region ${fault.region_code}, lane ${fault.lane}, number ${fault.seq}: ${fault.wrong}`)
      return fault ? EXIT.left : EXIT.good
    }
  }
}

async function reconcile(world: World, { date, channel: wanted }: Extract<FinanceCommand, { name: 'reconcile' }>) {
  const { environment } = world
  const contracts = contractsOf(environment).filter(({ channel }) => wanted === null || channel === wanted)
  if (contracts.length === 0) throw new Error(`there is no contract with ${wanted ?? 'any channel'}`)
  await expectBills(environment)
  const bills: ChannelBillRow[] = []
  for (const contract of contracts) {
    const { channel, merchantId: merchant_id } = contract
    const day = { channel, merchant_id, bill_date: date }
    await addBillDays(environment.database, [{ ...day, next_try_at: billReadyAt(channel, date) }])
    say(`${channel} ${date}: fetching and comparing …`)
    const bill = await reconcileDay(environment, contract, day, newTraceId())
    if (bill) bills.push(bill)
  }
  const open = await openDifferences(environment.database, { date, channel: wanted })
  for (const line of billsTable(bills)) print(line)
  print(open === 0 ? 'No difference of this day is open.' : `Open differences of this day: ${open}. See the desk.`)
  if (bills.some((bill) => bill.reconciled_at === null)) return EXIT.failed
  return open > 0 ? EXIT.left : EXIT.good
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const say = (line: string) => process.stderr.write(`${line}\n`)

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (error instanceof UsageError) {
      say(error.message)
      process.exitCode = EXIT.usage
      return
    }
    const embedded =
      error instanceof FolderInUse
        ? '\nA running host does this by itself when a bill is due. Stop it to run commands, or keep the data in PostgreSQL (DATABASE_URL): there both work side by side.'
        : ''
    const known = error instanceof ConfigError || error instanceof FolderInUse || error instanceof Error
    say(known ? `${(error as Error).message}${embedded}` : String(error))
    process.exitCode = EXIT.failed
  },
)
