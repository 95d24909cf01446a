import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { type OpenDatabase, openDatabase } from '../../../mock/store/database'
import { migrate } from '../../../mock/store/migrate'
import type { Tables } from '../../../mock/store/tables'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { bookAlone, paymentOf } from '../../support/ledger-samples'
import { NOW, REGION } from '../../support/store-rows'

const folder = resolve('mock/store/migrations')
const ORDERS = 1_200

/** The tables as they were before the ledger had postings. */
async function migrateToFormer(database: Kysely<Tables>) {
  const names = readdirSync(folder).filter((name) => /^\d/.test(name))
  const migrations = Object.fromEntries(
    names.map((name) => [name.replace('.ts', ''), require(resolve(folder, name)) as Migration]),
  )
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateTo('018-offices')
  if (error) throw error
}

describe('what was booked before the ledger had postings', () => {
  let store: OpenDatabase
  beforeAll(async () => {
    store = await openDatabase({ kind: 'pglite' })
    await migrateToFormer(store.database)
  })
  afterAll(() => store.close())

  test('is carried over: every business once, with channel and item, in whole chains that go on', async () => {
    const { database } = store
    await sql`insert into pay_order (region_code, order_no, wallet, app_id, open_id, total_fen, state, created_at, expires_at)
      select ${REGION}, 'J' || place, case when place % 2 = 0 then 'wechat' else 'alipay' end, 'app', 'open', 20000, 'closed',
        ${NOW}::timestamptz, ${NOW}::timestamptz from generate_series(1, ${ORDERS}) place`.execute(database)
    const row = (key: string, account: string, debit: number, credit: number) => sql`
      insert into ledger_entry select ${REGION}, gen_random_uuid(), ${key} || place, ${account}, ${debit}::bigint, ${credit}::bigint,
        ${NOW}::timestamptz + place * interval '1 second' from generate_series(1, ${ORDERS}) place`
    await row('payment:J', 'wallet-collection', 20_000, 0).execute(database)
    await row('payment:J', 'fine-receivable', 0, 15_000).execute(database)
    await row('payment:J', 'refund-payable', 0, 5_000).execute(database)
    await row('refund:J', 'refund-payable', 5_000, 0).execute(database)
    await row('refund:J', 'wallet-collection', 0, 5_000).execute(database)

    await migrate(database)
    await bookAlone(database, paymentOf('new'))

    const { fault, postings, balances } = await verifyLedger(database)
    expect({ fault, postings }).toEqual({ fault: null, postings: 2 * ORDERS + 1 })
    expect(balances.get('payer-clearing')).toBe(BigInt(ORDERS * 15_000 + 30_900))
    const kept = await database
      .selectFrom('ledger_entry')
      .select(['account', 'channel', 'item'])
      .select(({ fn }) => fn.countAll<number>().as('entries'))
      .groupBy(['account', 'channel', 'item'])
      .orderBy('account')
      .orderBy('channel')
      .execute()
    expect(kept.map((each) => Object.values(each))).toEqual([
      ['fine-receivable', null, '103050101', ORDERS + 1],
      ['payer-clearing', 'alipay', null, ORDERS],
      ['payer-clearing', 'wechat', null, ORDERS + 1],
      ['refund-payable', null, null, 2 * ORDERS],
    ])
  })
})
