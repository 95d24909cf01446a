import type { ReceiptView } from '@/contract/payment-orders'
import { fen } from '@/domain/money'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { driver } from './support/drivers'
import { dyingBefore } from './support/dying-database'
import { askedId, decide, paidByNumber } from './support/refunding'
import { pay, settle } from './support/settling-records'
import { expectSound } from './support/soundness'

describeOnBothEngines('a receipt whose money goes back', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))

  const check = ({
    code,
    number,
    checkCode,
    totalFen,
  }: Pick<ReceiptView, 'code' | 'number' | 'checkCode' | 'totalFen'>) =>
    world.nobody().call('checks', 'checkReceipt', { code, number, checkCode, amountFen: totalFen })

  async function twoPaid() {
    const lin = await driver(world, 'lin')
    const { decisions } = await settle(lin, 'linPedestrian', 'linSolidLine')
    const ids = decisions.map(({ decisionId }) => decisionId)
    const orderNo = await pay(world, lin, ids)
    await world.later(30)
    return { lin, ids, orderNo, order: () => lin.call('payments', 'getOrder', { orderNo }) }
  }

  it('is voided whole by a red one, and what stays paid has a new one; then that one, too', async () => {
    const { lin, ids, orderNo, order } = await twoPaid()
    const first = (await order()).receipt
    expect(first).toMatchObject({ number: '0000000001', red: null, totalFen: 30_000 })
    expect(await check(first as ReceiptView)).toMatchObject({ verdict: 'genuine' })
    await world.decisionChanged(ids[0] ?? '', 'withdrawn')
    await world.later(5)
    const { receipt: second, voidedReceipts } = await order()
    expect(voidedReceipts).toMatchObject([
      { number: '0000000001', totalFen: 30_000, red: { number: '0000000002', because: 'withdrawn' } },
    ])
    expect(second).toMatchObject({ number: '0000000003', red: null })
    expect(second?.items).toHaveLength(1)
    expect(await check(second as ReceiptView)).toMatchObject({ verdict: 'genuine' })
    expect(await check(first as ReceiptView)).toMatchObject({
      verdict: 'withdrawn',
      because: 'refunded',
      document: { fields: expect.arrayContaining([{ name: 'red-number', value: '14060126 0000000002' }]) },
    })
    const red = {
      ...(voidedReceipts[0]?.red as NonNullable<ReceiptView['red']>),
      totalFen: voidedReceipts[0]?.totalFen ?? fen(0),
    }
    expect(await check(red)).toMatchObject({
      verdict: 'withdrawn',
      document: { fields: expect.arrayContaining([{ name: 'voids', value: '14060126 0000000001' }]) },
    })
    const { code, number } = red
    for (const receipt of [undefined, { code, number }]) {
      const file = await lin.call('payments', 'receiptFile', { orderNo, format: 'pdf', receipt })
      expect(file.fileName).toBe(`财政电子票据-14060126-${receipt ? '0000000002' : '0000000003'}.pdf`)
    }
    const others = { code, number: '0000000009' }
    expect(await lin.refusal('payments', 'receiptFile', { orderNo, format: 'pdf', receipt: others })).toMatchObject({
      code: 'NOT_FOUND',
    })
    await world.decisionChanged(ids[1] ?? '', 'withdrawn')
    await world.later(5)
    expect(await order()).toMatchObject({
      receipt: { number: '0000000003', red: { number: '0000000004' } },
      voidedReceipts: [{ number: '0000000001' }],
    })
  })

  it('gets its red one however often the platform is silent or its answer is lost, once', async () => {
    const anna = world.citizen('anna')
    world.setFaults({ fiscalReceipts: { mode: 'answer-lost', times: 2 } })
    const orderNo = await paidByNumber(world, anna, 'onTime')
    const order = () => anna.call('payments', 'getOrder', { orderNo })
    expect(await order()).toMatchObject({ state: 'recorded', receipt: { number: '0000000001' } })
    world.setFaults({ fiscalReceipts: { mode: 'not-answering', times: 'until-reset' } })
    await decide(world, 'refund-request', await askedId(anna, orderNo, 'other'), 'grant')
    await world.later(30)
    const { receipt } = await order()
    expect(receipt).toMatchObject({ number: '0000000001', red: null })
    expect(await check(receipt as ReceiptView)).toMatchObject({ verdict: 'withdrawn', refundedFen: 20_000 })
    world.setFaults({ fiscalReceipts: { mode: 'answer-lost', times: 1 } })
    await world.later(120)
    expect(await order()).toMatchObject({ receipt: { red: { number: '0000000002', because: 'granted' } } })
    expect(await store.database().selectFrom('receipt_task').selectAll().execute()).toEqual([])
  })

  it('ends right wherever housekeeping breaks off', async () => {
    const { ids, order } = await twoPaid()
    await world.decisionChanged(ids[0] ?? '', 'withdrawn')
    for (let nth = 1, done = false; !done && nth < 60; nth += 3) {
      const dying = dyingBefore(nth, store.database())
      await world.within({ database: dying.database }, () => world.housekeep().catch(() => undefined))
      world.pass(150)
      done = !dying.died()
    }
    await world.later(30)
    expect(await order()).toMatchObject({
      receipt: { number: '0000000003', red: null },
      voidedReceipts: [{ number: '0000000001', red: { number: '0000000002' } }],
    })
  })
})
