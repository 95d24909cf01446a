import { citizen } from '../../../mock/data/citizens'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { type Driver, driver } from './support/drivers'
import { idOf, pay, pointsOf, settle } from './support/settling-records'
import { expectSound } from './support/soundness'

/** The rules of 2016, under which Shandong's platform took the payment for the confirmation. */
const RULES_OF_2016 = '2016-06-01'

describeOnBothEngines('where paying is what confirms', (store) => {
  let world: CloudWorld
  let sun: Driver
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    await store
      .database()
      .updateTable('authority')
      .set({ rules_as_of: RULES_OF_2016, policy: 'shandong-2016' })
      .where('region_code', '=', '370202')
      .execute()
    sun = await driver(world, 'sun')
  })
  afterEach(() => expectSound(store.database()))

  const confirmed = async () => {
    const { decisions } = await settle(sun, 'qingdaoSolidLine')
    return decisions[0]?.decisionId ?? ''
  }
  const status = async (decisionId: string) => (await sun.call('violations', 'decision', { decisionId })).status

  it('holds a confirmation for its minutes: no points, no entry, no other driver', async () => {
    const preview = await sun.call('violations', 'preview', { recordIds: [idOf('qingdaoSolidLine')] })
    expect(preview).toMatchObject({ mode: 'pay-to-confirm', payMinutes: 15 })
    const decisionId = await confirmed()
    expect(await sun.call('violations', 'decision', { decisionId })).toMatchObject({
      status: 'provisional',
      lapsesAt: '2026-11-20T02:45:00.000Z',
      dueOn: null,
      surcharge: null,
    })
    const record = await sun.call('violations', 'record', { recordId: idOf('qingdaoSolidLine') })
    expect(record).toMatchObject({ stand: 'to-be-paid', clock: { kind: 'confirm', until: '2026-11-20T02:45:00.000Z' } })
    expect((await sun.call('payments', 'dues', {})).decisions).toMatchObject([
      { decisionId, lapsesAt: '2026-11-20T02:45:00.000Z', notPayable: null },
    ])
    expect(await pointsOf(sun)).toEqual([0, 0])
    await world.let(60)
    expect(await status(decisionId)).toBe('provisional')
  })

  it('is in force with the payment, with points and entry', async () => {
    const decisionId = await confirmed()
    await pay(world, sun, [decisionId])
    await world.let(1)
    expect(await status(decisionId)).toBe('in-force')
    await world.later(10)
    expect(await pointsOf(sun)).toEqual([1, 0])
    expect(await sun.call('violations', 'decision', { decisionId })).toMatchObject({
      paidAt: expect.any(String),
      recordedAt: expect.any(String),
      lapsesAt: null,
    })
  })

  it('falls away when it is not paid in time, and the record waits again', async () => {
    const decisionId = await confirmed()
    const number = (await sun.call('violations', 'decision', { decisionId })).number
    await world.let(15 * 60)
    expect(await status(decisionId)).toBe('lapsed')
    expect(await sun.call('payments', 'lookUp', { number })).toMatchObject({ decisions: [{ notPayable: 'lapsed' }] })
    expect((await sun.call('payments', 'dues', {})).decisions).toEqual([])
    expect(await sun.call('violations', 'record', { recordId: idOf('qingdaoSolidLine') })).toMatchObject({
      stand: 'here',
      decisionId: null,
    })
    expect(await world.outside.messenger.inbox(citizen('sun').phone)).toHaveLength(1)
    expect(await status(await confirmed())).toBe('provisional')
  })

  it('takes no money beyond its minutes, and waits for the end of an order that is open', async () => {
    const decisionId = await confirmed()
    world.pass(10 * 60)
    const target = { kind: 'decisions' as const, decisionIds: [decisionId] }
    const order = { target, expectedTotalFen: 10_000 }
    const { orderNo, expiresAt } = await sun.call('payments', 'placeOrder', order)
    expect(expiresAt).toBe('2026-11-20T02:45:00.000Z')
    world.setCallFaults({
      query: { mode: 'time-out-before', times: 'until-reset' },
      close: { mode: 'time-out-before', times: 'until-reset' },
    })
    await world.let(6 * 60)
    expect(await status(decisionId)).toBe('provisional')
    expect(await world.outside.walletApp.pay(orderNo).catch(() => 'refused')).not.toBe('paid')
    world.setFaults({})
    await world.later(10)
    expect(await status(decisionId)).toBe('lapsed')
    const late = await confirmed()
    world.pass(14 * 60)
    expect(
      await sun.refusal('payments', 'placeOrder', { ...order, target: { ...target, decisionIds: [late] } }),
    ).toMatchObject({ code: 'NOT_PAYABLE' })
  })

  it('sends back money that arrives after it has lapsed', async () => {
    const decisionId = await confirmed()
    const target = { kind: 'decisions' as const, decisionIds: [decisionId] }
    const { orderNo } = await sun.call('payments', 'placeOrder', { target, expectedTotalFen: 10_000 })
    world.setFaults({ latePayments: { mode: 'accepted', times: 1 } })
    await world.let(16 * 60)
    expect(await status(decisionId)).toBe('lapsed')
    expect(await world.outside.walletApp.pay(orderNo)).toBe('paid')
    await world.later(30)
    expect(await sun.call('payments', 'getOrder', { orderNo })).toMatchObject({
      state: 'refunded',
      refund: { amountFen: 10_000, reason: 'paid-late' },
    })
    expect(await pointsOf(sun)).toEqual([0, 0])
  })

  it('counts the points of confirmations that may still be paid', async () => {
    await world.outside.policePlatform.behindOurBack?.addPoints(citizen('sun').idNumber, 10)
    await settle(sun, 'qingdaoSolidLine')
    const sign = await sun.call('violations', 'record', { recordId: idOf('qingdaoAway') })
    expect(sign.conditions.find(({ code }) => code === 'points-reach-full')).toMatchObject({
      met: false,
      facts: { pointsAfter: 12 },
    })
  })
})
