import { contractsOf } from '../../../mock/functions/reconciliation/bill-days'
import { reconcileDay } from '../../../mock/functions/reconciliation/reconcile-day'
import type { PaymentChannel } from '../../../mock/providers/payment-channel'
import { emptyTables } from '../../../mock/store/empty-tables'
import { verifyLedger } from '../../../mock/store/verify-ledger'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { Died, dyingBefore } from './support/dying-database'
import { BILLS_AT, billFault, booksOf, DAY, payAll, reconcileNow, until } from './support/reconciling'
import { orderByNumber, payAtWallet } from './support/steps'

describeOnBothEngines('a reconciliation that is killed', (store) => {
  /** A day with what is matched, what a rule repairs, and what is put aside for persons. */
  async function worldToReconcile(): Promise<CloudWorld> {
    await emptyTables(store.database())
    const world = await createCloudWorld(store.database())
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

  test('before every one of its statements, again and again, leaves the same books as one that was left alone', async () => {
    // The first world of a file draws the keys, too: from then on all worlds draw the same numbers.
    await createCloudWorld(store.database())
    await run(await worldToReconcile())
    const alone = await booksOf(store.database())
    expect(alone.differences).toHaveLength(2)

    const world = await worldToReconcile()
    let kills = 0
    for (let nth = 1; ; nth++) {
      const dying = dyingBefore(nth, store.database())
      const died = await run(world, { ...world.environment, database: dying.database }).then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof Died)) throw error
          return true
        },
      )
      if (!died) break
      kills += 1
    }
    expect(kills).toBeGreaterThan(20)
    expect(await booksOf(store.database())).toEqual(alone)
    expect((await verifyLedger(store.database())).fault).toBeNull()
  })
})
