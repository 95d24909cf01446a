import { describeOnBothEngines } from '../../support/stores'
import { at, balances, clear, daily, differences, explain, goTo, pay } from './support/clearing'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { expectSound } from './support/soundness'

/** The worlds begin on a Friday, 2026-11-20 at 10:30. */
const [FRIDAY, SATURDAY, MONDAY] = ['2026-11-20', '2026-11-21', '2026-11-23'] as const

describeOnBothEngines('a credit that is missing, and explained', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    await pay(world, 'onTime')
    world.setFaults({ bank: { mode: 'credit-missing', times: 1 } })
    goTo(world, SATURDAY, '12:05')
    expect(await daily(world)).toMatchObject({ found: 1 })
  })
  afterEach(() => expectSound(store.database()))

  /** The bank takes so much of Friday's money back, or gives it again. */
  async function bankLine(reference: string, amount_fen: number) {
    const { channel, merchant_id } = await store
      .database()
      .selectFrom('channel_bill')
      .selectAll()
      .where('channel', '=', 'wechat')
      .where('bill_date', '=', FRIDAY)
      .executeTakeFirstOrThrow()
    await store
      .database()
      .insertInto('bank_line')
      .values({ reference, channel, merchant_id, bill_date: FRIDAY, amount_fen, credited_at: at(MONDAY, '10:35') })
      .execute()
  }

  it('stays quiet while it is away, and is booked when it is right', async () => {
    await explain(world)
    goTo(world, SATURDAY, '18:00')
    expect(await daily(world)).toMatchObject({ found: 0, settledDays: 0 })
    goTo(world, MONDAY, '10:35')
    expect(await daily(world)).toMatchObject({ found: 0, resolved: 0, settledDays: 1, batches: 1 })
    expect(await differences(world)).toMatchObject([{ state: 'resolved', resolution: 'mark-explained' }])
    expect(await balances(world)).toMatchObject({ 'sweep-in-transit': 20_000 })
    expect(await balances(world)).not.toHaveProperty('payer-clearing')
  })

  it('is told again when it comes with a wrong sum, and booked only when that is right or explained, too', async () => {
    await explain(world)
    await bankLine('taken-back', -100)
    goTo(world, MONDAY, '10:35')
    expect(await daily(world)).toMatchObject({ found: 1, settledDays: 0, batches: 0 })
    const [, wrong] = await differences(world)
    expect(wrong).toMatchObject({ state: 'waiting', waiting_for: 'bank', ours_fen: 20_000, theirs_fen: 19_900 })
    expect(await balances(world)).toMatchObject({ 'payer-clearing': 20_000 })
    await explain(world)
    expect(await clear(world)).toMatchObject({ found: 0, settledDays: 1 })
    expect(await balances(world)).toMatchObject({ 'payer-clearing': 100, collection: 19_900 })
  })

  it('explained with a wrong sum is booked so, and put right by the bank it is booked again, as often as it changes', async () => {
    await explain(world)
    await bankLine('taken-back', -100)
    goTo(world, MONDAY, '10:35')
    await daily(world)
    await explain(world)
    expect(await clear(world)).toMatchObject({ settledDays: 1 })
    for (const round of [1, 2]) {
      await bankLine(`given-again-${round}`, 100)
      expect(await clear(world)).toMatchObject({ found: 0, settledDays: 1 })
      expect(await balances(world)).not.toHaveProperty('payer-clearing')
      // What was explained of this sum once is explained.
      await bankLine(`taken-back-${round}`, -100)
      expect(await clear(world)).toMatchObject({ found: 0, settledDays: 1 })
      expect(await balances(world)).toMatchObject({ 'payer-clearing': 100 })
    }
    expect((await differences(world)).map(({ state }) => state)).toEqual(['resolved', 'resolved'])
  })

  it('is put right by the bank after a wrong sum, and that ends by itself', async () => {
    await explain(world)
    await bankLine('taken-back', -100)
    goTo(world, MONDAY, '10:35')
    await daily(world)
    await bankLine('given-again', 100)
    expect(await clear(world)).toMatchObject({ found: 0, resolved: 1, settledDays: 1, batches: 1 })
    expect(await differences(world)).toMatchObject([
      { resolution: 'mark-explained' },
      { state: 'resolved', resolution: 'bank-agrees' },
    ])
  })

  it('ends as missing when a wrong sum comes before anybody has explained it', async () => {
    await bankLine('taken-back', -100)
    goTo(world, MONDAY, '10:35')
    expect(await daily(world)).toMatchObject({ found: 1, resolved: 1, settledDays: 0 })
    expect(await differences(world)).toMatchObject([
      { state: 'resolved', resolution: 'other-sum-came', theirs_fen: null },
      { state: 'waiting', theirs_fen: 19_900 },
    ])
  })
})
