import { type RawBuilder, sql } from 'kysely'
import { LANES, laneOf } from '../../../mock/store/ledger-chain'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { bookAlone, paymentOf } from '../../support/ledger-samples'
import { REGION } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

/** Four orders of one lane, and one of the lane after it. */
const LANE = 3
const numbers = Array.from({ length: 500 }, (_, place) => `J${place}`)
const [first, second, third, fourth] = numbers.filter((number) => laneOf(`payment:${number}`) === LANE)
const beside = numbers.find((number) => laneOf(`payment:${number}`) === LANE + 1)

/** Whoever owns the tables can switch their guards off, so the tables are not what the proof leans on. */
describeOnBothEngines('the proof of the ledger', (store) => {
  const database = () => store.database()
  const tables = ['ledger_posting', 'ledger_entry', 'ledger_head']

  const tamper = (...statements: RawBuilder<unknown>[]) =>
    database()
      .transaction()
      .execute(async (transaction) => {
        for (const table of tables) await sql`alter table ${sql.table(table)} disable trigger all`.execute(transaction)
        for (const statement of statements) await statement.execute(transaction)
        for (const table of tables) await sql`alter table ${sql.table(table)} enable trigger all`.execute(transaction)
      })

  beforeEach(async () => {
    for (const number of [first, second, third, fourth, beside])
      await bookAlone(database(), paymentOf(number as string))
  })

  test('five postings in two chains are sound', async () => {
    expect(await verifyLedger(database())).toMatchObject({ postings: 5, entries: 10, chains: 2, fault: null })
  })

  const posting = (seq: number) => sql`region_code = ${REGION} and lane = ${LANE} and seq = ${seq}`
  const key = (order: string | undefined) => `payment:${order}`

  test.each<
    [string, RawBuilder<unknown>[], { lane?: number; seq: number; business_key: string | null; wrong: RegExp }]
  >([
    [
      'an amount on one side',
      [sql`update ledger_entry set debit_fen = debit_fen + 1 where ${posting(2)} and line = 0`],
      { seq: 2, business_key: key(second), wrong: /debits 30901 and credits 30900 differ/ },
    ],
    [
      'an amount on both sides',
      [
        sql`update ledger_entry set debit_fen = 1 where ${posting(2)} and line = 0`,
        sql`update ledger_entry set credit_fen = 1 where ${posting(2)} and line = 1`,
      ],
      { seq: 2, business_key: key(second), wrong: /not what was booked/ },
    ],
    [
      'an account',
      [sql`update ledger_entry set account = 'suspense', item = null where ${posting(1)} and line = 1`],
      { seq: 1, business_key: key(first), wrong: /not what was booked/ },
    ],
    [
      'a channel',
      [sql`update ledger_entry set channel = 'alipay' where ${posting(3)} and line = 0`],
      { seq: 3, business_key: key(third), wrong: /not what was booked/ },
    ],
    [
      'an income item',
      [sql`update ledger_entry set item = '103050102' where ${posting(3)} and line = 1`],
      { seq: 3, business_key: key(third), wrong: /not what was booked/ },
    ],
    [
      'the time',
      [sql`update ledger_posting set at = at + interval '1 second' where ${posting(4)}`],
      { seq: 4, business_key: key(fourth), wrong: /not what was booked/ },
    ],
    [
      'the business key',
      [sql`update ledger_posting set business_key = 'payment:X' where ${posting(2)}`],
      { seq: 2, business_key: 'payment:X', wrong: /belongs to lane/ },
    ],
    [
      'the hash',
      [sql`update ledger_posting set hash = sha256('x') where ${posting(2)}`],
      { seq: 2, business_key: key(second), wrong: /not what was booked/ },
    ],
    [
      'the hash of what came before',
      [sql`update ledger_posting set previous_hash = sha256('x') where ${posting(2)}`],
      { seq: 2, business_key: key(second), wrong: /does not follow/ },
    ],
    [
      'an entry taken out',
      [sql`delete from ledger_entry where ${posting(2)} and line = 0`],
      { seq: 2, business_key: key(second), wrong: /debits 0 and credits 30900 differ/ },
    ],
    [
      'all entries taken out',
      [sql`delete from ledger_entry where ${posting(2)}`],
      { seq: 2, business_key: key(second), wrong: /no entries/ },
    ],
    [
      'an entry added on each side',
      [
        sql`insert into ledger_entry values (${REGION}, ${LANE}, 2, 8, 'suspense', null, null, 5, 0)`,
        sql`insert into ledger_entry values (${REGION}, ${LANE}, 2, 9, 'suspense', null, null, 0, 5)`,
      ],
      { seq: 2, business_key: key(second), wrong: /not what was booked/ },
    ],
    [
      'a posting taken out of the middle',
      [sql`delete from ledger_entry where ${posting(2)}`, sql`delete from ledger_posting where ${posting(2)}`],
      { seq: 2, business_key: null, wrong: /missing: 3 comes next/ },
    ],
    [
      'a posting taken out, and the others moved up',
      [
        sql`delete from ledger_entry where ${posting(2)}`,
        sql`delete from ledger_posting where ${posting(2)}`,
        sql`update ledger_posting set seq = 2 where ${posting(3)}`,
        sql`update ledger_entry set seq = 2 where ${posting(3)}`,
        sql`update ledger_posting set seq = 3 where ${posting(4)}`,
        sql`update ledger_entry set seq = 3 where ${posting(4)}`,
      ],
      { seq: 2, business_key: key(third), wrong: /does not follow/ },
    ],
    [
      'the last posting taken out',
      [sql`delete from ledger_entry where ${posting(4)}`, sql`delete from ledger_posting where ${posting(4)}`],
      { seq: 4, business_key: null, wrong: /missing: the head is at 4/ },
    ],
    [
      'a whole chain taken out',
      [sql`delete from ledger_entry where lane = ${LANE}`, sql`delete from ledger_posting where lane = ${LANE}`],
      { seq: 1, business_key: null, wrong: /missing: the head is at 4/ },
    ],
    [
      'two postings exchanged',
      [
        sql`update ledger_posting set seq = 99 where ${posting(2)}`,
        sql`update ledger_posting set seq = 2 where ${posting(3)}`,
        sql`update ledger_posting set seq = 3 where ${posting(99)}`,
        sql`update ledger_entry set seq = 99 where ${posting(2)}`,
        sql`update ledger_entry set seq = 2 where ${posting(3)}`,
        sql`update ledger_entry set seq = 3 where ${posting(99)}`,
      ],
      { seq: 2, business_key: key(third), wrong: /does not follow/ },
    ],
    [
      'a posting put behind the last one',
      [
        sql`insert into ledger_posting select region_code, lane, 5, 'payment:' || ${'forged-3'}, kind, at, hash, sha256('x')
          from ledger_posting where ${posting(4)}`,
        sql`insert into ledger_entry select region_code, lane, 5, line, account, channel, item, debit_fen, credit_fen
          from ledger_entry where ${posting(4)}`,
      ],
      { seq: 5, business_key: 'payment:forged-3', wrong: /belongs to lane|not what was booked/ },
    ],
    [
      'the head put back',
      [sql`update ledger_head set seq = 3 where lane = ${LANE}`],
      { seq: 4, business_key: key(fourth), wrong: /the head is still at 3/ },
    ],
    [
      'the head exchanged',
      [sql`update ledger_head set hash = sha256('x') where lane = ${LANE}`],
      { seq: 4, business_key: key(fourth), wrong: /the head has another hash/ },
    ],
    [
      'the head taken away',
      [sql`delete from ledger_head where lane = ${LANE}`],
      { seq: 4, business_key: key(fourth), wrong: /no head/ },
    ],
    [
      'an entry of a posting that never was',
      [sql`insert into ledger_entry values (${REGION}, ${LANES}, 7, 0, 'suspense', null, null, 5, 0)`],
      { lane: LANES, seq: 7, business_key: null, wrong: /without a posting/ },
    ],
  ])('finds %s and names the place', async (_what, statements, { wrong, ...place }) => {
    await tamper(...statements)
    const { fault } = await verifyLedger(database())
    expect(fault).toMatchObject({ region_code: REGION, lane: LANE, ...place })
    expect(fault?.wrong).toMatch(wrong)
  })
})
