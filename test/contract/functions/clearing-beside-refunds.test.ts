import { runClearing } from '../../../mock/functions/clearing/run'
import { reconcileDue } from '../../../mock/functions/reconciliation/reconcile-due'
import { describeOnBothEngines } from '../../support/stores'
import { balances, clear, daily, differences, goTo, pay } from './support/clearing'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { expectSound } from './support/soundness'

const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-11-23', '2026-11-24', '2026-11-25'] as const
/** Before which statement of the clearing the decision is withdrawn; 0 = before it begins, 99 = after it has ended. */
const STATEMENTS = [0, ...Array.from({ length: 6 }, (_, index) => 2 + 8 * index), 99]

describeOnBothEngines('a decision that is withdrawn while its money is swept', (store) => {
  let world: CloudWorld
  let orderNo: string
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    orderNo = await pay(world, 'onTime')
    await pay(world, 'general')
    goTo(world, MONDAY, '10:35')
    await reconcileDue(world.environment, 'trace-1')
  })
  afterEach(() => expectSound(store.database()))

  /** Clears, and lets the police withdraw at that moment; both come to their end. */
  async function clearWhileWithdrawn(decisionId: string, nth: number): Promise<void> {
    let statements = 0
    let withdrawn: Promise<unknown> | null = null
    const withdraw = () => {
      withdrawn ??= world.decisionChanged(decisionId, 'withdrawn')
    }
    const watched = world.environment.database.withPlugin({
      transformQuery: ({ node }) => {
        if (++statements === nth) withdraw()
        return node
      },
      transformResult: async ({ result }) => result,
    })
    if (nth === 0) {
      withdraw()
      await withdrawn
    }
    await runClearing({ ...world.environment, database: watched }, 'trace-1')
    withdraw()
    await withdrawn
  }

  it.each(STATEMENTS)(
    'before statement %d: it goes to the treasury or back to the payer, never both ways',
    async (nth) => {
      const paid = await store.database().selectFrom('order_item').selectAll().execute()
      const decision_id = paid.find((item) => item.order_no === orderNo)?.decision_id ?? ''
      await clearWhileWithdrawn(decision_id, nth)
      for (const [day, time] of [
        [MONDAY, '14:30'],
        [MONDAY, '18:30'],
        [TUESDAY, '10:40'],
        [TUESDAY, '18:30'],
        [WEDNESDAY, '10:40'],
        [WEDNESDAY, '18:30'],
      ] as const) {
        goTo(world, day, time)
        await world.later(1)
        await daily(world)
      }
      const swept = await store.database().selectFrom('sweep_item').select('decision_id').execute()
      const [refund, ...more] = await store.database().selectFrom('refund').select(['state', 'amount_fen']).execute()
      const wasSwept = swept.some((one) => one.decision_id === decision_id)
      expect(more).toEqual([])
      expect({ wasSwept, refund: refund?.state }).toEqual({ wasSwept, refund: wasSwept ? 'waiting' : 'done' })
      expect(swept).toHaveLength(wasSwept ? 2 : 1)
      const kept = paid.filter((item) => wasSwept || item.decision_id !== decision_id)
      const sum = kept.reduce((total, { fine_fen, surcharge_fen }) => total + fine_fen + surcharge_fen, 0)
      const { treasury: held, collection, 'sweep-in-transit': inTransit } = await balances(world)
      expect({ held, collection, inTransit }).toEqual({ held: sum, collection: undefined, inTransit: undefined })
      expect(await differences(world)).toEqual([])
      if (nth === 0 || nth === 99) expect(wasSwept).toBe(nth === 99)
      expect(await clear(world)).toMatchObject({ batches: 0, found: 0 })
    },
  )
})
