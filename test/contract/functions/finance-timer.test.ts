import { main } from '../../../mock/functions/finance-timer'
import { emptyTables } from '../../../mock/store/empty-tables'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { dyingBefore } from './support/dying-database'
import { BILLS_AT, balances, payAll, reconcileNow, until } from './support/reconciling'

describeOnBothEngines('the timer of the money’s daily work', (store) => {
  /** A day's payments, whose bill and bank statement can be had. */
  async function morning(): Promise<CloudWorld> {
    await emptyTables(store.database())
    const world = await createCloudWorld(store.database())
    await payAll(world, 'wechat', ['onTime'])
    await reconcileNow(world)
    await until(world, BILLS_AT)
    return world
  }
  const run = (world: CloudWorld, environment = world.environment) =>
    main({ action: 'run', input: {} }, { identity: { kind: 'timer' }, traceId: 'trace-1', environment })

  it('killed between any two steps and run again, brings bill and bank together on the same morning', async () => {
    let kills = 0
    for (let nth = 5; ; nth += 9) {
      const world = await morning()
      const dying = dyingBefore(nth, store.database())
      await run(world, { ...world.environment, database: dying.database })
      await run(world)
      // A loading that was cut off is taken up when its lease has ended.
      world.pass(660)
      await run(world)
      expect(await balances(store.database())).toMatchObject({ 'collection wechat': 20_000 })
      expect(await balances(store.database())).not.toHaveProperty('payer-clearing wechat')
      if (!dying.died()) break
      kills += 1
    }
    expect(kills).toBeGreaterThan(4)
  })
  it('run by several clouds at once, books everything once and fails in none', async () => {
    const world = await morning()
    await run(world, { ...world.environment, database: dyingBefore(60, store.database()).database })
    world.pass(660)
    const answers = await Promise.all([run(world), run(world), run(world), run(world)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
    await run(world)
    expect(await balances(store.database())).toMatchObject({ 'collection wechat': 20_000, 'fine-receivable': -20_000 })
  })
})
