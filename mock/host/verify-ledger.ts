import { openDatabase } from '../store/database'
import { type LedgerProof, verifyLedger } from '../store/verify-ledger'
import { readConfig } from './config'
import { lockHolder } from './folder-lock'

/**
 * `npm run ledger:verify`: proves the whole ledger of DATABASE_URL, or of the data folder, and exits with 1 when
 * something is wrong, with 2 when it could not look.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const running = config.database.kind === 'pglite' ? lockHolder(config.dataFolder) : null
  if (running) throw new Error(`the host at ${running.url} holds the data folder: stop it first, or use PostgreSQL`)
  const { database, close } = await openDatabase(config.database)
  try {
    const started = performance.now()
    const proof = await verifyLedger(database, (postings) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${postings.toLocaleString('en')} postings`)
    })
    if (process.stderr.isTTY) process.stderr.write('\r')
    say(proof, (performance.now() - started) / 1000)
    if (proof.fault) process.exitCode = 1
  } finally {
    await close()
  }
}

function say({ postings, entries, chains, balances, fault }: LedgerProof, seconds: number): void {
  const peakMb = process.resourceUsage().maxRSS / 1024
  const lines = [
    `${number(postings)} postings with ${number(entries)} entries in ${chains} chains`,
    `${seconds.toFixed(1)} s, at most ${peakMb.toFixed(0)} MB of memory`,
  ]
  if (fault) {
    const place = `region ${fault.region_code}, lane ${fault.lane}, number ${fault.seq}`
    lines.push(`WRONG: ${place}${fault.business_key ? `, ${fault.business_key}` : ''}: ${fault.wrong}`)
  } else {
    for (const [account, balance] of [...balances].sort())
      lines.push(`${account.padEnd(18)}${yuan(balance).padStart(20)}`)
    lines.push('Every posting balances, every chain is whole.')
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

const number = (count: number) => count.toLocaleString('en')

/** Debit balances without a sign; of either sign and of any size, unlike `Fen`. */
function yuan(balance: bigint): string {
  const digits = String(balance < 0n ? -balance : balance).padStart(3, '0')
  return `${balance < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(2)
})
