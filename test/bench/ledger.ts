import { execFileSync } from 'node:child_process'
import { type Kysely, sql } from 'kysely'
import { addSeconds, type Instant } from '@/domain/dates'
import { openDatabase } from '../../mock/store/database'
import { canonicalText, GENESIS, laneOf, linkHash } from '../../mock/store/ledger-chain'
import { migrate } from '../../mock/store/migrate'
import { startPostgresServer } from '../../mock/store/postgres-server'
import type { Tables } from '../../mock/store/tables'

const START: Instant = '2026-01-01T00:00:00.000Z'
const REGIONS = ['140105', '140106', '140107', '370102', '411702', '450103']
const BATCH = 2_000
const MAY_HOLD_MB = 300
/** Of the peak with a tenth of the postings. */
const MAY_GROW = 1.25

type Posting = Tables['ledger_posting']
type Entry = Tables['ledger_entry']

/**
 * `npm run bench:ledger [-- --postings=500000]`: how long the proof of so many payments takes and how much memory, beside a
 * tenth of them; then one fen is moved in the middle, and the proof has to find it.
 */
async function main(): Promise<void> {
  const wanted = Number(process.argv[2]?.replace('--postings=', '') ?? 500_000)
  const server = await startPostgresServer()
  const { database, close } = await openDatabase({ kind: 'postgres', url: server.url })
  try {
    await migrate(database)
    const fill = filler(database)
    await fill(wanted / 10)
    const tenth = prove(server.url)
    await fill(wanted)
    const whole = prove(server.url)
    const grown = whole.peakMb / tenth.peakMb
    console.log(`\nmemory: ${tenth.peakMb} → ${whole.peakMb} MB, ${grown.toFixed(2)} times for ten times the postings`)
    await moveOneFen(database)
    const found = prove(server.url)
    if (!whole.sound || found.sound || whole.peakMb > MAY_HOLD_MB || grown > MAY_GROW) process.exitCode = 1
  } finally {
    await close()
    await server.stop()
  }
}

/** The command itself, as a person runs it: its memory is its own. */
function prove(url: string): { sound: boolean; peakMb: number } {
  let said: string
  let sound = true
  try {
    const options = { encoding: 'utf8' as const, env: { ...process.env, DATABASE_URL: url } }
    said = execFileSync('npx', ['tsx', 'mock/host/verify-ledger.ts'], options)
  } catch (error) {
    sound = false
    said = (error as { stdout: string }).stdout
  }
  console.log(said)
  return { sound, peakMb: Number(/at most (\d+) MB/.exec(said)?.[1]) }
}

/** Behind the product's back and much faster than it: chains are made here, rows go in by the thousand. */
function filler(database: Kysely<Tables>) {
  const heads = new Map<string, Tables['ledger_head']>()
  let made = 0
  const link = (): { posting: Posting; entries: Entry[] } => {
    const region_code = REGIONS[made % REGIONS.length] as string
    const business_key = `payment:J${region_code}26${String(++made).padStart(12, '0')}`
    const lane = laneOf(business_key)
    const head = heads.get(`${region_code} ${lane}`)
    const place = { region_code, lane, seq: (head?.seq ?? 0) + 1 }
    const amount = (20_000 + (made % 30) * 600) as Entry['debit_fen']
    const none = 0 as Entry['debit_fen']
    const entries: Entry[] = [
      {
        ...place,
        line: 0,
        account: 'payer-clearing',
        channel: 'wechat',
        item: null,
        debit_fen: amount,
        credit_fen: none,
      },
      {
        ...place,
        line: 1,
        account: 'fine-receivable',
        channel: null,
        item: '103050101',
        debit_fen: none,
        credit_fen: amount,
      },
    ]
    const header = { ...place, business_key, kind: 'payment' as const, at: addSeconds(START, made) }
    const previous_hash = head?.hash ?? GENESIS
    const hash = linkHash(previous_hash, place.seq, canonicalText(header, entries))
    heads.set(`${region_code} ${lane}`, { ...place, previous_hash, hash })
    return { posting: { ...header, previous_hash, hash }, entries }
  }
  return async (wanted: number) => {
    while (made < wanted) {
      const batch = Array.from({ length: Math.min(BATCH, wanted - made) }, link)
      const hex = ({ posting }: (typeof batch)[number]) => ({
        ...posting,
        previous_hash: `\\x${Buffer.from(posting.previous_hash).toString('hex')}`,
        hash: `\\x${Buffer.from(posting.hash).toString('hex')}`,
      })
      await sql`insert into ledger_posting select * from json_populate_recordset(null::ledger_posting,
        ${JSON.stringify(batch.map(hex))}::json)`.execute(database)
      await sql`insert into ledger_entry select * from json_populate_recordset(null::ledger_entry,
        ${JSON.stringify(batch.flatMap(({ entries }) => entries))}::json)`.execute(database)
    }
    for (const head of heads.values())
      await database
        .insertInto('ledger_head')
        .values(head)
        .onConflict((conflict) => conflict.columns(['region_code', 'lane']).doUpdateSet(head))
        .execute()
    await sql`vacuum analyze ledger_posting, ledger_entry`.execute(database)
  }
}

/** From the payer to the fine: both sides still agree. */
async function moveOneFen(database: Kysely<Tables>): Promise<void> {
  await sql`alter table ledger_entry disable trigger all`.execute(database)
  await sql`update ledger_entry set debit_fen = greatest(debit_fen - 1, 0), credit_fen = greatest(credit_fen - 1, 0)
    where region_code = '140107' and lane = 4 and seq = (select max(seq) / 2 from ledger_head)`.execute(database)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
