import { startPostgresServer } from './postgres-server'

/** `npm run postgres`: a throw-away PostgreSQL for tests and benches until Ctrl-C. */
async function main(): Promise<void> {
  const server = await startPostgresServer()
  console.log(
    `PostgreSQL is running. In another terminal:\n\n  export DATABASE_URL=${server.url}\n\nCtrl-C stops it and deletes its data.`,
  )
  // Ctrl-C reaches us more than once: from the terminal and again through npm and tsx.
  let stopping = false
  const stop = () => {
    if (!stopping) void server.stop().then(() => process.exit(0))
    stopping = true
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
