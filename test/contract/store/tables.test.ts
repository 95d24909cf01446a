import { sql } from 'kysely'
import { migrate } from '../../../mock/store/migrate'
import { NOW } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

describeOnBothEngines('the tables', (store) => {
  const record = { provider: 'wechat', kind: 'trade', key: '1' }

  test('migrating again, even twice at once, changes nothing', async () => {
    await Promise.all([migrate(store.database()), migrate(store.database())])
  })

  test('instants, days, amounts and documents come back as they went in', async () => {
    await store
      .database()
      .insertInto('outside_record')
      .values({ ...record, body: JSON.stringify({ fen: [1, null] }), due_at: NOW })
      .execute()
    const kept = await store.database().selectFrom('outside_record').selectAll().executeTakeFirstOrThrow()
    expect(kept).toEqual({ ...record, body: { fen: [1, null] }, due_at: NOW })

    const values = await sql<Record<string, unknown>>`
      select '2026-02-28'::date as day, 9007199254740991::bigint as large, null::timestamptz as never,
        '2026-11-20 10:30:00+08'::timestamptz as instant, '2026-11-20 10:30:00.5+05:30'::timestamptz as odd`.execute(
      store.database(),
    )
    expect(values.rows[0]).toEqual({
      day: '2026-02-28',
      large: Number.MAX_SAFE_INTEGER,
      never: null,
      instant: '2026-11-20T02:30:00.000Z',
      odd: '2026-11-20T05:00:00.500Z',
    })
  })

  test('whatever zone the session shows, the instant is the same', async () => {
    await store
      .database()
      .transaction()
      .execute(async (transaction) => {
        await sql`set local time zone 'Asia/Kolkata'`.execute(transaction)
        const shown = await sql<{ at: string }>`select ${NOW}::timestamptz as at`.execute(transaction)
        expect(shown.rows[0]?.at).toBe(NOW)
      })
  })

  test('an amount that a number cannot hold is an error, not a wrong amount', async () => {
    await expect(sql`select 9007199254740993::bigint as fen`.execute(store.database())).rejects.toThrow(/safe range/)
  })

  test('what a transaction wrote is gone when it fails', async () => {
    const failing = store
      .database()
      .transaction()
      .execute(async (transaction) => {
        await transaction
          .insertInto('outside_record')
          .values({ ...record, body: '{}', due_at: null })
          .execute()
        throw new Error('power cut')
      })
    await expect(failing).rejects.toThrow('power cut')
    expect(await store.database().selectFrom('outside_record').selectAll().execute()).toEqual([])
  })

  test.each([
    ['a session of an unknown wallet', sql`insert into wallet_session values ('s', 'cash', 'a', 'o', now())`],
    [
      'an authority twice',
      sql`insert into authority values ('1','1','','','','','','t'), ('1','1','','','','','','t')`,
    ],
    ['a settlement without its order', sql`insert into settlement values ('140105', gen_random_uuid(), 'J1', now())`],
  ])('%s is refused', async (_what, statement) => {
    await expect(statement.execute(store.database())).rejects.toThrow(/violates/)
  })
})
