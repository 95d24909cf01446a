import { sampleDecision } from '../../../mock/data/sample-decisions'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { accountant } from './support/desk'
import { decide, paidByNumber, reachTreasury, returnOrders, sweep } from './support/refunding'
import { expectSound } from './support/soundness'

describeOnBothEngines('an accountant searches for money that the treasury gave back', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  it('by the return order, its voucher and the refund alike; of another authority nothing is found', async () => {
    const orderNo = await paidByNumber(world, world.citizen('anna'), 'onTime')
    await reachTreasury(world, await sweep(store.database(), orderNo), 20_000)
    await world.decisionChanged(sampleDecision('onTime').decisionId, 'withdrawn')
    const [asked] = await returnOrders(store.database())
    await decide(world, 'return-order', asked?.return_no ?? '', 'approve-return')
    await world.later(10)
    await world.later(240)
    const [returned] = await returnOrders(store.database())
    expect(returned).toMatchObject({ state: 'returned', order_no: orderNo })
    const { refund_no } = await store.database().selectFrom('refund').selectAll().executeTakeFirstOrThrow()

    const checker = accountant(world, 'checker')
    const other = accountant(world, 'otherChecker')
    for (const text of [returned?.return_no ?? '', returned?.voucher_no ?? '', refund_no]) {
      expect(text).not.toBe('')
      expect(await checker.call('search', { text })).toMatchObject({ recognised: 'refund', orders: [{ orderNo }] })
      expect(await other.call('search', { text })).toMatchObject({ recognised: 'nothing', orders: [] })
    }
  })
})
