import { benchChecks } from './documents-checks'
import { benchPdfs } from './documents-pdfs'

/**
 * `npm run bench:documents [-- --calls=400 --rounds=6 --pdfs=20]`: verifications of documents' codes per second, offline
 * beside the bare signature check of the same library, and through the cloud function beside its bare statements and
 * signature; then papers printed per second, with memory.
 */
async function main(): Promise<void> {
  const options = new Map(
    process.argv.slice(2).map((argument) => argument.replace(/^--/, '').split('=') as [string, string]),
  )
  const number = (name: string, otherwise: number) => Number(options.get(name) ?? otherwise)
  const rounds = number('rounds', 6)
  const quick = await benchChecks({ calls: number('calls', 400), rounds })
  const flat = await benchPdfs({ rounds, perRound: number('pdfs', 20) })
  if (!quick || !flat) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
