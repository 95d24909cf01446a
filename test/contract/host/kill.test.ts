import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeWorld } from '../../../mock/host/compose'
import { readConfig } from '../../../mock/host/config'
import { keptKeyRing } from '../../../mock/host/keys-file'
import type { Samples } from '../../../mock/host/samples'
import { findPostgresBinaries, INSTALL_HINT, startPostgresServer } from '../../../mock/store/postgres-server'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { MortalHost } from './mortal-host'
import { Payer, type PayerNotes } from './payer'

const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const KILLS = Number(process.env.KILLS ?? 3)
const PAYERS = 6
const DECISIONS = 400
const A_DAY = 86_400

/** Small and repeatable; good enough to choose moments and fines (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Payers at work while the host is killed `KILLS` times, each time after a random number of answers. */
async function payWhileDying(host: MortalHost, notes: PayerNotes): Promise<void> {
  const roll = dice(SEED)
  let kills = 0
  let answersLeft = 30 + roll(60)
  let dying: Promise<void> | null = null
  const onAnswer = () => {
    if (--answersLeft > 0 || dying || kills >= KILLS) return
    kills++
    dying = host.killAndStart().then(() => {
      dying = null
      answersLeft = 20 + roll(60)
    })
  }
  let payments = 0
  const line = { url: () => host.url(), onAnswer }
  const samples = (await (await fetch(`${await host.url()}/mock/world`)).json()) as Samples
  const numbers = samples.decisions.filter((one) => one.status === 'in-force' && !one.paid).map((one) => one.number)
  const work = async (index: number) => {
    for (let person = 0; kills < KILLS || dying; person++) {
      const payer = new Payer(line, `phone-${index}-${person}`, roll(2) ? 'wechat' : 'alipay', notes)
      // All work on the same few fines at a time, so that several often pay the same one.
      await payer.pay(numbers[(Math.floor(payments++ / PAYERS) * 2 + roll(2)) % numbers.length] ?? '')
    }
  }
  await Promise.all(Array.from({ length: PAYERS }, (_unused, index) => work(index)))
  await dying
}

/** Lets everything come to its end on the host's clock. */
async function comeToRest(host: MortalHost): Promise<void> {
  const url = await host.url()
  const body = JSON.stringify({ advanceSeconds: 4 * A_DAY })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/mock/clock`, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
}

/** What our books and the wallets' say after the host is gone. */
async function readBooks(variables: Record<string, string>) {
  const config = readConfig(variables)
  const { ring } = await keptKeyRing(config.keysFolder)
  const world = await composeWorld({ url: 'http://127.0.0.1:1', config, keys: ring })
  const { database } = world.environment
  try {
    const rows = await database.selectFrom('outside_record').select('key').where('kind', '=', 'trade').execute()
    const trades = await Promise.all(rows.map(({ key }) => world.walletApp.describe(key)))
    return {
      orders: await database.selectFrom('pay_order').selectAll().execute(),
      refunds: await database.selectFrom('refund').selectAll().execute(),
      settled: await database
        .selectFrom('settlement')
        .innerJoin('order_item', (join) =>
          join
            .onRef('order_item.order_no', '=', 'settlement.order_no')
            .onRef('order_item.decision_id', '=', 'settlement.decision_id'),
        )
        .select(['settlement.order_no', 'settlement.decision_id', 'fine_fen', 'surcharge_fen'])
        .execute(),
      ledgerFault: (await verifyLedger(database)).fault,
      tookMoney: trades.filter((trade) => trade?.state === 'paid' || trade?.state === 'refunded'),
    }
  } finally {
    await world.close()
  }
}

function promises(environment: () => Promise<Record<string, string>>, afterwards: () => Promise<void>) {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mashang-kill-'))
    process.stderr.write(`KILL_SEED=${SEED}\n`)
  })
  afterAll(async () => {
    await afterwards()
    rmSync(folder, { recursive: true, force: true })
  })

  it('loses no paid fine and settles none twice', async () => {
    const variables = { ...(await environment()), DATA_DIR: folder, PORT: '0', EXTRA_DECISIONS: String(DECISIONS) }
    const host = new MortalHost(variables)
    const notes: PayerNotes = { paid: [], refusals: [] }
    try {
      await payWhileDying(host, notes)
      await comeToRest(host)
    } finally {
      await host.stop()
    }
    const { orders, refunds, settled, ledgerFault, tookMoney } = await readBooks(variables)
    process.stderr.write(
      `killed ${KILLS} times: ${orders.length} orders, ${tookMoney.length} paid, ${refunds.length} refunded\n`,
    )

    expect(notes.paid.length).toBeGreaterThan(KILLS)
    const known = new Set(tookMoney.map((trade) => trade?.orderNo))
    expect(notes.paid.filter((orderNo) => !known.has(orderNo))).toEqual([])
    const ends = tookMoney.map((trade) => endOf(trade, orders, refunds, settled))
    expect(ends.filter((end) => end !== 'kept' && end !== 'returned')).toEqual([])
    expect(new Set(settled.map((row) => row.decision_id)).size).toBe(settled.length)
    expect(settled.filter((row) => !known.has(row.order_no))).toEqual([])
    const unsure = ['placing', 'awaiting', 'confirming', 'closing']
    expect(orders.filter((order) => unsure.includes(order.state)).map((order) => order.order_no)).toEqual([])
    expect(ledgerFault).toBeNull()
  })
}

type Books = Awaited<ReturnType<typeof readBooks>>

/** `kept`: every fen settles a fine, recorded by the police. `returned`: every fen is back. Anything else in words. */
function endOf(
  trade: Books['tookMoney'][number],
  orders: Books['orders'],
  refunds: Books['refunds'],
  settled: Books['settled'],
): string {
  const order = orders.find((row) => row.order_no === trade?.orderNo)
  const refund = refunds.find((row) => row.order_no === trade?.orderNo)
  const keptFen = settled
    .filter((row) => row.order_no === trade?.orderNo)
    .reduce((sum, row) => sum + row.fine_fen + row.surcharge_fen, 0)
  const { state, totalFen } = trade ?? {}
  if (order?.state === 'recorded' && keptFen === totalFen && !refund && state === 'paid') return 'kept'
  const back = refund?.state === 'done' && refund.amount_fen === totalFen
  if (order?.state === 'surplus' && keptFen === 0 && back && state === 'refunded') return 'returned'
  return JSON.stringify({ trade, order: order?.state, keptFen, refund: refund?.state, back: refund?.amount_fen })
}

describe('a host killed at any moment under load, on PGlite’s folder,', () => {
  promises(
    async () => ({ DATABASE_URL: '' }),
    async () => undefined,
  )
})

const describeOnPostgres = findPostgresBinaries() || process.env.CI ? describe : describe.skip
if (!findPostgresBinaries()) process.stderr.write(`${INSTALL_HINT}\n`)
describeOnPostgres('a host killed at any moment under load, on PostgreSQL,', () => {
  let stop: () => Promise<void> = async () => undefined
  promises(
    async () => {
      const server = await startPostgresServer()
      stop = server.stop
      return { DATABASE_URL: server.url }
    },
    () => stop(),
  )
})
