import { citizen } from '../../../mock/data/citizens'
import { settleRefund } from '../../../mock/functions/settling/settle-refund'
import { findListedRefund } from '../../../mock/store/desk/refunds'
import type { RefundRow } from '../../../mock/store/refunds'
import { describeOnBothEngines } from '../../support/stores'
import { type Caller, type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'
import { askedId, decide, paidByNumber } from './support/refunding'
import { expectSound } from './support/soundness'

describeOnBothEngines('money that the channel does not bring back', (store) => {
  let world: CloudWorld
  let anna: Caller
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
    anna = world.citizen('anna')
  })
  afterEach(() => expectSound(store.database()))

  const request = async (payer: Caller, requestId: string) => payer.call('refunds', 'get', { requestId })
  const theRefund = (): Promise<RefundRow> =>
    store.database().selectFrom('refund').selectAll().executeTakeFirstOrThrow()

  it('that no card takes goes to the merchant’s account and is paid by hand, each by two people', async () => {
    const lin = await driver(world, 'lin')
    const orderNo = await paidByNumber(world, lin, 'onTime')
    const id = await askedId(lin, orderNo, 'other')
    world.setFaults({ refunds: { mode: 'abnormal', times: 1 } })
    await decide(world, 'refund-request', id, 'grant')
    await world.later(10)
    expect(await request(lin, id)).toMatchObject({ stand: 'delayed' })
    const refund = await store.database().selectFrom('refund').select('refund_no').executeTakeFirstOrThrow()
    const byHand = 'paid-by-hand:2026112300000417'
    const notByHand = (act: string) =>
      expect(decide(world, 'refund', refund.refund_no, act)).rejects.toThrow('cannot be')
    await notByHand(byHand)
    await decide(world, 'refund', refund.refund_no, 'to-merchant-account')
    // Until the merchant has it, WeChat may still send it elsewhere.
    await notByHand(byHand)
    await world.let(10)
    await notByHand(byHand)
    await world.later(1)
    for (const unnamed of ['paid-by-hand', 'paid-by-hand:', 'paid-by-hand:?']) await notByHand(unnamed)
    await decide(world, 'refund', refund.refund_no, byHand)
    expect(await request(lin, id)).toMatchObject({ stand: 'arrived', byTransfer: true })
    for (const [kind, subject] of Object.entries({ 'refund-request': id, refund: refund.refund_no }))
      expect(await findListedRefund(store.database(), { kind, id: subject, decider: null })).toMatchObject({
        tab: 'done',
        route: 'transfer',
      })
    await world.later(10)
    const [last] = await world.outside.messenger.inbox(citizen('lin').phone)
    expect(last?.text).toContain('原路退不回去，已经从银行转到您留的账户')
  })

  it('is tried again while the merchant’s balance is short, and shown when that lasts', async () => {
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const id = await askedId(anna, orderNo, 'other')
    world.setFaults({ refunds: { mode: 'not-enough', times: 'until-reset' } })
    await decide(world, 'refund-request', id, 'grant')
    await world.let(5)
    expect(await request(anna, id)).toMatchObject({ stand: 'on-its-way' })
    await world.later(60)
    expect(await request(anna, id)).toMatchObject({ stand: 'delayed' })
    expect(await anna.call('payments', 'getOrder', { orderNo })).toMatchObject({ state: 'refund-delayed' })
    world.setFaults({})
    await world.later(60)
    expect(await request(anna, id)).toMatchObject({ stand: 'arrived' })
  })

  it('sent to the merchant’s account and closed there, goes to the payer anew and is nobody’s to pay by hand', async () => {
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const id = await askedId(anna, orderNo, 'other')
    world.setFaults({ refunds: { mode: 'abnormal', times: 1 } })
    await decide(world, 'refund-request', id, 'grant')
    await world.later(10)
    await decide(world, 'refund', (await theRefund()).refund_no, 'to-merchant-account')
    await settleRefund(world.environment, await theRefund(), { state: 'closed' })
    await settleRefund(world.environment, await theRefund(), { state: 'succeeded', at: world.now() })
    expect(await theRefund()).toMatchObject({ state: 'done', rescue_asked_at: null })
    expect(await request(anna, id)).toMatchObject({ stand: 'arrived' })
  })
})
