import type { Kysely } from 'kysely'
import { contractsOf } from '../../../mock/functions/reconciliation/bill-days'
import { reconcileDay } from '../../../mock/functions/reconciliation/reconcile-day'
import type { PaymentChannel } from '../../../mock/providers/payment-channel'
import { onPglite, openPglite } from '../../../mock/store/database'
import { emptyTables } from '../../../mock/store/empty-tables'
import type { Tables } from '../../../mock/store/tables'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { describeOnBothEngines, migratedImage } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { Died, dyingBefore, killBeforeEach } from './support/dying-database'
import { BILLS_AT, billFault, booksOf, DAY, payAll, reconcileNow, until } from './support/reconciling'
import { orderByNumber, payAtWallet } from './support/steps'

/** A day with what is matched, what a rule repairs, and what is put aside for persons. */
async function worldToReconcile(database: Kysely<Tables>): Promise<CloudWorld> {
  await emptyTables(database)
  const world = await createCloudWorld(database)
  await payAll(world, 'wechat', ['onTime', 'overdue'])
  world.setFaults({ notifications: { mode: 'lost', times: 'until-reset' } })
  const { orderNo } = await orderByNumber(world.citizen('anna'), 'capped')
  await payAtWallet(world, orderNo)
  await reconcileNow(world)
  await until(world, BILLS_AT)
  billFault(world, 'extra-row')
  return world
}

const wechatOf = (world: CloudWorld) =>
  contractsOf(world.environment).find(({ channel }) => channel === 'wechat') as PaymentChannel
const run = (world: CloudWorld, environment = world.environment) =>
  reconcileDay(
    environment,
    wechatOf(world),
    { channel: 'wechat', merchant_id: wechatOf(world).merchantId, bill_date: DAY },
    'trace-1',
  )
/** Answers whether it died. */
async function runDying(world: CloudWorld, nth: number, database: Kysely<Tables>): Promise<boolean> {
  const dying = dyingBefore(nth, database)
  return run(world, { ...world.environment, database: dying.database }).then(
    () => false,
    (error: unknown) => {
      if (!(error instanceof Died)) throw error
      return true
    },
  )
}

describe('a reconciliation that is killed once', () => {
  it('before any of its statements, and run again, leaves the books of one that lives', async () => {
    const client = await openPglite({ image: await migratedImage() })
    const world = await worldToReconcile(onPglite(client))
    const before = await client.dumpDataDir('none')
    await client.close()

    async function lived(nth: number | null) {
      const copy = await openPglite({ image: before })
      const database = onPglite(copy)
      const died = nth !== null && (await runDying(world, nth, database))
      await run(world, { ...world.environment, database })
      expect((await verifyLedger(database)).fault).toBeNull()
      const books = await booksOf(database)
      await copy.close()
      return { died, books }
    }

    const { books } = await lived(null)
    expect(books.differences).toHaveLength(2)
    const statements = await killBeforeEach(async (nth) => {
      const killed = await lived(nth)
      expect({ nth, ...killed.books }).toEqual({ nth, ...books })
      return killed.died
    })
    expect(statements).toBeGreaterThan(20)
  })
})

describeOnBothEngines('a reconciliation that is killed', (store) => {
  test('before every one of its statements, again and again, leaves the same books as one that was left alone', async () => {
    // The first world of a file draws the keys, too: from then on all worlds draw the same numbers.
    await createCloudWorld(store.database())
    await run(await worldToReconcile(store.database()))
    const alone = await booksOf(store.database())
    expect(alone.differences).toHaveLength(2)

    const world = await worldToReconcile(store.database())
    let kills = 0
    while (await runDying(world, kills + 1, store.database())) kills += 1
    expect(kills).toBeGreaterThan(20)
    expect(await booksOf(store.database())).toEqual(alone)
    expect((await verifyLedger(store.database())).fault).toBeNull()
  })
})
