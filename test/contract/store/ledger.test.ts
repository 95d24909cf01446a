import { sql } from 'kysely'
import { fen } from '@/domain/money'
import { emptyTables } from '../../../mock/store/empty-tables'
import { type Booking, book, bookAll, isBooked } from '../../../mock/store/ledger'
import { LANES, laneOf } from '../../../mock/store/ledger-chain'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { bookAlone, ITEM, paymentOf } from '../../support/ledger-samples'
import { REGION } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

describeOnBothEngines('the ledger', (store) => {
  const database = () => store.database()
  const entries = () =>
    database()
      .selectFrom('ledger_entry')
      .innerJoin('ledger_posting', (join) =>
        join
          .onRef('ledger_posting.region_code', '=', 'ledger_entry.region_code')
          .onRef('ledger_posting.lane', '=', 'ledger_entry.lane')
          .onRef('ledger_posting.seq', '=', 'ledger_entry.seq'),
      )
      .select(['business_key', 'account', 'channel', 'item', 'debit_fen', 'credit_fen'])
      .orderBy('business_key')
      .orderBy('line')
      .execute()

  test('takes balanced postings and leaves out rows of nothing', async () => {
    await bookAlone(database(), paymentOf('1'))
    await bookAlone(database(), paymentOf('2', 10_900))
    expect((await entries()).map((entry) => Object.values(entry))).toEqual([
      ['payment:1', 'payer-clearing', 'wechat', null, 30_900, 0],
      ['payment:1', 'fine-receivable', null, ITEM, 0, 30_900],
      ['payment:2', 'payer-clearing', 'wechat', null, 30_900, 0],
      ['payment:2', 'fine-receivable', null, ITEM, 0, 20_000],
      ['payment:2', 'refund-payable', null, null, 0, 10_900],
    ])
    const { fault, balances, postings } = await verifyLedger(database())
    expect([fault, postings]).toEqual([null, 2])
    expect(Object.fromEntries(balances)).toEqual({
      'payer-clearing': 61_800n,
      'fine-receivable': -50_900n,
      'refund-payable': -10_900n,
    })
  })

  test('refuses what does not balance, and the same business twice, and stays as it was', async () => {
    const crooked = { ...paymentOf('1'), rows: paymentOf('1').rows.slice(0, 1) }
    await expect(bookAlone(database(), crooked)).rejects.toThrow(/payment:1: debits 30900 and credits 0 differ/)
    expect(await isBooked(database(), REGION, 'payment:1')).toBe(false)
    await bookAlone(database(), paymentOf('1'))
    await expect(bookAlone(database(), paymentOf('1', 100))).rejects.toThrow(/ledger_posting_once/)
    expect(await isBooked(database(), REGION, 'payment:1')).toBe(true)
    expect(await isBooked(database(), '999999', 'payment:1')).toBe(false)
    expect(await verifyLedger(database())).toMatchObject({ postings: 1, fault: null })
  })

  test.each<[string, Partial<Booking>, RegExp]>([
    ['a key of another kind', { kind: 'refund' }, /ledger_posting_kind/],
    [
      'a channel account without its channel',
      {
        rows: [
          { account: 'collection', side: 'debit', amountFen: fen(1) } as never,
          { account: 'suspense', side: 'credit', amountFen: fen(1) },
        ],
      },
      /ledger_entry_kept_by/,
    ],
    [
      'an unknown account',
      {
        rows: [
          { account: 'pocket', side: 'debit', amountFen: fen(1) } as never,
          { account: 'suspense', side: 'credit', amountFen: fen(1) },
        ],
      },
      /ledger_entry_(account|kept_by)/,
    ],
  ])('%s is refused by the tables', async (_what, change, refusal) => {
    await expect(bookAlone(database(), { ...paymentOf('1'), ...change })).rejects.toThrow(refusal)
    expect(await entries()).toEqual([])
  })

  test('keeps every chain whole while many book at once, some of them several postings or in vain', async () => {
    const keys = Array.from({ length: 60 }, (_, place) => `${place}`)
    await Promise.allSettled(
      keys.map((key, place) =>
        database()
          .transaction()
          .execute(async (transaction) => {
            await bookAll(transaction, [paymentOf(key), paymentOf(`${key}-too`)])
            if (place % 5 === 0) throw new Error('thought better of it')
          }),
      ),
    )
    const proof = await verifyLedger(database())
    expect(proof).toMatchObject({ postings: 96, entries: 192, chains: LANES, fault: null })
  })

  describe('is append-only', () => {
    beforeEach(() => bookAlone(database(), paymentOf('1')))

    test.each([
      ['changing an amount', sql`update ledger_entry set debit_fen = 1 where debit_fen > 0`],
      ['changing a posting', sql`update ledger_posting set business_key = 'payment:2'`],
      ['deleting an entry', sql`delete from ledger_entry`],
      ['deleting a posting', sql`delete from ledger_posting`],
      ['deleting a head', sql`delete from ledger_head`],
      ['emptying the entries', sql`truncate ledger_entry`],
      ['emptying everything', sql`truncate ledger_head, ledger_posting, ledger_entry`],
    ])('%s is refused by the database', async (_what, statement) => {
      await expect(statement.execute(database())).rejects.toThrow(/append-only/)
      expect(await verifyLedger(database())).toMatchObject({ postings: 1, fault: null })
    })

    test('the reset of everything is let through, and nothing after it', async () => {
      await emptyTables(database())
      expect(await verifyLedger(database())).toMatchObject({ postings: 0, chains: 0, fault: null })
      await bookAlone(database(), paymentOf('1'))
      await expect(sql`delete from ledger_entry`.execute(database())).rejects.toThrow(/append-only/)
    })
  })

  test('a business is always in the same lane, and businesses spread over all of them', () => {
    const lanes = Array.from({ length: 400 }, (_, place) => laneOf(`payment:J${place}`))
    expect(new Set(lanes).size).toBe(LANES)
    expect(laneOf('payment:J1')).toBe(laneOf('payment:J1'))
  })

  test('book in one transaction more than once, in any order, without a circle', async () => {
    const both = [paymentOf('a'), paymentOf('b'), paymentOf('c'), paymentOf('d')]
    await Promise.all(
      [both, [...both].reverse()].map((bookings, round) =>
        database()
          .transaction()
          .execute((transaction) =>
            bookAll(
              transaction,
              bookings.map((booking) => ({ ...booking, business_key: `${booking.business_key}-${round}` as const })),
            ),
          ),
      ),
    )
    await database()
      .transaction()
      .execute((transaction) => book(transaction, paymentOf('e')))
    expect(await verifyLedger(database())).toMatchObject({ postings: 9, fault: null })
  })
})
