import { openDatabase } from './database'
import { migrate } from './migrate'

/** `DATABASE_URL=… npm run migrate`: makes the tables, or brings them up to date, before functions are deployed. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL must be the URL of a PostgreSQL')
  const { database, close } = await openDatabase({ kind: 'postgres', url, poolSize: 1 })
  await migrate(database).finally(close)
  process.stdout.write('the tables are up to date\n')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
