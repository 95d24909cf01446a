import { benchChecks } from './documents-checks'

/**
 * `npm run bench:documents [-- --calls=400 --rounds=6]`: verifications of documents' codes per second, offline beside
 * the bare signature check of the same library, and through the cloud function beside its bare statements and signature.
 */
async function main(): Promise<void> {
  const options = new Map(
    process.argv.slice(2).map((argument) => argument.replace(/^--/, '').split('=') as [string, string]),
  )
  const number = (name: string, otherwise: number) => Number(options.get(name) ?? otherwise)
  const good = await benchChecks({ calls: number('calls', 400), rounds: number('rounds', 6) })
  if (!good) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
