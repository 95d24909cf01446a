import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Instant } from '@/domain/dates'
import { sampleDecision } from '../../../mock/data/sample-decisions'
import { readConfig } from '../../../mock/host/config'
import { saveClock } from '../../../mock/host/saved-clock'
import { createSqlOutsideStore } from '../../../mock/providers/sql-outside-store'
import { openDatabase } from '../../../mock/store/database'
import type { Tables } from '../../../mock/store/tables'
import { MortalHost } from './mortal-host'
import { Payer } from './payer'

const ROOT = join(__dirname, '..', '..', '..')
const PAID_ON = '2026-11-19'
const NOT_ANSWERED = { code: null, out: '', err: '' }

describe('npm run finance, in a process of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mashang-finance-'))
  const settings = { DATA_DIR: folder, CLOCK_START: '2026-11-19T02:40:00.000Z' }
  const orders: { wechat?: string; alipay?: string } = {}
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** As cron runs it. */
  function finance(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    return new Promise((resolve, reject) => {
      const answer = { ...NOT_ANSWERED }
      const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'mock/host/finance.ts'), ...args], {
        cwd: ROOT,
        env: { ...process.env, ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child.stdout.on('data', (chunk: Buffer) => {
        answer.out += chunk.toString()
      })
      child.stderr.on('data', (chunk: Buffer) => {
        answer.err += chunk.toString()
      })
      child.once('error', reject)
      child.once('close', (code) => resolve({ ...answer, code }))
    })
  }

  /** What is in the folder while nobody else has it open. */
  async function inside<Result>(work: (database: Kysely<Tables>) => Promise<Result>): Promise<Result> {
    const { database, close } = await openDatabase(readConfig(settings).database)
    return work(database).finally(close)
  }
  const standAt = (now: Instant) =>
    inside((database) => saveClock(createSqlOutsideStore(database, 'host'), { offsetMs: 0, stoppedAt: now }))
  const books = () =>
    inside(async (database) => ({
      postings: await database.selectFrom('ledger_posting').select(['business_key', 'at']).orderBy('at').execute(),
      rows: await database.selectFrom('bill_row').selectAll().orderBy('channel').orderBy('line').execute(),
      differences: await database.selectFrom('difference').selectAll().execute(),
      batches: await database.selectFrom('sweep_batch').selectAll().orderBy('batch_no').execute(),
    }))

  it('does not touch the folder of a running host, and says what to do', async () => {
    const host = new MortalHost(settings)
    try {
      for (const [wallet, name] of [
        ['wechat', 'onTime'],
        ['alipay', 'pedestrian'],
      ] as const) {
        const notes = { paid: [] as string[], refusals: [] }
        await new Payer({ url: () => host.url(), onAnswer: () => {} }, wallet, wallet, notes).pay(
          sampleDecision(name).number,
        )
        orders[wallet] = notes.paid[0] ?? ''
      }
      const { code, out, err } = await finance('status')
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`is in use by the host at ${await host.url()}`)
      expect(err).toContain('keep the data in PostgreSQL (DATABASE_URL)')
    } finally {
      await host.stop()
    }
    expect(Object.values(orders)).toEqual([expect.stringMatching(/^MJ|^J/), expect.stringMatching(/^MJ|^J/)])
  })

  it('does not guess what is meant: 64, and how it is used', async () => {
    const { code, out, err } = await finance('reconcile', '--date', '2026-02-30')
    expect({ code, out }).toEqual({ code: 64, out: '' })
    expect(err).toMatch(/^--date must be a day, e\.g\. 2026-11-26\nusage:\n/)
  })

  it('could not do it: 2 as long as a day’s bill is not there, and when it asks again', async () => {
    await standAt('2026-11-20T01:00:00.000Z')
    const { code, out } = await finance('reconcile', '--date', PAID_ON, '--channel', 'wechat')
    expect(out).toMatch(/^2026-11-19 {2}wechat +waiting .*\(again 11-20 10:00\)$/m)
    expect(code).toBe(2)
  })

  it('reconciles a day with a line of progress for each channel: 0, and once more nothing changes', async () => {
    await standAt('2026-11-20T02:10:00.000Z')
    const first = await finance('reconcile', '--date', PAID_ON)
    expect(first.err).toContain(`wechat ${PAID_ON}: fetching and comparing …`)
    expect(first.err).toContain(`alipay ${PAID_ON}: fetching and comparing …`)
    expect(first.out).toMatch(/^2026-11-19 {2}wechat +reconciled +1 +1 +200\.00 +0\.00$/m)
    expect(first.out).toContain('No difference of this day is open.')
    expect(first.code).toBe(0)
    const before = await books()
    expect(await finance('reconcile', '--date', PAID_ON)).toEqual(first)
    expect(await books()).toEqual(before)
  })

  it('sends the day’s sweep, once; the ledger is whole', async () => {
    await standAt('2026-11-20T02:40:00.000Z')
    const sent = await finance('sweep')
    expect(sent.code).toBe(0)
    expect(sent.out).toMatch(/^\w+ +\d+$/m)
    const before = await books()
    expect(before.batches.map(({ net_fen }) => net_fen).sort()).toEqual([1_000, 20_000])
    expect((await finance('sweep')).code).toBe(0)
    expect(await books()).toEqual(before)
    const verified = await finance('verify')
    expect(verified).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ postings, \d+ entries, \d+ chains\n$/) })
  })

  it('follows the sweep to the treasury’s receipt: executed, received with its voucher, and then nothing changes', async () => {
    const stands = async () => (await books()).batches.map(({ state, voucher_no }) => ({ state, voucher_no }))
    await standAt('2026-11-20T06:30:00.000Z')
    expect((await finance('sweep')).code).toBe(0)
    expect(await stands()).toEqual(Array(2).fill({ state: 'executed', voucher_no: null }))
    await standAt('2026-11-20T10:30:00.000Z')
    const followed = await finance('sweep')
    expect(followed.code).toBe(0)
    expect(followed.out).toMatch(/^followed +2$/m)
    const received = { state: 'received', voucher_no: expect.stringMatching(/^RK261120\d{5}$/) }
    expect(await stands()).toEqual([received, received])
    const before = await books()
    expect(before.postings.filter((one) => one.business_key.startsWith('sweep-received:'))).toHaveLength(2)
    expect((await finance('sweep')).out).toMatch(/^followed +0$/m)
    expect(await books()).toEqual(before)
    expect((await finance('verify')).code).toBe(0)
  })

  it('says 1 when something is left for persons', async () => {
    await inside(async (database) => {
      const outside = createSqlOutsideStore(database, 'wechat')
      const trade = await outside.get<{ totalFen: number }>('trade', orders.wechat ?? '')
      await outside.put('trade', orders.wechat ?? '', { ...trade, totalFen: (trade?.totalFen ?? 0) + 100 })
      await sql`delete from bill_row where channel = 'wechat'`.execute(database)
      await sql`delete from channel_bill where channel = 'wechat'`.execute(database)
    })
    const { code, out } = await finance('reconcile', '--date', PAID_ON, '--channel', 'wechat')
    expect(out).toContain('Open differences of this day: 1. See the desk.')
    expect(code).toBe(1)
    const status = await finance('status')
    expect(status.out).toMatch(/^amount-mismatch +1 +\d+\.\d\d$/m)
    expect(status.code).toBe(1)
  })

  it('says 1 when somebody has changed the ledger, and names the first bad row', async () => {
    await inside((database) =>
      database.transaction().execute(async (transaction) => {
        await sql`alter table ledger_entry disable trigger user`.execute(transaction)
        await sql`update ledger_entry set debit_fen = debit_fen + 1 where debit_fen = 20000`.execute(transaction)
        await sql`alter table ledger_entry enable trigger user`.execute(transaction)
      }),
    )
    const { code, out } = await finance('verify')
    expect(out).toMatch(/^WRONG: region 140105, lane \d+, number \d+: /m)
    expect(code).toBe(1)
  })
})
