import { chinaDate } from '@/domain/dates'
import { fen } from '@/domain/money'
import { type SampleName, sampleDecision } from '../../../mock/data/sample-decisions'
import { unbilledOf } from '../../../mock/store/bill-rows'
import { StoreConflict } from '../../../mock/store/errors'
import { describeOnBothEngines } from '../../support/stores'
import { balances, clear, daily, differences, explain, goTo } from './support/clearing'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { actsOf, decide, paidThrough } from './support/refunding'
import { expectSound } from './support/soundness'

/** The worlds begin on a Friday, 2026-11-20 at 10:30. */
const [SATURDAY, MONDAY, TUESDAY] = ['2026-11-21', '2026-11-23', '2026-11-24'] as const
const FINE = fen(20_000)
/** Of one payment of the fine. */
const FEES = { 'fee-expense': 40, 'fee-payable': -40 }
const A_YEAR = 366 * 86_400

describeOnBothEngines('a refund that its channel takes on no more, paid out of the collection account', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  const bank = () => world.outside.bank
  const refunds = () => store.database().selectFrom('refund').selectAll().orderBy('refund_no').execute()

  async function refundOf(orderNo: string) {
    const refund = (await refunds()).find((one) => one.order_no === orderNo)
    if (!refund) throw new Error(`${orderNo} has no refund`)
    return refund
  }
  const acts = async (orderNo: string) =>
    (await actsOf(world, 'refund', (await refundOf(orderNo)).refund_no)).map(({ act, because }) => because ?? act)
  const writeDown = async (orderNo: string, number: string) =>
    decide(world, 'refund', (await refundOf(orderNo)).refund_no, `paid-by-hand:${number}`)

  /** Paid on Friday through the channel, withdrawn, refused for good, and settled at the bank on Saturday. */
  async function refused(channel: Parameters<typeof paidThrough>[1], ...names: SampleName[]): Promise<string[]> {
    const orders: string[] = []
    for (const name of names) {
      const payer = world.citizen(`payer-${name}`, channel === 'alipay' ? 'alipay' : 'wechat')
      orders.push(await paidThrough(world, channel, payer, name))
      world.setFaults({ refunds: { mode: 'too-late', times: 1 } })
      await world.decisionChanged(sampleDecision(name).decisionId, 'withdrawn')
      await world.later(2)
    }
    goTo(world, SATURDAY, '12:05')
    await daily(world)
    return orders
  }

  it.each(['wechat', 'alipay', 'nontax', 'card'] as const)(
    '%s: is done when the bank’s statement has a transfer of its sum, and the books are the bank’s',
    async (channel) => {
      const [order = ''] = await refused(channel, 'onTime')
      const payer = world.citizen('payer-onTime', channel === 'alipay' ? 'alipay' : 'wechat')
      const stand = () => payer.call('payments', 'getOrder', { orderNo: order })
      expect(await acts(order)).toEqual(['no-transfer-yet'])
      await expect(writeDown(order, '2026112100000417')).rejects.toThrow('cannot be')
      await bank().transfer({ channel, amountFen: fen(FINE - 100) })
      await clear(world)
      expect(await acts(order)).toEqual(['no-transfer-yet'])
      expect(await stand()).toMatchObject({ state: 'refund-delayed', refund: { byTransfer: false } })

      await expect(bank().transfer({ channel, amountFen: FINE })).rejects.toThrow('账户余额不足')
      await paidThrough(world, channel, payer, 'zhaoOnTime')
      goTo(world, MONDAY, '12:05')
      await daily(world)
      const number = await bank().transfer({ channel, amountFen: FINE })
      expect(await acts(order)).toEqual(['no-transfer-yet'])
      await clear(world)
      expect(await acts(order)).toEqual([`paid-by-hand:${number}`])
      await writeDown(order, number)
      expect(await refundOf(order)).toMatchObject({ state: 'done', transfer_no: number, trouble: null })
      expect(await stand()).toMatchObject({ state: 'refunded', refund: { byTransfer: true } })
      expect(await balances(world)).not.toHaveProperty('refund-payable')
    },
  )

  it('whose payment is too old goes the same way, and no bill is to have it', async () => {
    const anna = world.citizen('anna')
    const order = await paidThrough(world, 'wechat', anna)
    goTo(world, SATURDAY, '12:05')
    await daily(world)
    world.pass(A_YEAR)
    await world.decisionChanged(sampleDecision('onTime').decisionId, 'withdrawn')
    await world.later(10)
    expect(await refundOf(order)).toMatchObject({ state: 'abnormal', trouble: 'TRADE_OVERDUE' })
    const number = await bank().transfer({ channel: 'wechat', amountFen: FINE })
    await clear(world)
    await writeDown(order, number)
    const { merchantId } = world.environment.channels.wechat
    const day = { channel: 'wechat' as const, merchant_id: merchantId, bill_date: chinaDate(world.now()) }
    expect(await unbilledOf(store.database(), day, 'refund', '', 10)).toEqual([])
  })

  it('takes no transfer that another has taken, whoever is faster', async () => {
    const [one = '', other = ''] = await refused('wechat', 'onTime', 'zhaoOnTime')
    const number = await bank().transfer({ channel: 'wechat', amountFen: FINE })
    await clear(world)
    expect(await acts(one)).toEqual([`paid-by-hand:${number}`])
    expect(await acts(other)).toEqual([`paid-by-hand:${number}`])
    const both = await Promise.allSettled([writeDown(one, number), writeDown(other, number)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const result of both) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StoreConflict)
    expect((await refunds()).map(({ state }) => state).sort()).toEqual(['abnormal', 'done'])
    expect(await balances(world)).toMatchObject({ collection: FINE, 'refund-payable': -FINE })
  })

  it('is listed by its transfer when nobody writes it down, and that ends when somebody does', async () => {
    const [order = ''] = await refused('wechat', 'onTime')
    const number = await bank().transfer({ channel: 'wechat', amountFen: FINE })
    expect(await clear(world)).toMatchObject({ found: 0 })
    goTo(world, MONDAY, '12:05')
    expect(await daily(world)).toMatchObject({ found: 1 })
    expect(await differences(world)).toMatchObject([
      { class: 'settlement-mismatch', state: 'waiting', waiting_for: 'bank', ours_fen: 0, theirs_fen: -FINE },
    ])
    expect(await clear(world)).toMatchObject({ found: 0, resolved: 0 })
    await writeDown(order, number)
    expect(await clear(world)).toMatchObject({ found: 0, resolved: 1 })
    expect(await differences(world)).toMatchObject([{ state: 'resolved', resolution: 'transfer-named' }])
    expect(await balances(world)).toEqual(FEES)
  })

  it('is no refund’s once two persons have explained it: what has left is missing until it comes back', async () => {
    const [order = ''] = await refused('wechat', 'onTime')
    await bank().transfer({ channel: 'wechat', amountFen: FINE })
    goTo(world, TUESDAY, '12:05')
    await daily(world)
    await explain(world)
    expect(await acts(order)).toEqual(['no-transfer-yet'])
    expect(await balances(world)).toEqual({ ...FEES, suspense: FINE, 'refund-payable': -FINE })
    expect(await clear(world)).toMatchObject({ found: 0, resolved: 0 })
  })
})
