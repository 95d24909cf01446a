import { citizen } from '../../../mock/data/citizens'
import { readFeed } from '../../../mock/functions/housekeeping/read-feed'
import { withdrawOwnDecision } from '../../../mock/functions/settling/withdraw-own-decision'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import { dyingBefore } from './support/dying-database'
import { idOf, keyOf, pay, pointsOf, settle } from './support/settling-records'
import { expectSound } from './support/soundness'

describeOnBothEngines('a decision that is withdrawn', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  const refunds = () => store.database().selectFrom('refund').selectAll().orderBy('part').execute()

  it('gives back points and money once, however often it is told, and the record waits again', async () => {
    const lin = await driver(world, 'lin')
    const decisionId = (await settle(lin, 'linPedestrian')).decisions[0]?.decisionId ?? ''
    const orderNo = await pay(world, lin, [decisionId])
    await world.later(30)
    expect(await pointsOf(lin)).toEqual([6, 0])
    for (const changed of [true, false, false])
      expect(await world.decisionChanged(decisionId, 'withdrawn')).toEqual({ changed })
    expect(await pointsOf(lin)).toEqual([6, -3])
    await world.later(30)
    expect(await pointsOf(lin)).toEqual([3, 0])
    expect(await lin.call('payments', 'getOrder', { orderNo })).toMatchObject({
      state: 'refunded',
      refund: { amountFen: 20_000, reason: 'withdrawn', doneAt: expect.any(String) },
    })
    expect(await refunds()).toHaveLength(1)
    expect(await lin.call('violations', 'decision', { decisionId })).toMatchObject({
      status: 'withdrawn',
      withdrawnBecause: 'corrected',
      withdrawnAt: expect.any(String),
    })
    expect(await world.outside.messenger.inbox(citizen('lin').phone)).toHaveLength(1)
    // Settled anew, under another number.
    const again = await settle(lin, 'linPedestrian')
    expect(again.decisions[0]?.decisionId).not.toBe(decisionId)
  })

  it('gives back its own part of an order that paid several, each part for itself', async () => {
    const lin = await driver(world, 'lin')
    const { decisions } = await settle(lin, 'linPedestrian', 'linSolidLine')
    const [one = '', other = ''] = decisions.map(({ decisionId }) => decisionId)
    const orderNo = await pay(world, lin, [one, other])
    await world.later(30)
    await world.decisionChanged(one, 'withdrawn')
    await world.later(30)
    const after = await lin.call('payments', 'getOrder', { orderNo })
    const first = decisions[0]?.fineFen ?? 0
    expect(after).toMatchObject({ state: 'recorded', refund: { amountFen: first, doneAt: expect.any(String) } })
    await world.decisionChanged(other, 'withdrawn')
    expect(await lin.call('payments', 'getOrder', { orderNo })).toMatchObject({
      state: 'refunding',
      refund: { amountFen: 30_000, doneAt: null },
    })
    await world.later(30)
    expect(await lin.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'refunded' })
    expect((await lin.call('payments', 'listOrders', {})).orders).toHaveLength(1)
    expect(await refunds()).toHaveLength(2)
    expect(await pointsOf(lin)).toEqual([3, 0])
  })

  it('stops the cashier that is open for it; money that was faster goes back', async () => {
    const lin = await driver(world, 'lin')
    const decisionId = (await settle(lin, 'linPedestrian')).decisions[0]?.decisionId ?? ''
    const target = { kind: 'decisions' as const, decisionIds: [decisionId] }
    const { orderNo } = await lin.call('payments', 'placeOrder', { target, expectedTotalFen: 20_000 })
    await world.decisionChanged(decisionId, 'withdrawn')
    expect(await lin.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'not-charged' })
    expect(await world.outside.walletApp.pay(orderNo)).not.toBe('paid')
    expect((await lin.call('payments', 'dues', {})).decisions).toEqual([])
  })

  it('is taken back whole or not at all, wherever it breaks off', async () => {
    const lin = await driver(world, 'lin')
    const decisionId = (await settle(lin, 'linPedestrian')).decisions[0]?.decisionId ?? ''
    await pay(world, lin, [decisionId])
    await world.later(30)
    const key = { region_code: '140105', id: decisionId }
    for (let nth = 1, done = false; !done; nth++) {
      const dying = dyingBefore(nth, store.database())
      const environment = { ...world.environment, database: dying.database }
      await withdrawOwnDecision(environment, key, 'corrected', 'trace').catch(() => undefined)
      await expectSound(store.database())
      done = !dying.died()
    }
    expect(await refunds()).toHaveLength(1)
    await world.later(30)
    expect(await pointsOf(lin)).toEqual([3, 0])
  })

  it('deletes the record when an objection was founded, and the platform hears of the withdrawal first', async () => {
    const lin = await driver(world, 'lin')
    const decisionId = (await settle(lin, 'linPedestrian')).decisions[0]?.decisionId ?? ''
    await withdrawOwnDecision(world.environment, { region_code: '140105', id: decisionId }, 'objection', 'trace')
    expect(await lin.call('violations', 'record', { recordId: idOf('linPedestrian') })).toMatchObject({
      stand: 'deleted',
    })
    await world.later(10)
    expect(await pointsOf(lin)).toEqual([3, 0])
  })

  it('is withdrawn when the police delete the record that was settled', async () => {
    const lin = await driver(world, 'lin')
    const decisionId = (await settle(lin, 'linPedestrian')).decisions[0]?.decisionId ?? ''
    await world.let(1)
    await world.outside.policePlatform.behindOurBack?.deleteRecord(keyOf('linPedestrian'))
    await world.later(30)
    expect(await lin.call('violations', 'decision', { decisionId })).toMatchObject({ status: 'withdrawn' })
    expect(await lin.call('violations', 'record', { recordId: idOf('linPedestrian') })).toMatchObject({
      stand: 'deleted',
    })
  })
})

describeOnBothEngines('what the police do while an entry of ours waits', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  /** Their feed is read while they do not hear us. */
  const deletedUnheard = async () => {
    await world.outside.policePlatform.behindOurBack?.deleteRecord(keyOf('linPedestrian'))
    world.pass(120)
    await readFeed(world.environment, 'trace')
  }
  const stand = async (lin: Driver) =>
    (await lin.call('violations', 'record', { recordId: idOf('linPedestrian') })).stand

  it('a record that they deleted is not open again when our decision is refused', async () => {
    const lin = await driver(world, 'lin')
    await settle(lin, 'linPedestrian')
    await deletedUnheard()
    await world.later(10)
    expect(await stand(lin)).toBe('deleted')
    expect(await pointsOf(lin)).toEqual([3, 0])
  })

  it('nor when our withdrawal is entered', async () => {
    const lin = await driver(world, 'lin')
    const decisionId = (await settle(lin, 'linPedestrian')).decisions[0]?.decisionId ?? ''
    await world.later(10)
    await world.decisionChanged(decisionId, 'withdrawn')
    await deletedUnheard()
    expect(await stand(lin)).not.toBe('deleted')
    await world.later(10)
    expect(await stand(lin)).toBe('deleted')
    expect(await pointsOf(lin)).toEqual([3, 0])
  })
})
