import { sampleDecision } from '../../../mock/data/sample-decisions'
import { describeOnBothEngines } from '../../support/stores'
import { type CloudWorld, createCloudWorld } from './support/cloud-world'
import { dyingBefore } from './support/dying-database'
import { expectSound } from './support/soundness'
import { issue, order, orderByNumber, payAtWallet } from './support/steps'

describeOnBothEngines('placing an order', (store) => {
  let world: CloudWorld
  beforeEach(async () => {
    world = await createCloudWorld(store.database())
  })
  afterEach(() => expectSound(store.database()))
  const orders = () => store.database().selectFrom('pay_order').selectAll().execute()

  it('takes the sum from the database, names the caller’s wallet and gives its cashier', async () => {
    const { token } = await issue(world, 'zhaoLate', 'zhaoOnTime')
    const placed = await order(world.citizen('anna', 'alipay'), token)
    expect(placed).toMatchObject({ totalFen: 30_900, cashier: { kind: 'alipay' } })
    expect(await world.outside.walletApp.describe(placed.orderNo)).toMatchObject({ totalFen: 30_900, state: 'unpaid' })
    expect(await orders()).toMatchObject([{ state: 'awaiting', open_id: 'anna', wallet: 'alipay' }])
  })

  it('answers a repeat of the same call with the first answer, and refuses the key for anything else', async () => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna')
    const first = await order(anna, token, 'the-same-key-00001')
    expect(await order(anna, token, 'the-same-key-00001')).toEqual(first)
    const other = { target: { kind: 'bill' as const, token }, expectedTotalFen: 1 }
    expect(await anna.refusal('payments', 'placeOrder', other, 'the-same-key-00001')).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    })
    expect(await orders()).toHaveLength(1)
  })

  it('makes one order of two presses at the same moment under one key', async () => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna')
    const both = await Promise.all([order(anna, token, 'double-tap-000001'), order(anna, token, 'double-tap-000001')])
    expect(both[0].orderNo).toBe(both[1].orderNo)
    expect(await orders()).toHaveLength(1)
  })

  it('reopens the same payer’s open order under a new key, and makes another for another payer', async () => {
    const { token } = await issue(world, 'onTime')
    const first = await order(world.citizen('anna'), token)
    expect((await order(world.citizen('anna'), token, 'after-app-was-killed')).orderNo).toBe(first.orderNo)
    expect((await order(world.citizen('bert', 'alipay'), token)).orderNo).not.toBe(first.orderNo)
    const number = await orderByNumber(world.citizen('cleo'), 'onTime')
    expect((await orderByNumber(world.citizen('cleo'), 'onTime', 'pressed-once-more')).orderNo).toBe(number.orderNo)
  })

  it('gives no cashier for an order that was given up before the wallet had heard of it', async () => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna')
    const bill = await anna.call('payments', 'openBill', { token })
    const input = { target: { kind: 'bill' as const, token }, expectedTotalFen: bill.totalFen }
    const { wechat, ...others } = world.environment.channels
    const slow: typeof wechat = {
      ...wechat,
      async prepay(request) {
        await world.let(240)
        return wechat.prepay(request)
      },
    }
    const refused = await world.within({ channels: { ...others, wechat: slow } }, () =>
      anna.refusal('payments', 'placeOrder', input),
    )
    expect(refused).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', retryable: true })
    const [given] = await orders()
    expect(given?.state).toBe('closed')
    expect(await world.outside.walletApp.describe(given?.order_no ?? '')).toMatchObject({ state: 'closed' })
    expect((await order(anna, token)).orderNo).not.toBe(given?.order_no)
  })

  it('refuses yesterday’s price after midnight, and ends a cashier at the midnight that makes it dearer', async () => {
    world = await worldAt('2026-11-20T15:55:00.000Z')
    const { token } = await issue(world, 'dueToday')
    const anna = world.citizen('anna')
    const seen = await anna.call('payments', 'openBill', { token })
    const placed = await order(anna, token)
    expect(placed.expiresAt).toBe('2026-11-20T16:00:00.000Z')
    world.pass(6 * 60)
    const late = { target: { kind: 'bill' as const, token }, expectedTotalFen: seen.totalFen }
    expect(await anna.refusal('payments', 'placeOrder', late)).toMatchObject({
      code: 'PRICE_CHANGED',
      field: 'expectedTotalFen',
    })
    expect((await order(anna, token)).totalFen).toBe(20_600)
    expect((await orders()).map((row) => row.state).sort()).toEqual(['awaiting', 'closed'])
  })

  it.each(['paid', 'withdrawn', 'enforcedByCourt', 'suspended'] as const)(
    'refuses a decision that is %s',
    async (name) => {
      const target = { kind: 'decision' as const, decisionId: sampleDecision(name).decisionId }
      const refused = await world
        .citizen('anna')
        .refusal('payments', 'placeOrder', { target, expectedTotalFen: 20_000 })
      expect(refused.code).toBe('NOT_PAYABLE')
      expect(await orders()).toEqual([])
    },
  )

  it('refuses a bill that ran out, and a token and a decision that were never ours', async () => {
    const { token } = await issue(world, 'onTime')
    const anna = world.citizen('anna')
    const ask = (forged: string) =>
      anna.refusal('payments', 'placeOrder', { target: { kind: 'bill', token: forged }, expectedTotalFen: 20_000 })
    const flipped = token.slice(0, 12) + (token[12] === 'A' ? 'B' : 'A') + token.slice(13)
    expect((await ask(flipped)).code).toBe('NOT_FOUND')
    expect((await ask('x')).code).toBe('NOT_FOUND')
    world.pass(16 * 60)
    expect((await ask(token)).code).toBe('NOT_PAYABLE')
    const decisionId = '01930000-0000-7000-8000-000000000000'
    const target = { kind: 'decision' as const, decisionId }
    expect((await anna.refusal('payments', 'placeOrder', { target, expectedTotalFen: 1 })).code).toBe('NOT_FOUND')
  })

  it.each(['time-out-before', 'time-out-after', 'server-error'] as const)(
    'continues the same order when the wallet’s answer was lost: %s',
    async (mode) => {
      const { token } = await issue(world, 'onTime')
      const anna = world.citizen('anna')
      const key = 'lost-answer-000001'
      world.setCallFaults({ prepay: { mode, times: 1 } })
      await expect(order(anna, token, key)).rejects.toMatchObject({
        error: { code: 'PROVIDER_UNAVAILABLE', retryable: true },
      })
      const placed = await order(anna, token, key)
      expect(await orders()).toMatchObject([{ order_no: placed.orderNo, state: 'awaiting' }])
      await payAtWallet(world, placed.orderNo)
    },
  )

  it('makes one order per payer whichever statement of it the process dies before', async () => {
    const { bill, token } = await issue(world, 'onTime')
    const input = { target: { kind: 'bill' as const, token }, expectedTotalFen: bill.totalFen }
    let payers = 0
    for (let survived = false; !survived; ) {
      const payer = world.citizen(`payer-${++payers}`)
      const key = `dies-before-${payers}`.padEnd(20, '0')
      const dying = dyingBefore(payers, store.database())
      const sent = { function: 'payments' as const, action: 'placeOrder', input, key }
      await world.within({ database: dying.database }, () => payer.answer(sent))
      survived = !dying.died()
      const placed = await payer.call('payments', 'placeOrder', input, key)
      expect(await payer.call('payments', 'placeOrder', input, key)).toEqual(placed)
      expect(payers).toBeLessThan(40)
    }
    const made = await orders()
    expect(made).toHaveLength(payers)
    expect(new Set(made.map((row) => row.open_id)).size).toBe(payers)
    expect(new Set(made.map((row) => row.state))).toEqual(new Set(['awaiting']))
    expect(payers).toBeGreaterThan(8)
  })

  async function worldAt(start: string) {
    const { emptyTables } = await import('../../../mock/store/empty-tables')
    await emptyTables(store.database())
    return createCloudWorld(store.database(), start)
  }
})
