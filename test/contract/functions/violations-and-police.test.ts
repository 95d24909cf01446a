import { citizen } from '../../../mock/data/citizens'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'
import { agreement, idOf, keyOf, pay, pointsOf, settle, unmetFirst } from './support/settling-records'
import { expectSound } from './support/soundness'

describeOnBothEngines('the police platform while a record is settled', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  it('does not answer: nothing is decided, and the same call goes on later', async () => {
    const lin = await driver(world, 'lin')
    const agreed = await agreement(lin, 'linPedestrian')
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 1 } })
    expect(await lin.refusal('violations', 'confirm', agreed, 'confirm-0000000000000002')).toMatchObject({
      code: 'POLICE_UNAVAILABLE',
      retryable: true,
    })
    world.setFaults({})
    expect(await lin.call('violations', 'confirm', agreed, 'confirm-0000000000000002')).toMatchObject({
      kind: 'served',
    })
  })

  it('is silent afterwards: the entry waits, points count, payments go on, and it is told in the end', async () => {
    const lin = await driver(world, 'lin')
    const { decisions } = await settle(lin, 'linPedestrian')
    world.setFaults({ policeRegister: { mode: 'not-answering', times: 'until-reset' } })
    await world.let(60)
    expect(await pointsOf(lin)).toEqual([3, 3])
    const orderNo = await pay(world, lin, [decisions[0]?.decisionId ?? ''])
    await world.let(60)
    expect(await lin.call('payments', 'getOrder', { orderNo })).toMatchObject({ receipt: expect.anything() })
    world.setFaults({})
    await world.later(60)
    expect(await pointsOf(lin)).toEqual([6, 0])
  })

  it('takes the entry and its answer is lost: it is told again, and points count once', async () => {
    const lin = await driver(world, 'lin')
    await settle(lin, 'linPedestrian')
    world.setFaults({ policeRegister: { mode: 'time-out-after', times: 1 } })
    await world.let(1, 1)
    world.setFaults({})
    await world.later(10)
    expect(await pointsOf(lin)).toEqual([6, 0])
  })

  it('has it handled at a window already: the platform says so, whatever our mirror shows', async () => {
    const lin = await driver(world, 'lin')
    const agreed = await agreement(lin, 'linPedestrian')
    await world.outside.policePlatform.behindOurBack?.handleAtWindow(keyOf('linPedestrian'), citizen('lin').idNumber)
    expect(await lin.call('violations', 'confirm', agreed)).toMatchObject({
      kind: 'refused',
      refused: [{ conditions: unmetFirst({ code: 'handled-elsewhere' }) }],
    })
    expect(await lin.call('violations', 'record', { recordId: idOf('linPedestrian') })).toMatchObject({
      stand: 'handled-elsewhere',
    })
  })

  it('had a window that was faster than our entry: ours is taken back, the money too, and the person is told', async () => {
    const lin = await driver(world, 'lin')
    const { decisions } = await settle(lin, 'linPedestrian')
    const decisionId = decisions[0]?.decisionId ?? ''
    const orderNo = await pay(world, lin, [decisionId])
    await world.outside.policePlatform.behindOurBack?.handleAtWindow(keyOf('linPedestrian'), citizen('lin').idNumber)
    await world.later(10)
    expect(await lin.call('violations', 'decision', { decisionId })).toMatchObject({
      status: 'withdrawn',
      withdrawnBecause: 'handled-elsewhere',
      recordedAt: null,
    })
    expect(await lin.call('payments', 'getOrder', { orderNo })).toMatchObject({
      state: 'refunded',
      refund: { amountFen: 20_000, reason: 'withdrawn' },
    })
    expect(await lin.call('violations', 'record', { recordId: idOf('linPedestrian') })).toMatchObject({
      stand: 'handled-elsewhere',
      decisionId: null,
    })
    // Three from before and the window's three; ours went back.
    expect(await pointsOf(lin)).toEqual([6, 0])
    expect(await world.outside.messenger.inbox(citizen('lin').phone)).toHaveLength(1)
  })

  it('tells of new records and of what it changed, some time later', async () => {
    const lin = await driver(world, 'lin')
    const behind = world.outside.policePlatform.behindOurBack
    await behind?.newRecord({ plateKind: '02', plate: '晋N6K283', regionCode: '140105', code: '6095' })
    await behind?.deleteRecord(keyOf('linSolidLine'))
    await world.let(1)
    const car = async () =>
      (await lin.call('violations', 'overview', {})).vehicles.find(({ plate }) => plate === '晋N6K283')
    expect((await car())?.records.map(({ act }) => act)).toEqual(['变道压了实线', '没给行人让行'])
    await world.let(120)
    expect(await car()).toMatchObject({ open: 2 })
    expect((await car())?.records.map(({ act }) => act)).not.toContain('变道压了实线')
  })
})
