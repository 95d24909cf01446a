import { citizen } from '../../../mock/data/citizens'
import { insertDecisions } from '../../../mock/store/decisions'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'

describeOnBothEngines('home of a person', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })

  it('counts open records of own and borrowed vehicles, and those that can be settled here', async () => {
    const lin = await driver(world, 'lin')
    const { person } = await lin.call('session', 'home', {})
    // Two of her own and one of the borrowed car; the fourth is from before the consent and too grave.
    expect(person).toEqual({
      dues: null,
      records: { open: 4, here: 3, until: '2026-12-02' },
      requests: 0,
      papers: [],
      answers: [],
    })
  })

  it('has nothing to say to whom nothing waits', async () => {
    const { person } = await (await driver(world, 'newcomer')).call('session', 'home', {})
    expect(person).toEqual({ dues: null, records: null, requests: 0, papers: [], answers: [] })
  })

  it('shows a fine that was decided for the person anywhere, and what one more late day adds', async () => {
    const [decision] = await store.database().selectFrom('decision').selectAll().limit(1).execute()
    if (!decision) throw new Error('there are decisions')
    const { sealing } = world.environment
    const mine = {
      ...decision,
      id: '0190a000-0000-7000-8000-000000000001',
      number15: '140105100999999',
      licence_index: sealing.index(citizen('lin').idNumber),
      fine_fen: 20_000 as typeof decision.fine_fen,
      surcharge_applies: true,
      status: 'in-force' as const,
      withdrawn_at: null,
      withdrawn_because: null,
      held_since: null,
      held_reason: null,
      paid_elsewhere_at: null,
    }
    const late = { ...mine, decided_on: '2026-11-03', served_on: '2026-11-03' }
    await insertDecisions(store.database(), [late])
    const lin = await driver(world, 'lin')
    const { person } = await lin.call('session', 'home', {})
    expect(person?.dues).toEqual({ count: 1, totalFen: 21_200, nextDueOn: null, late: 1, dailyStepFen: 600 })
    const other = await driver(world, 'newcomer')
    expect((await other.call('session', 'home', {})).person?.dues).toBeNull()
  })
})
